import type { CslDate, CslItem, CslName } from '../../base/csl-json.ts';
import { withoutMarkup } from '../../base/csl-markup.ts';
import { bareDoi } from './identifiers.ts';
import { addressOf } from './same-work.ts';

/** One field in which a description of a work says something that another does not say. */
export interface FieldDifference {
  readonly field: string;
  /** `missing`: the source says nothing. `differs`: it says something else. */
  readonly kind: 'missing' | 'differs';
  readonly has: unknown;
  readonly says: unknown;
}

/** Names of the record in the file it came from say nothing about the work. */
const aboutTheRecord = new Set(['id', 'citation-key', 'custom', 'shortTitle', 'journalAbbreviation']);
/** Types that say no more than that there is something. */
const vague = new Set(['document', 'article']);

/**
 * What `says` adds to `has` or says otherwise, in the order of its fields. The same value written in another way, a less
 * exact date, or a type that says nothing is no difference.
 */
export function differencesOf(has: CslItem, says: CslItem): readonly FieldDifference[] {
  const known = new Map<string, unknown>(Object.entries(has));
  return Object.entries(says).flatMap(([field, value]): readonly FieldDifference[] => {
    if (aboutTheRecord.has(field) || (field === 'type' && vague.has(says.type))) return [];
    const before = known.get(field);
    if (before === undefined || (field === 'type' && vague.has(has.type) && before !== value)) {
      return [{ field, kind: before === undefined ? 'missing' : 'differs', has: before, says: value }];
    }
    // When a page was looked at is a fact about the reader; it is worth taking only where nothing is known.
    if (field === 'accessed' || sameValue(field, before, value)) return [];
    return [{ field, kind: 'differs', has: before, says: value }];
  });
}

/** The item with these fields taken over from the other. */
export function withFields(has: CslItem, says: CslItem, fields: readonly string[]): CslItem {
  const taken = Object.entries(says).filter(([field]) => fields.includes(field));
  return { ...has, ...Object.fromEntries(taken) };
}

function sameValue(field: string, one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return sameText(field, one, other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.map(nameKey).join('\n') === other.map(nameKey).join('\n');
  }
  if (isDate(one) && isDate(other)) return covers(one, other);
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameText(field: string, one: string, other: string): boolean {
  if (field === 'DOI') return bareDoi(one).toLowerCase() === bareDoi(other).toLowerCase();
  if (field === 'URL') return one === other || (addressOf(one) !== '' && addressOf(one) === addressOf(other));
  if (field === 'ISBN' || field === 'ISSN') return digits(one) === digits(other);
  if (field === 'language')
    return other.toLowerCase() === one.toLowerCase() || one.toLowerCase().startsWith(`${other.toLowerCase()}-`);
  return plain(one) === plain(other);
}

/** Text without what typesetting changes: kinds of quotes, hyphens and spaces. */
function plain(text: string): string {
  return withoutMarkup(text)
    .normalize('NFC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]+|--+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function digits(text: string): string {
  return text.toUpperCase().replace(/[^\dX]/g, '');
}

/** A person kept whole by one program and in parts by another is the same person. */
function nameKey(name: CslName): string {
  const { given, family, suffix, literal } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return plain(literal ?? [given, ...particles, family, suffix].filter(Boolean).join(' ')).toLowerCase();
}

function isDate(value: unknown): value is CslDate {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the first date already says all that the second says. */
function covers(one: CslDate, other: CslDate): boolean {
  const [parts, others] = [one['date-parts'] ?? [], other['date-parts'] ?? []];
  if (parts.length === 0 || others.length === 0) return one.literal === other.literal && parts.length === others.length;
  if (parts.length !== others.length || (other.season !== undefined && other.season !== one.season)) return false;
  return others.every((list, index) => list.every((part, at) => parts[index]?.[at] === part));
}
