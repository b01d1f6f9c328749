import { inflectedMonth } from '../base/dates.ts';

/** What our locale files put before the name of a month that is inflected beside a day (`scripts/csl-locale-dates.mjs`). */
const mark = '\u2063';
const marked = /(\d{1,2}[.\s]+)?\u2063(\p{L}+)/gu;
const dayAfter = /^\s+\d{1,2}(?!\d)/;

/**
 * A formatted citation with its months in the form that the language has beside a day: `3 травня 2024`, `травень 2024`.
 * Styles of the Citation Style Language know one form of a month's name (CSL 1.0.2, "Months").
 */
export function withInflectedMonths(text: string, language: string): string {
  if (!text.includes(mark)) return text;
  return text
    .replace(marked, (found, before: string | undefined, month: string, at: number) => {
      const hasDay = before !== undefined || dayAfter.test(text.slice(at + found.length));
      return (before ?? '') + (hasDay ? inflectedMonth(month, language) : month);
    })
    .replaceAll(mark, '');
}
