import { readJpeg } from '../../base/jpeg.ts';
import { readPng } from '../../base/png.ts';
import { fail, ok, type Result } from '../../base/result.ts';

/** What a foreign file of a picture is, from its outside alone: nothing is unpacked. */
export interface PictureFacts {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp';
  /** In pixels, as stored: a picture that Exif turns is not turned here. */
  readonly width: number;
  readonly height: number;
  /** It moves; a page shows its first picture. */
  readonly moves: boolean;
}

/** Why a file cannot be a picture of a brief. `detail` is a format's name, or pixels, or empty. */
export interface PictureProblem {
  readonly code: 'empty' | 'not-a-picture' | 'unknown-format' | 'drawing' | 'broken' | 'too-many-pixels' | 'too-large';
  readonly detail: string;
}

/** More bytes are no picture for a page, and more pixels would fill the memory when they are unpacked. */
export const foreignLimits = { bytes: 80_000_000, pixels: 120_000_000 } as const;

/** Recognises the file by its content, whatever it is called, and refuses what cannot or must not be unpacked. */
export function assessPicture(bytes: Uint8Array): Result<PictureFacts, PictureProblem> {
  if (bytes.length === 0) return problem('empty');
  if (bytes.length > foreignLimits.bytes) return problem('too-large');
  const reader = readers.find(({ starts }) => starts.some((start) => beginsWith(bytes, start)));
  if (!reader) return unknown(bytes);
  const facts = reader.read(bytes);
  if (!facts || facts.width < 1 || facts.height < 1) return problem('broken', reader.format);
  if (facts.width * facts.height > foreignLimits.pixels) {
    return problem('too-many-pixels', `${facts.width} × ${facts.height}`);
  }
  return ok({ format: reader.format, ...facts });
}

type Size = Omit<PictureFacts, 'format'>;

interface Reader {
  readonly format: PictureFacts['format'];
  readonly starts: readonly (readonly number[])[];
  readonly read: (bytes: Uint8Array) => Size | null;
}

const readers: readonly Reader[] = [
  { format: 'png', starts: [[0x89, 0x50, 0x4e, 0x47]], read: pngSize },
  { format: 'jpeg', starts: [[0xff, 0xd8, 0xff]], read: jpegSize },
  { format: 'gif', starts: [letters('GIF87a'), letters('GIF89a')], read: gifSize },
  { format: 'webp', starts: [letters('RIFF')], read: webpSize },
  { format: 'bmp', starts: [letters('BM')], read: bmpSize },
];

function pngSize(bytes: Uint8Array): Size | null {
  const png = readPng(bytes);
  return png && { width: png.width, height: png.height, moves: png.chunks.some((chunk) => chunk.type === 'acTL') };
}

function jpegSize(bytes: Uint8Array): Size | null {
  const jpeg = readJpeg(bytes);
  return jpeg && { width: jpeg.width, height: jpeg.height, moves: false };
}

/** GIF89a, appendix A. Blocks are walked to count the pictures and to meet the end. */
function gifSize(bytes: Uint8Array): Size | null {
  const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + tableSize(bytes[10] ?? 0);
  let pictures = 0;
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) break;
    if (kind === 0x2c) {
      pictures += 1;
      at += 11 + tableSize(bytes[at + 9] ?? 0);
    } else if (kind === 0x21) at += 2;
    else return null;
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
    at += 1;
  }
  return pictures === 0 ? null : { width: little(bytes, 6, 2), height: little(bytes, 8, 2), moves: pictures > 1 };
}

/** RFC 9649, clause 2. */
function webpSize(bytes: Uint8Array): Size | null {
  if (!beginsWith(bytes.subarray(8), letters('WEBP')) || little(bytes, 4, 4) + 8 > bytes.length + 1) return null;
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  if (kind === 'VP8X') {
    const size = { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 };
    return { ...size, moves: ((bytes[20] ?? 0) & 2) !== 0 };
  }
  if (kind === 'VP8L') {
    const packed = little(bytes, 21, 4);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, moves: false };
  }
  if (kind !== 'VP8 ') return null;
  return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff, moves: false };
}

function bmpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 54 || little(bytes, 2, 4) > bytes.length) return null;
  // A negative height means rows from the top.
  return { width: little(bytes, 18, 4) | 0, height: Math.abs(little(bytes, 22, 4) | 0), moves: false };
}

const otherFormats: readonly (readonly [string, readonly number[], number])[] = [
  ['TIFF', [0x49, 0x49, 0x2a, 0x00], 0],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a], 0],
  ['HEIC', letters('ftyphei'), 4],
  ['HEIC', letters('ftypmif1'), 4],
  ['AVIF', letters('ftypavif'), 4],
  ['PDF', letters('%PDF'), 0],
  ['Photoshop', letters('8BPS'), 0],
];

function unknown(bytes: Uint8Array): Result<never, PictureProblem> {
  const other = otherFormats.find(([, start, at]) => beginsWith(bytes.subarray(at), start));
  if (other) return problem('unknown-format', other[0]);
  const head = String.fromCharCode(...bytes.subarray(0, 2000));
  return /<svg[\s>]/i.test(head) ? problem('drawing', 'SVG') : problem('not-a-picture');
}

function letters(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** A whole number of this many bytes, the lowest first. */
function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index -= 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

function problem(code: PictureProblem['code'], detail = ''): Result<never, PictureProblem> {
  return fail({ code, detail });
}
