import { hashWith, startOfHash } from './word-table.ts';

const noBreakSpace = 0xa0;
const noSpace = 0x200b;

/** What a stretch of a text is made of: spaces and line ends as people type them, one space of another kind, or the rest. */
export type TokenKind = 'spaces' | 'no-break space' | 'no space' | 'other';

/** Goes through a text stretch by stretch: whatever stands between spaces is one, and so are spaces in a row. */
export class Tokens {
  readonly #text: string;
  from = 0;
  to = 0;
  kind: TokenKind = 'other';
  /** Of a stretch of no kind of space, as the table of words wants it. */
  hash = 0;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.to = from;
  }

  /** False at the end of the text. */
  next(): boolean {
    this.from = this.to;
    if (this.from >= this.#text.length) return false;
    const code = this.#text.charCodeAt(this.from);
    if (isSpace(code)) this.#spaces();
    else if (code === noBreakSpace || code === noSpace) this.#single(code);
    else this.#other();
    return true;
  }

  #spaces(): void {
    this.kind = 'spaces';
    let to = this.from + 1;
    while (to < this.#text.length && isSpace(this.#text.charCodeAt(to))) to += 1;
    this.to = to;
  }

  #single(code: number): void {
    this.kind = code === noSpace ? 'no space' : 'no-break space';
    this.to = this.from + 1;
  }

  #other(): void {
    this.kind = 'other';
    let hash = startOfHash;
    let to = this.from;
    for (; to < this.#text.length; to += 1) {
      const code = this.#text.charCodeAt(to);
      if (isSpace(code) || code === noBreakSpace || code === noSpace) break;
      hash = hashWith(hash, code);
    }
    this.hash = hash;
    this.to = to;
  }
}

/** A space, a tab, or an end of a line or a page. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where the stretch after this place ends. */
export function endOfNext(text: string, from: number): number {
  const tokens = new Tokens(text, from);
  tokens.next();
  return tokens.to;
}
