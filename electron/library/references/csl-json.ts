import { type CslItem, type CslName, type CslType, cslTypes } from '../../base/csl-json.ts';
import { cslDateFields, cslFieldShapes, cslItem, cslNameFields } from '../../base/csl-shape.ts';
import { knownParts } from '../../base/iso-date.ts';
import { checked } from '../../base/shape.ts';
import { longestValue, mostReferences, type Reference, type ReferenceFormat, Warnings } from './reference.ts';
import { writtenDate } from './reference-date.ts';

/** What Zotero, Mendeley, Crossref and pandoc write: a list of items, or an object that holds one. */
export const cslJsonFormat: ReferenceFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extensions: ['json', 'csljson'],
  recognises: (text) => /^[\s[{]*"(?:id|type|items|references)"\s*:/.test(text.slice(0, 2000)),
  read(text) {
    const warnings = new Warnings();
    const entries = entriesOf(text);
    if (entries === null)
      return { references: [], warnings: [{ place: 'line 1', code: 'record-damaged', detail: '' }] };
    if (entries.length > mostReferences) warnings.add(`record ${mostReferences + 1}`, 'too-many');
    const references = entries.slice(0, mostReferences).flatMap((entry, index): readonly Reference[] => {
      const place = `record ${index + 1}`;
      const item = itemOf(entry, place, warnings);
      return item === null ? [] : [{ place, item }];
    });
    return { references, warnings: warnings.list() };
  },
};

type Fields = Readonly<Record<string, unknown>>;

/** Null for text that is no JSON, or none that could hold references. */
function entriesOf(text: string): readonly unknown[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  const inside = value.items ?? value.references;
  if (Array.isArray(inside)) return inside;
  return typeof value.type === 'string' ? [value] : null;
}

/** Whether an object speaks of a work: settings and data of programs may have a type and a name of their own. */
function isWork(entry: Fields): boolean {
  const isKnownType = cslTypes.some((type) => type === entry.type) || Object.hasOwn(olderTypes, String(entry.type));
  if (isKnownType) return Object.keys(cslFieldShapes).some((field) => !isEmpty(entry[field]));
  const hasTitle = typeof entry.title === 'string' && entry.title !== '';
  return (
    hasTitle && ['author', 'editor', 'issued', 'DOI', 'container-title', 'ISBN'].some((field) => !isEmpty(entry[field]))
  );
}

function itemOf(entry: unknown, place: string, warnings: Warnings): CslItem | null {
  if (isObject(entry) && Object.keys(entry).length === 0) {
    warnings.add(place, 'record-empty');
    return null;
  }
  if (!isObject(entry) || Object.hasOwn(entry, '__proto__') || !isWork(entry)) {
    warnings.add(place, 'record-damaged');
    return null;
  }
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(entry)) {
    const kept = fieldValue(field, value);
    if (kept === undefined) {
      if (!isEmpty(value) && field !== 'type') warnings.add(place, 'unknown-field', field);
    } else fields[field] = kept;
  }
  // The id names the record in its own file; here the library names it.
  const { id, ...rest } = fields;
  const given = typeof entry.type === 'string' ? entry.type : '';
  const type = cslTypes.find((known) => known === given) ?? olderTypes[given];
  if (type === undefined) warnings.add(place, 'unknown-type', given);
  const key = rest['citation-key'] ?? id;
  const item = { ...rest, type: type ?? 'document', ...(key !== undefined && { 'citation-key': key }) };
  const shaped = checked(cslItem, item);
  if (!shaped.ok) warnings.add(place, 'record-damaged', shaped.error.field);
  return shaped.ok ? shaped.value : null;
}

/** Types of earlier versions of CSL. */
const olderTypes: Readonly<Record<string, CslType>> = { 'article-news': 'article-newspaper' };

/** The value as the model holds it, or undefined for one that cannot be. What the model does not know stays as it is. */
function fieldValue(field: string, value: unknown): unknown {
  if (isEmpty(value) || field === 'type') return undefined;
  if (cslNameFields.some((known) => known === field)) return Array.isArray(value) ? namesOf(value) : undefined;
  if (cslDateFields.some((known) => known === field)) return isObject(value) ? dateOf(value) : undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.slice(0, longestValue);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
    return value.join('; ').slice(0, longestValue);
  const isKnown = Object.hasOwn(cslFieldShapes, field);
  return isKnown || JSON.stringify(value).length > longestValue ? undefined : value;
}

const nameParts = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'] as const;

function namesOf(list: readonly unknown[]): readonly CslName[] | undefined {
  const names = list.flatMap((name): readonly CslName[] => {
    if (!isObject(name)) return [];
    const parts = nameParts.flatMap((part) => {
      const text = name[part];
      return typeof text === 'string' && text.trim() !== '' ? [[part, text]] : [];
    });
    return parts.length === 0 ? [] : [Object.fromEntries(parts)];
  });
  return names.length === 0 ? undefined : names;
}

/** Months 13 to 16 and 21 to 24 are how older programs write seasons. */
function dateOf(date: Fields) {
  const lists = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  const parts = lists
    .filter(Array.isArray)
    .map((list) => list.map(Number))
    .filter(([year]) => Number.isInteger(year) && year !== 0);
  const circa = date.circa !== undefined && date.circa !== false && date.circa !== 0;
  if (parts.length === 0) {
    const text = date.raw ?? date.literal;
    const read = typeof text === 'string' ? writtenDate(text) : null;
    return read === null ? undefined : { ...read, ...(circa && { circa: true }) };
  }
  const month = parts[0]?.[1] ?? 0;
  const pseudo = month >= 21 && month <= 24 ? month - 20 : month >= 13 && month <= 16 ? month - 12 : undefined;
  const season =
    Number(date.season) >= 1 && Number(date.season) <= 4
      ? Number(date.season)
      : parts.length === 1
        ? pseudo
        : undefined;
  return {
    'date-parts': parts.slice(0, 2).map(([year, second, day]) => knownParts(String(year), String(second), String(day))),
    ...(season !== undefined && { season }),
    ...(circa && { circa: true }),
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
