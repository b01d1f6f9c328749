import type { Token } from '../tokens.ts';

/** Phrases by their first word, each with what it stands for. Looking one up costs one step per word of the text. */
export type PhraseTable<T = string> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly means: T }[]
>;

/** A place where a phrase stands: indexes of tokens, `to` exclusive. */
export interface PhraseHit<T = string> {
  readonly from: number;
  readonly to: number;
  readonly means: T;
}

/** One phrase a line; every phrase means itself. */
export function phraseTable(lines: string): PhraseTable {
  return phraseTableOf(phrasesIn(lines).map((phrase): [string, string] => [phrase, phrase]));
}

export function phraseTableOf<T>(entries: readonly (readonly [string, T])[]): PhraseTable<T> {
  const table = new Map<string, { words: readonly string[]; means: T }[]>();
  for (const [phrase, means] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), { words, means }]);
  }
  // The longest phrase first: "no more than" is not "more than".
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

export function phrasesIn(lines: string): readonly string[] {
  return lines
    .split('\n')
    .flatMap((line) => line.split('/'))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The words of a list as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** The longest phrase of the table that starts at this token. */
export function phraseAt<T>(tokens: readonly Token[], at: number, table: PhraseTable<T>): PhraseHit<T> | null {
  const candidates = table.get(tokens[at]?.lower ?? '');
  if (candidates === undefined) return null;
  for (const { words, means } of candidates) {
    // The first word is the one the table was asked for.
    let length = 1;
    while (length < words.length && tokens[at + length]?.lower === words[length]) length += 1;
    if (length === words.length) return { from: at, to: at + length, means };
  }
  return null;
}

/** Every phrase of the table, from left to right, without overlaps. */
export function phrasesAmong<T>(
  tokens: readonly Token[],
  table: PhraseTable<T>,
  from = 0,
  to = tokens.length,
): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = from; at < to; at += 1) {
    const hit = phraseAt(tokens, at, table);
    if (hit === null || hit.to > to) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

/** The longest phrase that ends right before this token. */
export function phraseBefore<T>(
  tokens: readonly Token[],
  end: number,
  table: PhraseTable<T>,
  longest = 5,
): PhraseHit<T> | null {
  for (let length = Math.min(longest, end); length > 0; length -= 1) {
    const hit = phraseAt(tokens, end - length, table);
    if (hit !== null && hit.to === end) return hit;
  }
  return null;
}
