/** What the text of an RTF file is made of, told in order. Text comes as a range of bytes. */
export interface RtfListener {
  open(): void;
  close(): void;
  /** A control word such as `\b0`; `value` is null when no number follows it. */
  word(name: string, value: number | null): void;
  /** A control sign such as `\~`. */
  sign(character: string): void;
  /** A byte written as `\'e9`. */
  byte(value: number): void;
  text(start: number, end: number): void;
}

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const longestWord = 32;
const longestNumber = 10;

/**
 * Goes through the bytes once, from front to back, without recursion: nesting and length cost nothing beyond their bytes.
 * Raw data announced by `\bin` is stepped over, and never further than the file reaches.
 */
export function readTokens(bytes: Uint8Array, listener: RtfListener): void {
  const end = bytes.length;
  let at = 0;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === openBrace) {
      listener.open();
      at += 1;
    } else if (byte === closeBrace) {
      listener.close();
      at += 1;
    } else if (byte === backslash) at = control(bytes, at + 1, listener);
    else if (byte === lineFeed || byte === carriageReturn) at += 1;
    else {
      const start = at;
      while (at < end && !isSpecial(bytes[at] ?? 0)) at += 1;
      listener.text(start, at);
    }
  }
}

function isSpecial(byte: number): boolean {
  return (
    byte === backslash || byte === openBrace || byte === closeBrace || byte === lineFeed || byte === carriageReturn
  );
}

/** Reads what follows a backslash and answers where it ends. */
function control(bytes: Uint8Array, start: number, listener: RtfListener): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (!isLetter(first)) {
    if (first !== 0x27) {
      listener.sign(String.fromCharCode(first));
      return start + 1;
    }
    const value = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    if (!Number.isNaN(value)) listener.byte(value);
    return start + 3;
  }
  let at = start;
  while (at - start < longestWord && isLetter(bytes[at] ?? 0)) at += 1;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at - digits < longestNumber && isDigit(bytes[at] ?? 0)) at += 1;
  const number = at === digits ? Number.NaN : Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10);
  const value = Number.isNaN(number) ? null : number;
  // One space ends the word and belongs to it.
  if (bytes[at] === 0x20) at += 1;
  if (name === 'bin' && value !== null && value > 0) return Math.min(bytes.length, at + value);
  listener.word(name, value);
  return at;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
