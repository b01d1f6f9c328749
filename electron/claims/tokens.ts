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

/**
 * Cuts text into tokens. `masked` must have the length of the original and spaces where markup was; `offset` is its
 * place in the source's text. A number keeps its group and decimal marks, initials keep their stops ("U.S."), the s of
 * a possessive stands alone.
 */
export function tokensOf(masked: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  let at = 0;
  while (at < masked.length) {
    const code = masked.charCodeAt(at);
    if (code === 32 || (code < 128 ? code <= 13 && code >= 9 : isWhiteSpace(code))) {
      at += 1;
      continue;
    }
    const type = isDigit(code) ? 'number' : isLetterAt(masked, at, code) ? 'word' : 'mark';
    const end =
      type === 'number' ? numberEnd(masked, at) : type === 'word' ? wordEnd(masked, at) : at + characterLength(code);
    const text = masked.slice(at, end);
    tokens.push({
      type,
      text,
      lower: lowerCase(type, text),
      start: offset + at,
      end: offset + end,
      glued: at === previousEnd,
    });
    previousEnd = end;
    at = end;
  }
  return tokens;
}

function lowerCase(type: Token['type'], text: string): string {
  if (type !== 'word' || isSmall(text)) return text;
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Letters from a to z alone, as in most words: there is nothing to change. */
function isSmall(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWhiteSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x1680 ||
    code === 0x205f ||
    code === 0xfeff
  );
}

const letter = /^[\p{L}\p{M}]/u;

function isLetterAt(text: string, at: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  // The usual quotation marks and dashes.
  if (code >= 0x2010 && code <= 0x2027) return false;
  return letter.test(text.slice(at, at + 2));
}

function characterLength(code: number): number {
  return code >= 0xd800 && code <= 0xdbff ? 2 : 1;
}

/** "10,900", "2.5", "1 200 000" */
function numberEnd(text: string, from: number): number {
  let at = digitsEnd(text, from);
  if (at - from <= 3) {
    const grouped = spacedGroupsEnd(text, at);
    if (grouped > at) return grouped;
  }
  while ((text[at] === '.' || text[at] === ',') && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Groups of exactly three digits after a space; nothing when a further digit shows that they are numbers of their own. */
function spacedGroupsEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 0xa0 && code !== 0x202f && code !== 0x2009) return at;
    const end = digitsEnd(text, at + 1);
    if (end - at !== 4) return end > at + 1 ? from : at;
    at = end;
  }
}

function wordEnd(text: string, from: number): number {
  const initials = initialsEnd(text, from);
  if (initials > from) return initials;
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLetterAt(text, at, code)) {
      at += characterLength(code);
    } else if (
      (code === 39 || code === 0x2019) &&
      isLetterAt(text, at + 1, text.charCodeAt(at + 1)) &&
      !isPossessive(text, at + 1)
    ) {
      at += 1;
    } else {
      return at;
    }
  }
}

function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 115 || code === 83) && !isLetterAt(text, at + 1, text.charCodeAt(at + 1));
}

/** "U.S." and "e.g.": two or more single letters, each with its stop. */
function initialsEnd(text: string, from: number): number {
  let at = from;
  let count = 0;
  while (isLetterAt(text, at, text.charCodeAt(at)) && text[at + 1] === '.') {
    at += 2;
    count += 1;
  }
  return count >= 2 ? at : from;
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
