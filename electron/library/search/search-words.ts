/** One word of a search, as the index sees words. */
export interface SearchWord {
  /** The parts the index keeps apart: `north-east` is two. They must follow one another. */
  readonly tokens: readonly string[];
  /** Whether the last part may go on. */
  readonly unfinished: boolean;
}

const mostWords = 32;
const longestToken = 64;
/** An index over the first two and three letters answers these at once; one letter would mean reading half the index. */
const shortestUnfinished = 2;

/** Runs of letters, digits and their marks: what the index takes for a token. */
const tokenPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu;
/** Scripts that put endings straight behind a word, or no spaces between words. */
const joiningScript = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * What a person typed, word by word. Nothing in it is syntax: quotes, colons, `AND` and asterisks are text like all
 * else. The last word may be unfinished. Empty when nothing in it can be searched for.
 */
export function searchWords(typed: string): readonly SearchWord[] {
  const parts = typed.normalize('NFC').split(/\s+/).slice(0, mostWords);
  const isEnded = /\s$/.test(typed);
  return parts.flatMap((part, index) => {
    const tokens = [...part.matchAll(tokenPattern)].map(([token]) => token.slice(0, longestToken));
    const last = tokens.at(-1);
    if (last === undefined) return [];
    const isLast = index === parts.length - 1 && !isEnded;
    const unfinished = joiningScript.test(last) || (isLast && [...last].length >= shortestUnfinished);
    return [{ tokens, unfinished }];
  });
}

/** The words as an expression of SQLite's full-text search; every token quoted, every word required. */
export function matchExpression(words: readonly SearchWord[]): string {
  return words
    .map(({ tokens, unfinished }) => `"${tokens.join(' ').replaceAll('"', '""')}"${unfinished ? ' *' : ''}`)
    .join(' AND ');
}

/** A token as the index compares it: without case and without diacritics. */
export function foldToken(token: string): string {
  return token.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The tokens of a text with their places. */
export function tokensOf(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly folded: string }[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldToken(match[0]),
  }));
}
