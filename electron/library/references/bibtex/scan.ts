import { longestValue, mostReferences, type Warnings } from '../reference.ts';

/** One entry of a BibTeX file as it is written; values are still LaTeX. */
export interface BibEntry {
  readonly line: number;
  /** In lower case, without the `@`. */
  readonly type: string;
  /** Empty when the entry has none. */
  readonly key: string;
  /** Names in lower case. The first value of a name counts. */
  readonly fields: ReadonlyMap<string, string>;
}

// More than any file of references expands to; abbreviations of abbreviations may not fill the memory.
const mostExpanded = 50_000_000;

/**
 * Takes a BibTeX file apart. Text between entries is a remark. An entry whose braces do not close costs itself alone: it
 * ends where the next line begins an entry.
 */
export function scanEntries(text: string, warnings: Warnings): readonly BibEntry[] {
  return new Scanner(text, warnings).run();
}

const longestIndent = 200;

/** A line that begins an entry: what a value with a missing brace runs into. */
const entryLine = /\n[ \t]*@[A-Za-z]+[ \t]*[{(][^\s,{}()=]*[ \t]*,/y;

class Scanner {
  readonly #text: string;
  readonly #warnings: Warnings;
  readonly #strings = new Map<string, string>();
  #at = 0;
  #expanded = 0;
  #line = 1;
  #lineAt = 0;

  constructor(text: string, warnings: Warnings) {
    this.#text = text;
    this.#warnings = warnings;
  }

  run(): readonly BibEntry[] {
    const entries: BibEntry[] = [];
    for (;;) {
      const found = this.#text.indexOf('@', this.#at);
      if (found === -1) return entries;
      this.#at = found + 1;
      if (this.#isRemark(found)) continue;
      const type = this.#match(/[A-Za-z]+/y).toLowerCase();
      if (type === '') continue;
      const open = this.#match(/\s*[{(]/y).trim();
      if (open === '') continue;
      if (entries.length >= mostReferences) {
        this.#warnings.add(this.#place(found), 'too-many');
        return entries;
      }
      const close = open === '{' ? '}' : ')';
      if (type === 'comment' || type === 'preamble') this.#skipGroup(close);
      else if (type === 'string') this.#readString(found);
      else {
        const entry = this.#entry(found, type, close);
        if (entry !== null) entries.push(entry);
      }
    }
  }

  /** An entry that somebody commented out, line by line. */
  #isRemark(at: number): boolean {
    // A remark begins near; a line without end is not looked through again and again.
    const before = this.#text.slice(Math.max(0, at - longestIndent), at);
    return /(?:^|\n)[^\S\n]*%[^\n]*$/.test(before);
  }

  #readString(from: number): void {
    const name = this.#match(/\s*[^\s={}(),"#%]+/y)
      .trim()
      .toLowerCase();
    const equals = this.#match(/\s*=/y);
    const value = name === '' || equals === '' ? null : this.#value(from);
    if (value === null) this.#warnings.add(this.#place(from), 'record-damaged', '@string');
    else this.#strings.set(name, value);
    this.#match(/\s*[})]/y);
  }

  #entry(from: number, type: string, close: string): BibEntry | null {
    const fields = new Map<string, string>();
    // A key ends at a comma. What ends at `=` was the first field of an entry without a key.
    const key = this.#match(/\s*[^\s,={}()"#]*\s*(?=[,})])/y).trim();
    for (;;) {
      this.#skipBetween();
      const next = this.#text[this.#at];
      if (next === close) {
        this.#at += 1;
        return { line: this.#lineOf(from), type, key, fields };
      }
      const name = this.#match(/[^\s=,{}()"#%@]+/y).toLowerCase();
      const value = name !== '' && this.#match(/\s*=/y) !== '' ? this.#value(from) : null;
      if (value === null) return this.#broken(from, key);
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  #broken(from: number, key: string): null {
    this.#warnings.add(this.#place(from), 'record-damaged', key);
    return null;
  }

  /** Commas, white space and whole lines of remarks between fields. */
  #skipBetween(): void {
    while (this.#match(/[\s,]+|%[^\n]*/y) !== '');
  }

  /** Parts joined by `#`: in braces, in quotes, a number, or an abbreviation. Null for a value that does not end. */
  #value(from: number): string | null {
    let value = '';
    for (;;) {
      this.#match(/\s+/y);
      const next = this.#text[this.#at];
      const part = next === '{' ? this.#braced() : next === '"' ? this.#quoted() : this.#word(from);
      if (part === null) return null;
      value = (value + part).slice(0, longestValue);
      this.#expanded += part.length;
      if (this.#expanded > mostExpanded) return null;
      if (this.#match(/\s*#/y) === '') return value;
    }
  }

  #word(from: number): string | null {
    const word = this.#match(/[^\s,={}()"#%@]+/y);
    if (word === '') return null;
    if (/^\d+$/.test(word)) return word;
    const name = word.toLowerCase();
    const known = this.#strings.get(name) ?? (monthNames.has(name) ? name : undefined);
    if (known === undefined) this.#warnings.add(this.#place(from), 'unknown-abbreviation', word);
    // The abbreviation itself says more than nothing.
    return known ?? word;
  }

  #braced(): string | null {
    const start = this.#at + 1;
    const end = this.#groupEnd('}');
    return end === null ? null : this.#text.slice(start, end);
  }

  #quoted(): string | null {
    const start = this.#at + 1;
    let depth = 0;
    for (let at = start; at < this.#text.length; at += 1) {
      const letter = this.#text[at];
      if (letter === '\\') at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      else if (letter === '\n' && this.#beginsEntry(at)) return this.#stopAt(at);
      if (depth < 0) return this.#stopAt(at);
      if (letter === '"' && depth === 0) {
        this.#at = at + 1;
        return this.#text.slice(start, at);
      }
    }
    return this.#stopAt(this.#text.length);
  }

  /** Goes on behind a group; the index of its closing brace, or null when it has none before the next entry. */
  #groupEnd(close: string): number | null {
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const letter = this.#text[at];
      if (letter === '\\') at += 1;
      else if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      else if (letter === '\n' && this.#beginsEntry(at)) return this.#stopAt(at);
      if (depth === 0 && letter === close) {
        this.#at = at + 1;
        return at;
      }
    }
    return this.#stopAt(this.#text.length);
  }

  /** A comment or preamble; one that does not close is a remark up to its line's end. */
  #skipGroup(close: string): void {
    const start = this.#at;
    if (close === '}') this.#at -= 1;
    if (this.#groupEnd(close) !== null) return;
    const lineEnd = this.#text.indexOf('\n', start);
    this.#at = lineEnd === -1 ? this.#text.length : lineEnd;
  }

  #beginsEntry(at: number): boolean {
    entryLine.lastIndex = at;
    return entryLine.test(this.#text);
  }

  #stopAt(at: number): null {
    this.#at = at;
    return null;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #place(at: number): string {
    return `line ${this.#lineOf(at)}`;
  }

  /** Lines are counted onwards from the last question: places are asked for in their order. */
  #lineOf(at: number): number {
    if (at < this.#lineAt) return this.#line;
    for (let from = this.#text.indexOf('\n', this.#lineAt); from !== -1 && from < at; ) {
      this.#line += 1;
      this.#lineAt = from + 1;
      from = this.#text.indexOf('\n', this.#lineAt);
    }
    return this.#line;
  }
}

const monthNames = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
