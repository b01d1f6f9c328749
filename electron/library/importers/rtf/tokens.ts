/** What the text of an RTF file is made of, told in order. Text comes as a range of bytes. */
export interface RtfListener {
  open(): void;
  close(): void;
  /**
   * A control word such as `\b0`; `value` is null when no number follows it. The answer true passes over everything up to
   * the end of the group that the word stands in, and tells nothing of it.
   */
  word(name: string, value: number | null): boolean;
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
const minus = 0x2d;
const zero = 0x30;
const space = 0x20;
const firstOfBin = 0x62;
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
  let hash = 0;
  for (let byte = first; isLetter(byte) && at - start < longestWord; byte = bytes[at] ?? 0) {
    hash = (Math.imul(hash, 31) + byte) & hashMask;
    at += 1;
  }
  const name = wordAt(bytes, start, at, hash);
  const isNegative = bytes[at] === minus;
  const digits = isNegative ? at + 1 : at;
  let number = 0;
  const longest = at + longestNumber;
  for (at = digits; at < longest && isDigit(bytes[at] ?? 0); at += 1) number = number * 10 + (bytes[at] ?? 0) - zero;
  const value = at === digits ? null : isNegative ? -number : number;
  // One space ends the word and belongs to it.
  if (bytes[at] === space) at += 1;
  if (name === 'bin' && value !== null && value > 0) return Math.min(bytes.length, at + value);
  return listener.word(name, value) ? endOfGroup(bytes, at) : at;
}

/** Where the brace stands that closes the group around this place, or the end of the file. */
function endOfGroup(bytes: Uint8Array, start: number): number {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === closeBrace && depth === 0) return at;
    if (byte === openBrace) depth += 1;
    else if (byte === closeBrace) depth -= 1;
    else if (byte === backslash) {
      // Raw data may hold braces, so its length counts here too; whatever else follows is at most a brace of its own.
      at = bytes[at + 1] === firstOfBin ? control(bytes, at + 1, deaf) : at + 2;
      continue;
    }
    at += 1;
  }
  return at;
}

const ignore = () => undefined;

const deaf: RtfListener = { open: ignore, close: ignore, word: () => false, sign: ignore, byte: ignore, text: ignore };

/** Words come again and again, so each is cut out once; a file of endless new ones must not fill the memory. */
const words = new Map<number, string>();
const mostWords = 5_000;
/** Small enough to be kept without a box. */
const hashMask = 0x3fffffff;

/** The word that stands in this range of letters. Two words may share a number, so the letters decide. */
function wordAt(bytes: Uint8Array, start: number, end: number, hash: number): string {
  const known = words.get(hash);
  if (known !== undefined && isWord(known, bytes, start, end)) return known;
  const word = String.fromCharCode(...bytes.subarray(start, end));
  if (known === undefined && words.size < mostWords) words.set(hash, word);
  return word;
}

function isWord(word: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (word.charCodeAt(at - start) !== bytes[at]) return false;
  return true;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
