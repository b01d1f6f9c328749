import type { CslDate } from '../../../base/csl-json.ts';
import { isoDate, knownParts } from '../../../base/iso-date.ts';
import { monthNumber } from '../../stated-date.ts';
import { writtenDate } from '../reference-date.ts';
import { plainLatex, verbatimLatex } from './latex.ts';

/** The date of an entry: the one field of BibLaTeX, or year, month and day of BibTeX. Null when it states none. */
export function entryDate(fields: ReadonlyMap<string, string>, prefix: '' | 'orig' | 'event' | 'url'): CslDate | null {
  const read = (name: string) => plainLatex(fields.get(`${prefix}${name}`) ?? '').replace(/[–—]/g, '-');
  const date = read('date');
  // A tilde behind a year is a doubt here, not a space.
  if (date !== '') return isoDate(verbatimLatex(fields.get(`${prefix}date`) ?? '')) ?? writtenDate(date);
  const year = read('year');
  if (!/^-?\d{1,4}$/.test(year)) return year === '' ? null : writtenDate(year);
  const months = monthsOf(read('month'), read('day'));
  return { 'date-parts': months.length === 0 ? [[Number(year)]] : months.map(([m, d]) => knownParts(year, m, d)) };
}

/** `feb`, `5`, `July 30th`, `2 sep`, `jun-jul`: one month with the day that is known, or the two ends of a range. */
function monthsOf(text: string, day: string): readonly (readonly [string, string])[] {
  const names = (text.match(/\p{L}+/gu) ?? []).map(monthNumber).filter((month) => month !== null);
  const numbers = text.match(/\d+/g) ?? [];
  if (names.length > 0) return names.slice(0, 2).map((month) => [String(month), numbers[0] ?? day] as const);
  return numbers.slice(0, 2).map((month) => [month, day] as const);
}
