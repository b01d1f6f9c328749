import { type Strip, withLast } from './strip.ts';

/**
 * Demerits of a page that ends in certain places, beside those that every page's end has: see `pages/page-breaks.ts`,
 * where 12 are a divided note and 10 about four empty lines.
 */
export const unwelcome = {
  /** Between a line that announces a list or a table and what it announces. */
  afterLeadIn: 60,
  /** With a single row of a table on one side. */
  besideSingleRow: 50,
  /** With a single source, or line of the contents, on one side. */
  besideSingleEntry: 50,
  /** Inside a list of sources that fits on a page with ease. */
  insideShortList: 15,
  /** Between the lines of one piece of evidence. */
  insideEvidence: 30,
  /** Between the lines of one row. */
  insideRow: 30,
  /** Inside a box, which is best seen whole. */
  insidePanel: 20,
  /** Between the rows of a table that fits on a page with ease. */
  insideShortTable: 12,
} as const;

/** The same strips, whose breaks are at least so unwelcome, that after the last one apart. */
export function heldTogether(strips: readonly Strip[], price: number): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? withPrice(strip, price) : strip));
}

export function withPrice(strip: Strip, price: number): Strip {
  return strip.breakAfter >= price ? strip : { ...strip, breakAfter: price };
}

/** The entries of a list one after the other, which a page's end does not well part from a single one of them. */
export function listed(entries: readonly (readonly Strip[])[]): readonly Strip[] {
  const last = entries.length - 1;
  return entries.flatMap((strips, index) =>
    index < last && (index === 0 || index === last - 1)
      ? withLast(strips, (strip) => withPrice(strip, unwelcome.besideSingleEntry))
      : strips,
  );
}
