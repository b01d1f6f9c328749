/** Phrases of this many words: long enough to be somebody's own wording, short enough to survive light rewording. */
const phraseWords = 3;
/** The smallest hashes stand for the whole text (a bottom-k sketch), so a long book costs no more than an article. */
const sketchSize = 512;

/** A fingerprint of a text by its phrases, from the smallest hash to the largest. Two fingerprints tell which part of the shorter text is in the longer one. */
export function sketchOf(text: string): readonly number[] {
  const words: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) words.push(hashOf(match[0].toLowerCase()));
  const phrases = new Set<number>();
  for (let at = 0; at + phraseWords <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = 0; next < phraseWords; next += 1)
      hash = Math.imul(hash ^ (words[at + next] ?? 0), 0x01000193) >>> 0;
    phrases.add(mixed(hash));
  }
  return [...phrases].sort((a, b) => a - b).slice(0, sketchSize);
}

/**
 * The share of the smaller sketch that the other one holds, 0-1. Only hashes below the lower of both cuts are compared:
 * above it one of the texts was not sampled.
 */
export function sharedPart(a: readonly number[], b: readonly number[]): number {
  const cut = Math.min(cutOf(a), cutOf(b));
  const left = a.filter((hash) => hash <= cut);
  const right = new Set(b.filter((hash) => hash <= cut));
  const smaller = Math.min(left.length, right.size);
  // A handful of phrases proves nothing.
  if (smaller < 20) return 0;
  return left.filter((hash) => right.has(hash)).length / smaller;
}

function cutOf(sketch: readonly number[]): number {
  return sketch.length < sketchSize ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? 0);
}

export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Spreads the bits, so that the smallest hashes are a fair sample. */
export function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
