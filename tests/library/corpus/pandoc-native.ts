/** A value in the notation in which pandoc prints its document tree: constructors, lists, tuples, strings, numbers. */
export type NativeValue = NativeNode | readonly NativeValue[] | string | number;

/** A constructor with its arguments; a record's fields are its arguments in their order. */
export interface NativeNode {
  readonly name: string;
  readonly arguments: readonly NativeValue[];
}

/** Reads one such value. Throws with the place when the text is not in this notation. */
export function parseNative(text: string): NativeValue {
  const reader = new NativeReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

export function isNode(value: NativeValue | undefined, ...names: readonly string[]): value is NativeNode {
  const found = typeof value === 'object' && 'name' in value;
  return found && (names.length === 0 || names.includes(value.name));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', "'": "'" };

class NativeReader {
  private at = 0;

  constructor(private readonly text: string) {}

  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) this.fail('the end');
  }

  /** A constructor with everything that follows it, or a single other value. */
  value(): NativeValue {
    this.skipSpace();
    const name = this.word();
    if (name === null) return this.single();
    const values: NativeValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.peek('{')) values.push(...this.fields());
      else if (this.at < this.text.length && /[[("\w-]/.test(this.text.charAt(this.at))) values.push(this.single());
      else break;
    }
    return { name, arguments: values };
  }

  private single(): NativeValue {
    this.skipSpace();
    const character = this.text.charAt(this.at);
    if (character === '"') return this.string();
    if (character === '[') return this.list('[', ']');
    if (character === '(') {
      const parts = this.list('(', ')');
      return parts.length === 1 ? (parts[0] ?? '') : parts;
    }
    const number = /^-?\d+(?:\.\d+)?(?:e-?\d+)?/.exec(this.text.slice(this.at, this.at + 40))?.[0];
    if (number !== undefined) {
      this.at += number.length;
      return Number(number);
    }
    const name = this.word();
    return name === null ? this.fail('a value') : { name, arguments: [] };
  }

  private list(open: string, close: string): readonly NativeValue[] {
    this.take(open);
    const values: NativeValue[] = [];
    this.skipSpace();
    while (!this.peek(close)) {
      values.push(this.value());
      this.skipSpace();
      if (!this.peek(close)) this.take(',');
      this.skipSpace();
    }
    this.take(close);
    return values;
  }

  private fields(): readonly NativeValue[] {
    this.take('{');
    const values: NativeValue[] = [];
    this.skipSpace();
    while (!this.peek('}')) {
      this.word();
      this.skipSpace();
      this.take('=');
      values.push(this.value());
      this.skipSpace();
      if (this.peek(',')) this.take(',');
      this.skipSpace();
    }
    this.take('}');
    return values;
  }

  private string(): string {
    this.take('"');
    const parts: string[] = [];
    while (!this.peek('"')) {
      const character = this.text.charAt(this.at);
      if (character === '') this.fail('a closing quotation mark');
      this.at += 1;
      parts.push(character === '\\' ? this.escape() : character);
    }
    this.at += 1;
    return parts.join('');
  }

  private escape(): string {
    const code = /^(?:\d+|x[0-9a-fA-F]+)/.exec(this.text.slice(this.at, this.at + 10))?.[0];
    if (code !== undefined) {
      this.at += code.length;
      return String.fromCodePoint(Number(code.startsWith('x') ? `0${code}` : code));
    }
    const gap = /^\s+\\/.exec(this.text.slice(this.at))?.[0];
    this.at += gap?.length ?? 1;
    if (gap !== undefined) return '';
    const letter = this.text.charAt(this.at - 1);
    return letter === '&' ? '' : (escapes[letter] ?? this.fail('an escape'));
  }

  private word(): string | null {
    const word = /^[A-Za-z_][\w']*/.exec(this.text.slice(this.at, this.at + 60))?.[0] ?? null;
    this.at += word?.length ?? 0;
    return word;
  }

  private peek(character: string): boolean {
    return this.text.charAt(this.at) === character;
  }

  private take(character: string): void {
    if (!this.peek(character)) this.fail(character);
    this.at += 1;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
  }

  private fail(wanted: string): never {
    throw new Error(`Expected ${wanted} at ${this.at}: ${this.text.slice(this.at, this.at + 40)}`);
  }
}
