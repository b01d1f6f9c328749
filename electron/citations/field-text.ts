import { type CslDate, type CslItem, type CslName, cslTypes } from '../base/csl-json.ts';
import { withoutMarkup } from '../base/csl-markup.ts';
import { isoDate } from '../base/iso-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { itemField } from './item-fields.ts';
import { typeLabel } from './item-types.ts';

/** A value of an item as a person reads and writes it: names one after the other, dates in the order of ISO. */
export function valueText(field: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field === 'type') return typeLabel(String(value));
  const kind = itemField(field)?.kind;
  if (kind === 'names' && Array.isArray(value)) return value.map(nameText).join('; ');
  if (kind === 'date') return dateText(value);
  return typeof value === 'string' ? withoutMarkup(value) : JSON.stringify(value);
}

/** `Family, Given, Suffix` with particles before the family name; an organisation as it is. */
export function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

/** A date as its form takes it back: `2024-11-21`, `2018-12-03/2018-12-06`, `c. 1723`, `2003-21` for a season. */
export function dateText(date: CslDate): string {
  const points = (date['date-parts'] ?? []).filter((parts) => parts.length > 0);
  if (points.length === 0) return date.literal ?? '';
  const season = date.season !== undefined && points.length === 1 && points[0]?.length === 1 ? [date.season + 20] : [];
  const words = points.map((parts) => [...parts, ...season].map(partText).join('-')).join('/');
  return date.circa === true ? `c. ${words}` : words;
}

function partText(part: number, index: number): string {
  return index === 0
    ? `${part < 0 ? '-' : ''}${String(Math.abs(part)).padStart(4, '0')}`
    : String(part).padStart(2, '0');
}

/** A date as typed; null for text that is none, and for a day that the month does not have. */
export function readDate(text: string): CslDate | null {
  const typed = text.trim();
  const circa = /^(?:c\.|ca\.?|circa)\s*/i.exec(typed)?.[0] ?? '';
  const date = isoDate(typed.slice(circa.length));
  if (date === null) return null;
  const parts = typed
    .slice(circa.length)
    .split('/')
    .map((end) => end.replace(/[~?%]$/, '').replace(/T.*/, ''));
  const isWhole = (date['date-parts'] ?? []).every((list, index) => {
    const written = (parts[index] ?? '').replace(/^-/, '').split('-').length;
    return list.length === written || date.season !== undefined;
  });
  if (!isWhole || parts.length !== date['date-parts']?.length) return null;
  return circa === '' ? date : { ...date, circa: true };
}

/**
 * A value as typed on the command line, for a field named as CSL names it. Names stand apart by semicolons; one without a
 * comma is an organisation and stays whole. The failure is a sentence.
 */
export function readValue(field: string, text: string): Result<CslItem[keyof CslItem], string> {
  const typed = text.trim();
  if (field === 'type') {
    const type = cslTypes.find((one) => one === typed);
    return type === undefined ? fail(`There is no kind of work called “${typed}”.`) : ok(type);
  }
  const known = itemField(field);
  if (known === undefined) return fail(`There is no field called “${field}”.`);
  if (typed === '') return ok(undefined);
  if (known.kind === 'names') return ok(typed.split(';').flatMap(readName));
  if (known.kind !== 'date') return ok(typed);
  const date = readDate(typed);
  return date === null ? fail(`“${typed}” is not a date. Write 2024, 2024-11 or 2024-11-21.`) : ok(date);
}

function readName(text: string): readonly CslName[] {
  const [family = '', given = '', ...rest] = text.split(',').map((part) => part.trim());
  if (family === '') return [];
  if (given === '') return [{ literal: family }];
  const suffix = rest.filter(Boolean).join(', ');
  return [{ family, given, ...(suffix !== '' && { suffix }) }];
}
