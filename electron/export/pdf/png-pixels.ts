import { chunkOf, type PngFile } from '../../base/png.ts';
import { bytesInRow, filteredRows, samplesOf } from '../../base/png-rows.ts';

/** A picture's pixels, 8 bits a sample, row by row from the top. */
export interface PngPixels {
  readonly width: number;
  readonly height: number;
  /** Samples of a pixel in `colours`: grey, or red, green and blue. */
  readonly samples: 1 | 3;
  readonly colours: Uint8Array;
  /** How opaque each pixel is, 255 wholly; null when all are. */
  readonly alpha: Uint8Array | null;
}

/** Unpacks a PNG that is not interlaced and has up to 8 bits a sample. `opaque` sets it on white. */
export function pixelsOf(file: PngFile, opaque: boolean): PngPixels {
  const { width, height } = file;
  const rows = unfiltered(file);
  const samples = file.colour === 'grey' || file.colour === 'grey-alpha' ? 1 : 3;
  const colours = new Uint8Array(width * height * samples);
  const alpha = new Uint8Array(width * height);
  const read = readerOf(file, rows);
  const pixel = new Uint8Array(4);
  let seenThrough = false;
  for (let at = 0; at < width * height; at += 1) {
    read(at, pixel);
    const cover = pixel[3] ?? 255;
    alpha[at] = cover;
    seenThrough ||= cover < 255;
    for (let sample = 0; sample < samples; sample += 1) {
      const value = pixel[sample] ?? 0;
      colours[at * samples + sample] = opaque ? Math.round((value * cover + 255 * (255 - cover)) / 255) : value;
    }
  }
  return { width, height, samples, colours, alpha: seenThrough && !opaque ? alpha : null };
}

/** Bytes of rows, filters undone (ISO/IEC 15948, clause 9). */
function unfiltered(file: PngFile): { readonly bytes: Uint8Array; readonly row: number } {
  const bits = samplesOf[file.colour] * file.bitDepth;
  const row = bytesInRow(file);
  const step = Math.max(1, bits >> 3);
  const packed = filteredRows(file);
  if (packed === null) throw new Error('A picture of the document is damaged: it should have been refused before.');
  const bytes = new Uint8Array(row * file.height);
  for (let y = 0; y < file.height; y += 1) {
    const from = y * (row + 1);
    const to = y * row;
    const filter = packed[from] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < step ? 0 : (bytes[to + x - step] ?? 0);
      const above = y === 0 ? 0 : (bytes[to + x - row] ?? 0);
      const corner = x < step || y === 0 ? 0 : (bytes[to + x - row - step] ?? 0);
      bytes[to + x] = (packed[from + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return { bytes, row };
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

type ReadPixel = (at: number, into: Uint8Array) => void;

function readerOf(file: PngFile, { bytes, row }: { readonly bytes: Uint8Array; readonly row: number }): ReadPixel {
  const { width, bitDepth, colour } = file;
  const clear = chunkOf(file, 'tRNS');
  const sample = (at: number): number => {
    if (bitDepth === 8) return bytes[at] ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    const bit = x * bitDepth;
    return ((bytes[y * row + (bit >> 3)] ?? 0) >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
  };
  if (colour === 'indexed') {
    const palette = chunkOf(file, 'PLTE') ?? new Uint8Array();
    return (at, into) => {
      const entry = sample(at);
      for (let part = 0; part < 3; part += 1) into[part] = palette[entry * 3 + part] ?? 0;
      into[3] = clear?.[entry] ?? 255;
    };
  }
  if (colour === 'grey') {
    const through = clear ? (clear[0] ?? 0) * 256 + (clear[1] ?? 0) : -1;
    const most = (1 << bitDepth) - 1;
    return (at, into) => {
      const value = sample(at);
      into[0] = Math.round((value * 255) / most);
      into[3] = value === through ? 0 : 255;
    };
  }
  if (colour === 'grey-alpha') {
    return (at, into) => {
      into[0] = bytes[at * 2] ?? 0;
      into[3] = bytes[at * 2 + 1] ?? 0;
    };
  }
  const each = colour === 'rgb' ? 3 : 4;
  // One colour may stand for nothing at all; its samples take two bytes each.
  const isClear = (at: number): boolean =>
    clear !== null && [0, 1, 2].every((part) => clear[part * 2 + 1] === bytes[at * 3 + part]);
  return (at, into) => {
    for (let part = 0; part < 3; part += 1) into[part] = bytes[at * each + part] ?? 0;
    into[3] = colour === 'rgb-alpha' ? (bytes[at * 4 + 3] ?? 0) : isClear(at) ? 0 : 255;
  };
}
