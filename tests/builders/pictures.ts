import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { encodeBase64 } from '../../electron/base/base64.ts';
import { asId, type PictureId } from '../../electron/base/ids.ts';
import { type PngChunk, writePng } from '../../electron/base/png.ts';
import type { Picture, Pictures } from '../../electron/brief/pictures/picture.ts';
import { plainFacts } from '../../electron/brief/pictures/plain-picture.ts';

export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth?: number;
  /** As the file says it: 0 grey, 2 RGB, 3 indexed, 4 grey with alpha, 6 RGB with alpha. */
  readonly colourType?: number;
  readonly interlaced?: boolean;
  /** Bytes of one row, without its filter. */
  readonly row: (y: number) => readonly number[];
  /** Chunks before the pixels. */
  readonly before?: readonly PngChunk[];
}

/** A PNG file made by hand, each row unfiltered. */
export function png(parts: PngParts): Uint8Array {
  const { width, height, bitDepth = 8, colourType = 2, interlaced = false, row, before = [] } = parts;
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([bitDepth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const rows = Array.from({ length: height }, (_, y) => [0, ...row(y)]);
  return writePng([
    { type: 'IHDR', content: header },
    ...before,
    { type: 'IDAT', content: zlibSync(Uint8Array.from(rows.flat())) },
    { type: 'IEND', content: new Uint8Array() },
  ]);
}

/** A small picture of bands in the given colours, each `#rrggbb` and one tenth of the height. */
export function bands(width: number, height: number, ...colours: readonly string[]): Uint8Array {
  const band = Math.ceil(height / colours.length);
  return png({
    width,
    height,
    row: (y) => {
      const colour = colours[Math.floor(y / band)] ?? '#000000';
      const pixel = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
      return Array.from({ length: width }, () => pixel).flat();
    },
  });
}

export function idOf(bytes: Uint8Array): PictureId {
  return asId<PictureId>(createHash('sha256').update(bytes).digest('hex'));
}

/** Plain pictures as a brief holds them. */
export function pictures(...files: readonly Uint8Array[]): Pictures {
  return Object.fromEntries(
    files.map((bytes): readonly [PictureId, Picture] => {
      const facts = plainFacts(bytes);
      if (!facts) throw new Error('The picture of a test is not plain.');
      return [idOf(bytes), { ...facts, data: encodeBase64(bytes) }];
    }),
  );
}
