import type { CslDate } from '../base/csl-json.ts';
import { statedDate } from './stated-date.ts';

/**
 * A date as the metadata of a file states it: with or without a time, with slashes, without any separator, or the year
 * alone. The day stays the stated one, whatever the time zone. Null for anything else, and nothing is ever made up.
 */
export function metadataDate(text: string): CslDate | null {
  const value = text.trim();
  const numeric =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:$|[T\s,])/.exec(value) ??
    /^(\d{4})(\d{2})(\d{2})(?:$|T)/.exec(value) ??
    /^(\d{4})(?:$|[T\s])/.exec(value);
  if (numeric !== null) {
    const parts = numeric.slice(1).filter((part) => part !== undefined);
    return dateOf(statedDate(isoLine(parts)) ?? yearOnly(parts));
  }
  const withoutTime = value
    .replace(/,?\s*(?:at\s+)?\d{1,2}:\d{2}.*$/i, '')
    .replace(/^\p{L}+:\s*/u, '')
    .trim();
  return dateOf(statedDate(withoutTime));
}

function isoLine(parts: readonly string[]): string {
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

function yearOnly(parts: readonly string[]): readonly number[] | null {
  const year = Number(parts[0]);
  return parts.length === 1 && year >= 1000 && year <= 2200 ? [year] : null;
}

function dateOf(parts: readonly number[] | null): CslDate | null {
  return parts === null ? null : { 'date-parts': [parts] };
}
