/** What a pass over the tokens of an RTF file tells, in order. Text comes as a range of bytes. */
interface RtfListener {
  open(): void;
  close(): void;
  word(name: string, value: number | null): void;
  sign(character: string): void;
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
 * The plain pass over the tokens with which our reader began, when the bar was set. It stays as it was, so that the bar does
 * not move with our own reader; `rtf/tokens.ts` of today is several times faster.
 */
export function readPlainTokens(bytes: Uint8Array, listener: RtfListener): void {
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
