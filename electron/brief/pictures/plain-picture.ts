import { isAdobe, isAside, type JpegFile, type JpegSegment, readJpeg, writeJpeg } from '../../base/jpeg.ts';
import { type PngFile, readPng, writePng } from '../../base/png.ts';
import { filteredRows } from '../../base/png-rows.ts';
import { type Picture, pictureLimits } from './picture.ts';

export type PlainFacts = Pick<Picture, 'mediaType' | 'width' | 'height'>;

/**
 * What a plain picture is; null for any other bytes. Plain is what every export can show as it is and what says nothing
 * but its pixels: PNG of up to 8 bits a sample, not interlaced, or JPEG with one or three components; sRGB, upright,
 * within the limits, without Exif, places, thumbnails, comments or profiles.
 */
export function plainFacts(bytes: Uint8Array): PlainFacts | null {
  const png = readPng(bytes);
  if (png) return isPlainPng(png) && png.chunks.every(isNeeded) ? factsOf('image/png', png) : null;
  const jpeg = readJpeg(bytes);
  if (!jpeg || !isPlainJpeg(jpeg)) return null;
  return jpeg.segments.every((segment) => !isAside(segment) || isKept(segment)) ? factsOf('image/jpeg', jpeg) : null;
}

/**
 * The same pixels as a plain picture, without loss: what does not belong to the picture is left out. Null where the pixels
 * themselves would have to change: turned by Exif, for print, in other colours, interlaced, too large, or not all there.
 */
export function plainCopy(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const png = readPng(bytes);
  if (png) {
    const fits = isPlainPng(png) && hasScreenColours(png) && filteredRows(png) !== null;
    return fits ? writePng(png.chunks.filter(isNeeded)) : null;
  }
  const jpeg = readJpeg(bytes);
  if (!jpeg || !isPlainJpeg(jpeg) || jpeg.orientation !== 1 || !isScreenProfile(jpeg.profile)) return null;
  const needed = jpeg.segments.filter((segment) => !isAside(segment));
  const lead = jpeg.segments.find(isAdobe) ?? plainLead;
  return writeJpeg([lead, ...needed], jpeg.scans);
}

function factsOf(mediaType: Picture['mediaType'], { width, height }: PngFile | JpegFile): PlainFacts {
  return { mediaType, width, height };
}

function isWithin({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width <= pictureLimits.width && height <= pictureLimits.height;
}

function isPlainPng(file: PngFile): boolean {
  return file.bitDepth <= 8 && !file.interlaced && isWithin(file);
}

const neededChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

function isNeeded({ type }: { readonly type: string }): boolean {
  return neededChunks.has(type);
}

// Colours that a reader without colour management shows wrongly. `sRGB` says that they are those of the screen.
function hasScreenColours({ chunks }: PngFile): boolean {
  const types = new Set(chunks.map((chunk) => chunk.type));
  if (types.has('acTL') || types.has('cICP')) return false;
  if (types.has('sRGB')) return true;
  if (types.has('iCCP') || types.has('cHRM')) return false;
  const gamma = chunks.find((chunk) => chunk.type === 'gAMA')?.content;
  return !gamma || new DataView(gamma.buffer, gamma.byteOffset).getUint32(0) === 45_455;
}

function isPlainJpeg(file: JpegFile): boolean {
  return file.common && file.precision === 8 && (file.components === 1 || file.components === 3) && isWithin(file);
}

/** A JFIF segment without a thumbnail: what some readers want to see first. */
const plainLead: JpegSegment = {
  marker: 0xe0,
  content: Uint8Array.of(0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
};

// The Adobe marker says how three components make a colour.
function isKept(segment: JpegSegment): boolean {
  const isLead = segment.marker === plainLead.marker && segment.content.length === plainLead.content.length;
  return isLead || (isAdobe(segment) && segment.content.length === 12);
}

function isScreenProfile(profile: Uint8Array | null): boolean {
  if (profile === null) return true;
  // The description's text stands somewhere in the profile, as bytes or as UTF-16.
  const text = String.fromCharCode(...profile.subarray(0, 4000).filter((byte) => byte !== 0));
  return /sRGB/i.test(text);
}
