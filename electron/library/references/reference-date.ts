import type { CslDate } from '../../base/csl-json.ts';
import { isoDate, knownParts } from '../../base/iso-date.ts';
import { monthNumber, statedDate } from '../stated-date.ts';

const seasons: Readonly<Record<string, number>> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };

/** A date as RIS writes it: `2024/11/21/`, `2024//`, `2011/08/05/17:47:05`, `2003///Spring`, or in words. */
export function risDate(text: string): CslDate | null {
  const value = text.trim();
  if (value === '') return null;
  const [year = '', month = '', day = '', other = ''] = value.split('/').map((part) => part.trim());
  if (!/^\d{4}$/.test(year)) return writtenDate(value);
  const parts = knownParts(year, month, day);
  const season = seasons[(month || other).toLowerCase()];
  return { 'date-parts': [parts], ...(season !== undefined && parts.length === 1 && { season }) };
}

/** A date in words, with or without names of months: `29 November 2011`, `Nov-Dec 2020`, `2012 Mar 16`, `c. 1990`. */
export function writtenDate(text: string): CslDate | null {
  const value = text.trim().replace(/\s+/g, ' ');
  if (value === '') return null;
  const exact = isoDate(value);
  if (exact !== null) return exact;
  const circa = /^(?:c\.|ca\.?|circa)\s*(\d{3,4})$/i.exec(value);
  if (circa !== null) return { 'date-parts': [[Number(circa[1])]], circa: true };
  const span = /^(\d{4})\s*(?:--?|–|—)\s*(\d{4})$/.exec(value);
  if (span !== null) return { 'date-parts': [[Number(span[1])], [Number(span[2])]] };
  // What other programs put before a date says what the date is for, which the field already says.
  const bare = value.replace(/^\p{L}+( on)?:\s*/u, '').replace(/^\[(.*)\]$/, '$1');
  const parts = statedDate(bare) ?? yearFirst(bare);
  if (parts !== null) return { 'date-parts': [parts] };
  return seasonOrMonths(bare) ?? { literal: value };
}

/** `2012 Mar 16` and `2012 Mar`, the order of PubMed. */
function yearFirst(text: string): readonly number[] | null {
  const match = /^(\d{4})[ ,]+(\p{L}+)\.?(?: (\d{1,2}))?$/u.exec(text);
  const month = match === null ? null : monthNumber(match[2] ?? '');
  return match === null || month === null ? null : knownParts(match[1] ?? '', String(month), match[3] ?? '');
}

/** `Spring 2019`, `2019 Spring`, `2020 Nov-Dec`, `Nov-Dec 2020`, or a year alone. */
function seasonOrMonths(text: string): CslDate | null {
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1];
  if (year === undefined) return null;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = words;
  if (first === undefined) return text === year ? { 'date-parts': [knownParts(year)] } : null;
  const season = seasons[first];
  if (season !== undefined && second === undefined) return { 'date-parts': [[Number(year)]], season };
  const months = words.map(monthNumber);
  if (months.length > 2 || /\d/.test(text.replace(year, ''))) return null;
  const known = months.filter((month) => month !== null);
  return known.length === words.length ? { 'date-parts': known.map((month) => [Number(year), month]) } : null;
}

/** The more exact of two statements of one date; the first where they contradict each other. */
export function moreExact(first: CslDate | null, second: CslDate | null): CslDate | null {
  if (first === null || second === null) return first ?? second;
  const [known, other] = [first['date-parts']?.[0], second['date-parts']?.[0]];
  if (other === undefined) return first;
  if (known === undefined) return second;
  return other.length > known.length && known.every((part, index) => part === other[index]) ? second : first;
}
