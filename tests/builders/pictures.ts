import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import { encodeBase64 } from '../../electron/base/base64.ts';
import { asId, type PictureId } from '../../electron/base/ids.ts';
import { type JpegSegment, writeJpeg } from '../../electron/base/jpeg.ts';
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

/** A small picture of bands in the given colours, each `#rrggbb`, from the top. */
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

/** Water over the floor of a channel, from the deep end to the shallow one. */
export function depthProfile(): Uint8Array {
  const [width, height] = [120, 48];
  const [sky, water, ground] = [
    [238, 242, 246],
    [31, 91, 143],
    [139, 113, 83],
  ] as const;
  return png({
    width,
    height,
    row: (y) =>
      Array.from({ length: width }, (_, x) => {
        const floor = height - 4 - (x / width) * 24 - 4 * Math.sin(x / 7);
        return y < 9 ? sky : y < floor ? water : ground;
      }).flat(),
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

export interface JpegParts {
  readonly width: number;
  readonly height: number;
  readonly components?: 1 | 3 | 4;
  /** Segments behind the start of the file, such as Exif. */
  readonly before?: readonly JpegSegment[];
}

/** A JPEG file made by hand: an even grey, each Huffman table of one symbol, so that every block is two zero bits. */
export function jpeg({ width, height, components = 3, before = [] }: JpegParts): Uint8Array {
  const parts = Array.from({ length: components }, (_, index) => index + 1);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8) * components;
  const scan = [components, ...parts.flatMap((part) => [part, 0]), 0, 63, 0];
  const oneSymbol = (table: number): number[] => [table, 1, ...Array.from({ length: 16 }, () => 0)];
  const data = new Uint8Array(Math.ceil((blocks * 2) / 8));
  const scans = [0xff, 0xda, 0, scan.length + 2, ...scan, ...data, 0xff, 0xd9];
  return writeJpeg(
    [
      ...before,
      { marker: 0xdb, content: Uint8Array.from([0, ...Array.from({ length: 64 }, () => 1)]) },
      {
        marker: 0xc0,
        content: Uint8Array.from([
          8,
          height >> 8,
          height & 255,
          width >> 8,
          width & 255,
          components,
          ...parts.flatMap((part) => [part, 0x11, 0]),
        ]),
      },
      { marker: 0xc4, content: Uint8Array.from(oneSymbol(0x00)) },
      { marker: 0xc4, content: Uint8Array.from(oneSymbol(0x10)) },
    ],
    Uint8Array.from(scans),
  );
}

/** Exif that turns the picture and names a place: the northern latitude in degrees. */
export function exif(orientation: number): JpegSegment {
  const tiff = new Uint8Array(80);
  const view = new DataView(tiff.buffer);
  tiff.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  view.setUint16(8, 2);
  view.setUint16(10, 0x0112);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  view.setUint16(22, 0x8825);
  view.setUint16(24, 4);
  view.setUint32(26, 1);
  view.setUint32(30, 40);
  tiff.set(
    [...'GPS here'].map((letter) => letter.charCodeAt(0)),
    60,
  );
  return { marker: 0xe1, content: Uint8Array.from([0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]) };
}
