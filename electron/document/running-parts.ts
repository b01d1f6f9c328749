import type { DocumentMeta } from './nodes.ts';

/** What stands between the parts of one side of a running line. */
export const runningSeparator = ' · ';

/** The parts that have words, as one side of a running line: one without words takes its separator along. */
export function joinedParts(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(runningSeparator);
}

/** The header, with the marking of the document in it whether or not the template's lines name it: it stands on every page. */
export function markedHeader({ header, footer, marking }: DocumentMeta): DocumentMeta['header'] {
  const { left, right } = header;
  const named = [left, right, footer.left, footer.right].some((text) => text.includes(marking));
  return { left, right: named ? right : joinedParts([right, marking]) };
}

/**
 * One side of a running line, in the unit of `widthOf` no wider than its room: the widest part gives way, so that a long
 * title takes no marking off the page.
 */
export function fittedParts(parts: readonly string[], room: number, widthOf: (text: string) => number): string {
  const whole = joinedParts(parts);
  const width = widthOf(whole);
  if (width <= room) return whole;
  const widths = parts.map(widthOf);
  const widest = widths.indexOf(Math.max(...widths));
  const rest = width - (widths[widest] ?? 0);
  const given = parts.map((part, index) => (index === widest ? shortened(part, room - rest, widthOf) : part));
  return shortened(joinedParts(given), room, widthOf);
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Cut after a whole word when it is wider than its room, in the unit of `widthOf`; inside a word where its language is
 * written without spaces, or where not even one word has room. Empty where there is room for nothing.
 */
export function shortened(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const fits = (start: string): boolean => widthOf(`${start}…`) <= room;
  const words = text.split(' ');
  const whole = longest(words.length - 1, (count) => fits(`${words.slice(0, count).join(' ')} `));
  const said = words
    .slice(0, whole)
    .map((word) => `${word} `)
    .join('');
  const next = words[whole] ?? '';
  if (whole > 0 && !withoutSpaces.test(next)) return `${said}…`;
  const letters = lettersOf(next);
  const startOf = (count: number): string => said + letters.slice(0, count).join('');
  const start = startOf(longest(letters.length - 1, (count) => fits(startOf(count))));
  return start === '' && !fits('') ? '' : `${start}…`;
}

/** What may not be parted: letters with their accents, and fields that are filled in later. */
function lettersOf(word: string): readonly string[] {
  const letters = new Intl.Segmenter('en');
  return word
    .split(/(\{\w+\})/)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : [...letters.segment(part)].map(({ segment }) => segment)));
}

/** The largest count up to `most` of which the condition holds, as it does of all smaller ones; 0 when of none. */
function longest(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, Math.max(0, most)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
