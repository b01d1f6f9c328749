import { foldTypography } from './fold.ts';

/** The stretch of a text that is nearest to some words. */
export interface ClosestWords {
  /** As it stands in the text. */
  readonly text: string;
  /** Share of the words that both have, in order: 1 when they are the same. */
  readonly likeness: number;
  /** Words that stand in one of them only. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Longest quotations and passages that are compared word by word, in words. */
const limit = 1500;

/** Where `text` says what `words` says, or nearly. Null when they have no word in common or are too long to compare. */
export function closestWords(words: string, text: string): ClosestWords | null {
  const [a, b] = [wordsOf(words), wordsOf(text)];
  if (a.length === 0 || b.length === 0 || a.length > limit || b.length > limit) return null;
  const pairs = commonWords(a, b);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return null;
  // Words before the first and behind the last common one may have been exchanged: they belong to the stretch as well.
  const from = Math.max(0, first.b - first.a);
  const to = Math.min(b.length - 1, last.b + (a.length - 1 - last.a));
  const stretch = b.slice(from, to + 1);
  const inB = new Set(pairs.map((pair) => pair.b));
  const inA = new Set(pairs.map((pair) => pair.a));
  return {
    text: text.slice(stretch[0]?.start, stretch.at(-1)?.end),
    likeness: (2 * pairs.length) / (a.length + stretch.length),
    missing: stretch.filter((_, index) => !inB.has(from + index)).map((word) => text.slice(word.start, word.end)),
    added: a.filter((_, index) => !inA.has(index)).map((word) => words.slice(word.start, word.end)),
  };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: foldTypography(match[0]).toLowerCase(),
  }));
}

/** The longest common subsequence of words; of several, the one that stands closest together at the end. */
function commonWords(a: readonly Word[], b: readonly Word[]): readonly { readonly a: number; readonly b: number }[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const right = lengths[i * width + j + 1] ?? 0;
      const below = lengths[(i + 1) * width + j] ?? 0;
      const both = a[i]?.key === b[j]?.key ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : 0;
      lengths[i * width + j] = Math.max(right, below, both);
    }
  }
  const pairs: { a: number; b: number }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const here = lengths[i * width + j] ?? 0;
    if ((lengths[i * width + j + 1] ?? 0) === here) j += 1;
    else if ((lengths[(i + 1) * width + j] ?? 0) === here) i += 1;
    else {
      pairs.push({ a: i, b: j });
      i += 1;
      j += 1;
    }
  }
  return pairs;
}
