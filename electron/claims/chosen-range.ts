import type { SourceBlock } from '../library/structure.ts';
import { type TextRange, withoutSpaceAround } from '../library/text-range.ts';

/** Whole words and no white space at either end; empty where nothing but white space was chosen. */
export function chosenRange(range: TextRange, text: string): TextRange {
  const { start, end } = withoutSpaceAround(range, text);
  if (start >= end) return { start, end };
  let from = start;
  let to = end;
  while (from > 0 && joins(text, from)) from -= 1;
  while (to < text.length && joins(text, to)) to += 1;
  return { start: from, end: to };
}

/** What is chosen of each block, in order; what stands between blocks, or was left out, is in none. */
export function chosenParts(
  { start, end }: TextRange,
  text: string,
  blocks: readonly SourceBlock[],
): readonly { readonly block: SourceBlock; readonly range: TextRange }[] {
  return blocks
    .filter((block) => block.start < end && block.end > start)
    .map((block) => {
      const range = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
      return { block, range: withoutSpaceAround(range, text) };
    })
    .filter(({ range }) => range.start < range.end);
}

// An apostrophe or a hyphen between letters is inside a word; a decimal point and a comma are inside a number.
const inWord = /[\p{L}\p{M}\p{N}_]/u;
const inNumber = /\p{N}/u;
const bound = /['’‑-]/u;
const point = /[.,]/;
// These scripts put no space between words, so the choice itself says where a word ends.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a border at this place would cut a word, a number or a character in two. */
function joins(text: string, at: number): boolean {
  const left = characterBefore(text, at);
  const right = characterAt(text, at);
  if (isLowSurrogate(text, at)) return true;
  if (unspaced.test(left) || unspaced.test(right)) return false;
  if (inWord.test(left) && inWord.test(right)) return true;
  if (inWord.test(left) && bound.test(right)) return inWord.test(characterAt(text, at + 1));
  if (bound.test(left) && inWord.test(right)) return inWord.test(characterBefore(text, at - 1));
  if (inNumber.test(left) && point.test(right)) return inNumber.test(characterAt(text, at + 1));
  return point.test(left) && inNumber.test(right) && inNumber.test(characterBefore(text, at - 1));
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  return at <= 0 ? '' : characterAt(text, isLowSurrogate(text, at - 1) ? at - 2 : at - 1);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
