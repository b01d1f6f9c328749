import { zlibSync } from 'fflate';
import { type PDFContext, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { PictureId } from '../../base/ids.ts';
import { readJpeg } from '../../base/jpeg.ts';
import { readPng } from '../../base/png.ts';
import type { ResolvedDocument } from '../../document/nodes.ts';
import { type PngPixels, pixelsOf } from './png-pixels.ts';

/** The pictures of a file, in order of first use. One that is shown twice is written once. */
export interface ImageBook {
  readonly ids: readonly PictureId[];
  /** The name by which page content draws the picture. */
  nameOf(picture: PictureId): string;
  /**
   * Writes all of them and gives them by name. `opaque` sets what is seen through on white paper, for PDF/A-1, which
   * knows no transparency.
   */
  write(context: PDFContext, opaque: boolean): Readonly<Record<string, PDFRef>>;
}

export function createImageBook({ pictures }: Pick<ResolvedDocument, 'pictures'>): ImageBook {
  const ids: PictureId[] = [];
  return {
    ids,
    nameOf(picture) {
      const known = ids.indexOf(picture);
      if (known < 0) ids.push(picture);
      return `Im${known < 0 ? ids.length : known + 1}`;
    },
    write(context, opaque) {
      return Object.fromEntries(
        ids.map((id, index) => [`Im${index + 1}`, writeImage(context, bytesOf(pictures, id), opaque)]),
      );
    },
  };
}

function bytesOf(pictures: ResolvedDocument['pictures'], id: PictureId): Uint8Array {
  const bytes = pictures.get(id);
  if (!bytes) throw new Error(`The document does not hold its picture ${id}.`);
  return bytes;
}

function writeImage(context: PDFContext, bytes: Uint8Array, opaque: boolean): PDFRef {
  const jpeg = readJpeg(bytes);
  if (jpeg) {
    const ColorSpace = jpeg.components === 1 ? 'DeviceGray' : 'DeviceRGB';
    const facts = { Width: jpeg.width, Height: jpeg.height, ColorSpace, BitsPerComponent: 8, Filter: 'DCTDecode' };
    return context.register(PDFRawStream.of(context.obj({ Type: 'XObject', Subtype: 'Image', ...facts }), bytes));
  }
  const png = readPng(bytes);
  if (!png) throw new Error('A picture of the document is neither PNG nor JPEG.');
  const pixels = pixelsOf(png, opaque);
  const mask = pixels.alpha === null ? {} : { SMask: flate(context, pixels, pixels.alpha, 1) };
  return flate(context, pixels, pixels.colours, pixels.samples, mask);
}

/** Rows packed as differences from the row above (PNG predictor 2): half the size for screenshots and drawings. */
function flate(
  context: PDFContext,
  { width, height }: PngPixels,
  samples: Uint8Array,
  each: 1 | 3,
  more: Readonly<Record<string, PDFRef>> = {},
): PDFRef {
  const row = width * each;
  const packed = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y += 1) {
    const to = y * (row + 1);
    packed[to] = 2;
    for (let x = 0; x < row; x += 1) {
      const above = y === 0 ? 0 : (samples[(y - 1) * row + x] ?? 0);
      packed[to + 1 + x] = (samples[y * row + x] ?? 0) - above;
    }
  }
  const image = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: each === 1 ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: each, BitsPerComponent: 8, Columns: width },
    ...more,
  });
  return context.register(PDFRawStream.of(image, zlibSync(packed, { level: 6 })));
}
