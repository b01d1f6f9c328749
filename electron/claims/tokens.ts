/** A word, a number or a single mark of a text, with its place. */
export interface Token {
  readonly type: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** UTF-16 offsets in the source's text. */
  readonly start: number;
  readonly end: number;
  /** No white space stands between this token and the one before. */
  readonly glued: boolean;
}

// A number keeps its group and decimal marks; a name's initials keep their stops; the 's of a possessive stands alone.
const token =
  /(\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?![\d.,]\d)(?!\d)|\d+(?:[.,]\d+)*)|((?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’](?!s(?!\p{L}))[\p{L}\p{M}]+)*)|(\S)/gu;

/**
 * Cuts text into tokens. `masked` must have the length of the original and spaces where markup was; `offset` is its
 * place in the source's text.
 */
export function tokensOf(masked: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of masked.matchAll(token)) {
    const text = match[0];
    const type = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark';
    const start = offset + match.index;
    const end = start + text.length;
    tokens.push({
      type,
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start,
      end,
      glued: start === previousEnd,
    });
    previousEnd = end;
  }
  return tokens;
}

export function isCapitalised({ type, text }: Token): boolean {
  if (type !== 'word') return false;
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = text[0] ?? '';
  return first !== first.toLowerCase();
}

/** "GDP", "U.S.": written in capitals throughout. */
export function isAcronym({ type, text }: Token): boolean {
  return (
    type === 'word' &&
    text.length >= 2 &&
    text.length <= 7 &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase()
  );
}
