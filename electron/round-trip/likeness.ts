/** The words of a text with their counts, for comparing two texts without regard to order. */
export type WordCounts = ReadonlyMap<string, number>;

export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient over words, 0 to 1: twice what both have, by all that either has. Two empty texts are alike. */
export function likeness(a: WordCounts, b: WordCounts): number {
  const total = size(a) + size(b);
  return total === 0 ? 1 : (2 * shared(a, b)) / total;
}

/** Which share of the first text's words the second one has, 0 to 1. */
export function containment(inner: WordCounts, outer: WordCounts): number {
  const own = size(inner);
  return own === 0 ? 0 : shared(inner, outer) / own;
}

/** The words of one text that are left when those of another are taken out of it. */
export function without(from: WordCounts, taken: WordCounts): WordCounts {
  const left = new Map<string, number>();
  for (const [word, count] of from) {
    const rest = count - (taken.get(word) ?? 0);
    if (rest > 0) left.set(word, rest);
  }
  return left;
}

function size(counts: WordCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function shared(a: WordCounts, b: WordCounts): number {
  let sum = 0;
  for (const [word, count] of a) sum += Math.min(count, b.get(word) ?? 0);
  return sum;
}
