import type { Word } from './word.ts';

const firstCapacity = 1_024;
/** Share of the places that may be taken before there are made twice as many. */
const mostTaken = 0.5;

/**
 * Words set before, by their text. A word is looked for where it stands in a longer text, and never cut out of it: of
 * the words of a document nearly all have stood there before. An open table, linear probing over FNV-1a (Fowler, Noll,
 * Vo).
 */
export class WordTable {
  #texts: string[] = emptyTexts(firstCapacity);
  #words: (readonly Word[] | null)[] = emptyWords(firstCapacity);
  #hashes = new Int32Array(firstCapacity);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** What is known of the characters from `from` up to `to`; `hash` is theirs, as `hashOf` gives it. */
  find(text: string, from: number, to: number, hash: number): readonly Word[] | null {
    const mask = this.#hashes.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const words = this.#words[place] as readonly Word[] | null;
      if (words === null) return null;
      if (this.#hashes[place] === hash && isStretch(this.#texts[place] as string, text, from, to)) return words;
    }
  }

  get(text: string): readonly Word[] | null {
    return this.find(text, 0, text.length, hashOf(text, 0, text.length));
  }

  set(text: string, words: readonly Word[]): void {
    if (this.#size + 1 > this.#hashes.length * mostTaken) this.#grow();
    this.#put(text, words, hashOf(text, 0, text.length));
  }

  clear(): void {
    this.#empty(firstCapacity);
  }

  #put(text: string, words: readonly Word[], hash: number): void {
    const mask = this.#hashes.length - 1;
    let place = hash & mask;
    while (this.#words[place] !== null && this.#texts[place] !== text) place = (place + 1) & mask;
    if (this.#words[place] === null) this.#size += 1;
    this.#texts[place] = text;
    this.#words[place] = words;
    this.#hashes[place] = hash;
  }

  #grow(): void {
    const [texts, words, hashes] = [this.#texts, this.#words, this.#hashes];
    this.#empty(hashes.length * 2);
    for (let place = 0; place < hashes.length; place += 1) {
      const known = words[place];
      if (known != null) this.#put(texts[place] as string, known, hashes[place] as number);
    }
  }

  #empty(capacity: number): void {
    this.#texts = emptyTexts(capacity);
    this.#words = emptyWords(capacity);
    this.#hashes = new Int32Array(capacity);
    this.#size = 0;
  }
}

const emptyTexts = (capacity: number): string[] => Array.from({ length: capacity }, () => '');
const emptyWords = (capacity: number): (readonly Word[] | null)[] => Array.from({ length: capacity }, () => null);

function isStretch(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at += 1) if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

export const startOfHash = 0x811c9dc5 | 0;

/** The hash with one more character in it. */
export const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** What a stretch of a text is looked for by: 32 bits, signed. */
function hashOf(text: string, from: number, to: number): number {
  let hash = startOfHash;
  for (let at = from; at < to; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}
