import { Unzlib } from 'fflate';
import { type PngColour, type PngFile, packedPixels } from './png.ts';

/** Samples of a pixel as the file keeps it. */
export const samplesOf: Readonly<Record<PngColour, number>> = {
  grey: 1,
  rgb: 3,
  indexed: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
};

/** Bytes of a row of a PNG that is not interlaced, without the filter before it. */
export function bytesInRow({ width, colour, bitDepth }: PngFile): number {
  return Math.ceil((width * samplesOf[colour] * bitDepth) / 8);
}

/**
 * The rows of a PNG that is not interlaced, each with its filter before it. Never more than the picture's size says,
 * however much the file would give; null when it gives less, or is damaged inside.
 */
export function filteredRows(file: PngFile): Uint8Array | null {
  const packed = packedPixels(file);
  const bytes = new Uint8Array((bytesInRow(file) + 1) * file.height);
  let filled = 0;
  const stream = new Unzlib((part) => {
    bytes.set(part.subarray(0, bytes.length - filled), filled);
    filled = Math.min(bytes.length, filled + part.length);
  });
  try {
    for (let at = 0; at < packed.length && filled < bytes.length; at += stretch) {
      stream.push(packed.subarray(at, at + stretch), at + stretch >= packed.length);
    }
  } catch {
    // The unpacker throws on anything it cannot read; to us that is a property of the file.
    return null;
  }
  return filled < bytes.length ? null : bytes;
}

const stretch = 1 << 16;
