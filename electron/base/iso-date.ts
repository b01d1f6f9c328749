import type { CslDate } from './csl-json.ts';

/**
 * A date in the extended ISO form that BibLaTeX takes: parts, ranges, open ends, seasons as months 21-24, `~` and `?`.
 * Null when it is none.
 */
export function isoDate(text: string): CslDate | null {
  const value = text.trim();
  const ends = value.split('/');
  if (value === '' || ends.length > 2) return null;
  const read = ends.map(isoPoint);
  const points = read.filter((point) => point !== null && point.parts.length > 0);
  if (points.length === 0 || read.some((point) => point === null)) return null;
  // An open end cannot be said in CSL; the known one is.
  const dateParts = points.flatMap((point) => (point === null ? [] : [point.parts]));
  // A span of seasons has no place in CSL; its years have.
  const season = points.length === 1 ? points[0]?.season : undefined;
  return {
    'date-parts': dateParts,
    ...(season !== undefined && { season }),
    ...(points.some((point) => point?.circa) && { circa: true }),
  };
}

interface Point {
  readonly parts: readonly number[];
  readonly season?: number;
  readonly circa?: boolean;
}

function isoPoint(text: string): Point | null {
  const value = text.trim();
  if (value === '' || value === '..' || value === '*') return { parts: [] };
  const match = /^(-?\d{4})(?:-(\d{1,2}|XX)(?:-(\d{1,2}|XX))?)?(?:T[\d:.+Z-]+)?([~?%])?$/.exec(value);
  if (match === null) return null;
  const [, year = '', month = '', day = '', doubt] = match;
  const circa = doubt === '~' || doubt === '%';
  const season = Number(month) >= 21 && Number(month) <= 24 ? Number(month) - 20 : undefined;
  return { parts: knownParts(year, month, day), circa, ...(season !== undefined && { season }) };
}

/** The parts of a date that can be: a month of 0 or 40, or a day that the month does not have, is not known. */
export function knownParts(year: string, month = '', day = ''): readonly number[] {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (!(Number.isInteger(m) && m >= 1 && m <= 12)) return [y];
  const days = new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate();
  return Number.isInteger(d) && d >= 1 && d <= days ? [y, m, d] : [y, m];
}
