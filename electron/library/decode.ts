import { analyse } from 'chardet';
import { utf16ByLetters } from './utf16-by-letters.ts';

/** Text made from bytes, and how sure the reading is. */
export interface DecodedText {
  /** Without the byte order mark, so offset 0 is the first real character. */
  readonly text: string;
  /** The WHATWG name of the encoding, for instance `utf-8` or `windows-1252`. */
  readonly encoding: string;
  /** How many characters could not be read and stand as U+FFFD. */
  readonly replaced: number;
  /** True when neither a byte order mark nor the bytes themselves leave one reading only. */
  readonly guessed: boolean;
}

/** Statistics over more than this add time and no certainty. */
const sampleBytes = 64 * 1024;

/**
 * Reads bytes of unknown encoding as text. In this order: byte order mark, UTF-8 without an error, UTF-16 by the place
 * of its zero bytes, UTF-8 with a few damaged places, statistics over the letters. Never fails.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes.subarray(marked.length), marked.encoding, false);
  const utf16 = utf16ByZeroBytes(bytes) ?? utf16ByLetters(bytes.subarray(0, sampleBytes));
  if (utf16 !== null) return decodeAs(bytes, utf16, true);
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'utf-8', replaced: 0, guessed: false };
  if (isDamagedUtf8(bytes)) return decodeAs(bytes, 'utf-8', true);
  return decodeAs(bytes, isDosCyrillic(bytes.subarray(0, sampleBytes)) ? 'ibm866' : likelyEncoding(bytes), true);
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 && bytes.length % 4 === 0
      ? { encoding: 'utf-32le', length: 4 }
      : { encoding: 'utf-16le', length: 2 };
  }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return { encoding: 'utf-32be', length: 4 };
  return null;
}

/** Text in a European script has a zero in every second byte; text in any one-byte encoding has none at all. */
function utf16ByZeroBytes(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length - (bytes.length % 2), sampleBytes);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file cut in the middle of a letter, or with a stray byte, is still UTF-8 when sound letters far outnumber the rest. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const known = lead < 0x80 || (lead >= 0xc2 && lead <= 0xf4);
    let tail = 1;
    while (known && tail < length && ((bytes[at + tail] ?? 0) & 0xc0) === 0x80) tail += 1;
    if (known && tail === length) {
      if (length > 1) sound += 1;
      at += length;
    } else {
      broken += 1;
      at += 1;
    }
  }
  return sound >= 2 && sound > broken * 2;
}

/** Russian as DOS wrote it: nearly all letters in two stretches of the code page, and vowels as often as they are. */
function isDosCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  let vowels = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high += 1;
    if (byte <= 0xaf || (byte >= 0xe0 && byte <= 0xf1)) letters += 1;
    // о, е, а, и
    if (byte === 0xae || byte === 0xa5 || byte === 0xa0 || byte === 0xa8) vowels += 1;
  }
  return high >= 20 && letters >= high * 0.95 && vowels >= high * 0.2;
}

/** Letter statistics of two alphabets that share most letters come out this close, in points of 100. */
const nearlyAsLikely = 10;

function likelyEncoding(bytes: Uint8Array): string {
  const matches = analyse(bytes.subarray(0, sampleBytes))
    .map(({ name, confidence }) => ({ encoding: supportedName(name), confidence }))
    // UTF-8 and UTF-16 were ruled out before.
    .filter(({ encoding }) => encoding !== null && !encoding.startsWith('utf-'));
  const best = matches[0];
  if (!best?.encoding) return western;
  // ISO-8859-1 on the web means windows-1252, which also gives its quotation marks and dashes back.
  const alsoWestern = matches.some(
    ({ encoding, confidence }) => encoding === western && confidence >= best.confidence - nearlyAsLikely,
  );
  return alsoWestern ? western : best.encoding;
}

const western = 'windows-1252';

function supportedName(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Reads bytes in a known encoding, named as the WHATWG names it. */
export function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): DecodedText {
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : restoreWesternMarks(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding);
  return { text, encoding, replaced: countReplacements(text), guessed };
}

/** The characters of windows-1252 at 0x80-0x9f; a hole stands for itself. */
const westernMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// Node 20 reads windows-1252 as if it were ISO-8859-1 and leaves control characters where quotation marks were.
function restoreWesternMarks(text: string, encoding: string): string {
  if (encoding !== western) return text;
  return text.replace(/[\u0080-\u009f]/g, (mark) => westernMarks[mark.charCodeAt(0) - 0x80] ?? mark);
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    parts.push(valid ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
