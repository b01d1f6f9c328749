import type { ShapedText } from '../fonts.ts';

/** Points: nothing hangs over the edge by more. */
export const furthestHang = 1.5;

/**
 * Shares of their width by which characters hang over the edge. A small mark seen against the white of the margin makes a
 * straight edge look notched, and so does a letter that narrows towards it.
 */
const atLeft: Readonly<Record<string, number>> = {
  '\u2018': 0.4,
  '\u201a': 0.4,
  '\u201c': 0.4,
  '\u201e': 0.4,
  '\u00ab': 0.25,
  '\u2039': 0.25,
  '"': 0.4,
  "'": 0.4,
  '(': 0.1,
  '[': 0.1,
  A: 0.05,
  T: 0.06,
  V: 0.06,
  W: 0.05,
  Y: 0.07,
};
const atRight: Readonly<Record<string, number>> = {
  '.': 0.45,
  ',': 0.45,
  ';': 0.3,
  ':': 0.3,
  '-': 0.35,
  '\u2010': 0.35,
  '\u2013': 0.25,
  '\u2014': 0.15,
  '\u2018': 0.4,
  '\u2019': 0.4,
  '\u201c': 0.4,
  '\u201d': 0.4,
  '\u00bb': 0.25,
  '\u203a': 0.25,
  '"': 0.4,
  "'": 0.4,
  ')': 0.1,
  ']': 0.1,
};
const hangingHyphen = 0.35;

/** How far a word may hang over the left and the right edge when a line starts or ends with it; the unit of the advances. */
export function hangsOf({ texts, advances }: ShapedText): { readonly left: number; readonly right: number } {
  const left = (atLeft[texts[0] ?? ''] ?? 0) * (advances[0] ?? 0);
  const right = (atRight[texts.at(-1) ?? ''] ?? 0) * (advances.at(-1) ?? 0);
  return left === 0 && right === 0 ? none : { left, right };
}

const none = { left: 0, right: 0 };

/** The hang of the hyphen that is set where a word is broken, from its width. */
export const hangOfHyphen = (width: number): number => Math.min(furthestHang, width * hangingHyphen);
