import type { CslDate } from '../../base/csl-json.ts';

/**
 * `2024-11-21`, `2024-11`, `2024`, or two of them parted by a slash: the date of ISO 8601-1 as far as it is known, as
 * BibLaTeX takes it. Empty where only words are known.
 */
export function isoDateOf(date: CslDate | undefined): string {
  return (date?.['date-parts'] ?? [])
    .slice(0, 2)
    .filter((parts) => parts[0] !== undefined)
    .map((parts) => parts.map((part, index) => digits(part, index === 0 ? 4 : 2)).join('-'))
    .join('/');
}

/** `2024/11/21/`: the date of RIS, its fourth part for words. Empty where no year is known. */
export function risDateOf(date: CslDate | undefined): string {
  const [parts] = date?.['date-parts'] ?? [];
  const [year, month, day] = parts ?? [];
  if (year === undefined) return '';
  const season = month === undefined ? (seasons[(date?.season ?? 0) - 1] ?? '') : '';
  const [written, ofMonth, ofDay] = [digits(year, 4), optional(month), optional(day)];
  return `${written}/${ofMonth}/${ofDay}/${season}`;
}

export function yearOf(date: CslDate | undefined): string {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? '' : digits(year, 4);
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

function optional(part: number | undefined): string {
  return part === undefined ? '' : digits(part, 2);
}

/** Years before our era keep their sign before the figures. */
function digits(value: number, count: number): string {
  return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(count, '0')}`;
}
