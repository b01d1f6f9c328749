import { accents, dropsFirst, nothing, quotes, raised, spaces, switches, symbols, tags } from './latex-characters.ts';

/** How deep groups may lie in each other before their braces are only dropped. */
const deepest = 60;

/** LaTeX as plain text: accents composed, symbols as characters, commands for looks dropped, their words kept. */
export function plainLatex(latex: string): string {
  return new Reading(latex, false).whole();
}

/**
 * The same for a title, whose looks CSL can keep: italics, bold, raised and lowered letters, small capitals. Words such
 * as `{iPhone}`, which a style with capitals would spoil, are marked to stay as they are.
 */
export function markedLatex(latex: string): string {
  return new Reading(latex, true).whole();
}

/** An address or an identifier: nothing is set in type here, only what LaTeX made somebody escape comes back. */
export function verbatimLatex(latex: string): string {
  return latex
    .replace(/\\(?:url|path|href|nolinkurl)\s*(?=\{)/g, '')
    .replace(/\\(?:textasciitilde|~)(?:\{\})?/g, '~')
    .replace(/\\textunderscore(?:\{\})?/g, '_')
    .replace(/\\([%&#$_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

class Reading {
  readonly #text: string;
  readonly #marked: boolean;
  #at = 0;
  #depth = 0;

  constructor(latex: string, marked: boolean) {
    this.#text = latex;
    this.#marked = marked;
  }

  whole(): string {
    let out = '';
    // A closing brace too many ends nothing.
    while (this.#at < this.#text.length) {
      out += this.#until('}', false);
      this.#at += 1;
    }
    return out.normalize('NFC').replace(/\s+/g, ' ').trim();
  }

  /** Everything up to this letter on the same level, which is not taken. */
  #until(end: '}' | '$', isMath: boolean): string {
    let out = '';
    let close = '';
    while (this.#at < this.#text.length) {
      const letter = this.#text[this.#at] ?? '';
      if (letter === end) break;
      if (letter === '\\') {
        const look = this.#switchHere();
        if (look === null) out += this.#command(isMath);
        else {
          out += look[0];
          close = look[1] + close;
        }
      } else out += this.#letter(letter, isMath);
    }
    return out + close;
  }

  #switchHere(): readonly [string, string] | null {
    const name = this.#peek(/\\([A-Za-z]+)(?=[^A-Za-z]|$)\s*/y);
    const look = name === null ? undefined : switches[name[1] ?? ''];
    if (name === null || look === undefined) return null;
    this.#at += name[0].length;
    return this.#marked ? look : ['', ''];
  }

  #letter(letter: string, isMath: boolean): string {
    if (letter === '{') return this.#group(isMath);
    if (letter === '$') return isMath ? this.#skip(1, '') : this.#math();
    if (isMath && (letter === '^' || letter === '_')) return this.#script(letter);
    if (letter === '~') return this.#skip(1, '\u00a0');
    const mark = isMath ? null : this.#peek(/---?|``|''|,,|<<|>>|\?`|!`/y);
    const meant = mark === null ? undefined : ligatures[mark[0]];
    if (mark !== null && meant !== undefined) return this.#skip(mark[0].length, meant);
    const run = this.#peek(isMath ? /[^\\{}$^_~\]]+|[\]}]/y : /[^\\{}$~\-`',<>?!\]]+|[\]}\-`',<>?!]/y);
    return this.#skip(run?.[0].length ?? 1, run?.[0] ?? '');
  }

  /** A group in braces. At the top of a title one that holds a word like `iPhone` keeps its letters. */
  #group(isMath: boolean): string {
    if (this.#depth >= deepest) return this.#skip(1, '');
    const isWhole = this.#at === 0 && this.#text.endsWith('}');
    this.#at += 1;
    this.#depth += 1;
    const inside = this.#until('}', isMath);
    this.#depth -= 1;
    this.#at += 1;
    const isSpoilt = /^\p{Ll}\S*\p{Lu}/u.test(inside) && !inside.includes('<');
    return this.#marked && this.#depth === 0 && !isWhole && isSpoilt ? `<span class="nocase">${inside}</span>` : inside;
  }

  #math(): string {
    this.#at += this.#text.startsWith('$$', this.#at) ? 2 : 1;
    const inside = this.#until('$', true);
    this.#at += this.#text.startsWith('$$', this.#at) ? 2 : 1;
    return inside.replace(/-/g, '−');
  }

  #script(how: '^' | '_'): string {
    this.#at += 1;
    const inside = this.#argument(true);
    if (!this.#marked) return raised(inside.replace(/−/g, '-'), how);
    return how === '^' ? `<sup>${inside}</sup>` : `<sub>${inside}</sub>`;
  }

  #command(isMath: boolean): string {
    const named = this.#peek(/\\([A-Za-z]+\*?)/y);
    const name = named?.[1] ?? this.#text[this.#at + 1] ?? '';
    this.#at += named === null ? 2 : named[0].length;
    const accent = accents[name];
    if (accent !== undefined && !isMath) return this.#accented(accent);
    // White space behind a named command only ends its name.
    if (named !== null) this.#match(/[ \t\n]+(?=\S)/y);
    if (spaces.has(name)) return ' ';
    if (nothing.has(name)) return '';
    const symbol = symbols[name];
    if (symbol !== undefined) {
      this.#match(/\{\}/y);
      return symbol;
    }
    if (named === null) return name;
    const around = quotes[name] ?? (this.#marked ? tags[name] : undefined);
    if (around !== undefined) return `${around[0]}${this.#argument(isMath)}${around[1]}`;
    if (name === 'url' || name === 'path') return this.#raw();
    if (name === 'ElsevierGlyph' || name === 'char' || name === 'symbol') return codePoint(this.#raw());
    this.#options();
    if (dropsFirst.has(name)) this.#raw();
    return this.#text[this.#at] === '{' ? this.#argument(isMath) : unknownWord(name, isMath);
  }

  /** `\'{e}`, `\'e`, `\'\i` and `\v{S}`: the mark goes on the first letter. */
  #accented(mark: string): string {
    this.#match(/[ \t\n]+/y);
    const base = this.#argument(false);
    const [first = '', ...rest] = base.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
    return first === '' ? '' : `${first}${mark}${rest.join('')}`.normalize('NFC');
  }

  /** The next group, command or letter. */
  #argument(isMath: boolean): string {
    const next = this.#text[this.#at];
    if (next === undefined || next === '}') return '';
    if (next === '{') return this.#nested(isMath);
    if (next === '\\') return this.#depth >= deepest ? this.#skip(1, '') : this.#deeper(() => this.#command(isMath));
    const letter = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 32);
    return this.#skip(letter.length, letter);
  }

  #nested(isMath: boolean): string {
    if (this.#depth >= deepest) return this.#skip(1, '');
    this.#at += 1;
    const inside = this.#deeper(() => this.#until('}', isMath));
    this.#at += 1;
    return inside;
  }

  #deeper(read: () => string): string {
    this.#depth += 1;
    const text = read();
    this.#depth -= 1;
    return text;
  }

  /** A group as it is written: an address, a number. */
  #raw(): string {
    const group = this.#match(/\{[^{}]*\}/y);
    return group.slice(1, -1);
  }

  #options(): void {
    this.#match(/\[[^[\]{}]*\]/y);
  }

  #peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #match(pattern: RegExp): string {
    return this.#skip(this.#peek(pattern)?.[0].length ?? 0, this.#peek(pattern)?.[0] ?? '');
  }

  #skip(length: number, meaning: string): string {
    this.#at += length;
    return meaning;
  }
}

const ligatures: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '``': '“',
  "''": '”',
  ',,': '„',
  '<<': '«',
  '>>': '»',
  '?`': '¿',
  '!`': '¡',
};

function codePoint(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** In a formula a command of an unknown name is most often a function, such as `log`. */
function unknownWord(name: string, isMath: boolean): string {
  return isMath ? name : '';
}
