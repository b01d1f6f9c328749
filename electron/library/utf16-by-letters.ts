/** The code units that texts are made of: letters, signs and marks of the scripts in use, as pairs of first and last. */
const ranges: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x52f],
  [0x531, 0x6ff],
  [0x900, 0xe7f],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff9f],
];

const nearlyAll = 0.95;

/**
 * The byte order of UTF-16 without a mark, in any script; null for anything else. No text in bytes holds control
 * characters, but half of the bytes of Cyrillic letters and some of every other script's are such in UTF-16. Only then
 * is it asked which order makes letters of all of them.
 */
export function utf16ByLetters(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = bytes.length - (bytes.length % 2);
  let controls = 0;
  for (let at = 0; at < length; at += 1) if (isControl(bytes[at] ?? 0)) controls += 1;
  if (controls < 2 || controls < length / 200) return null;
  const little = letterShare(bytes, length, 1, 0);
  const big = letterShare(bytes, length, 0, 1);
  if (Math.max(little, big) < nearlyAll) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;
}

function letterShare(bytes: Uint8Array, length: number, high: 0 | 1, low: 0 | 1): number {
  let letters = 0;
  for (let at = 0; at < length; at += 2) {
    const unit = (bytes[at + high] ?? 0) * 256 + (bytes[at + low] ?? 0);
    if (ranges.some(([first, last]) => unit >= first && unit <= last)) letters += 1;
  }
  return letters / Math.max(1, length / 2);
}
