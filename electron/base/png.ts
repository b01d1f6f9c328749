/** A PNG file taken apart (ISO/IEC 15948). Only its outside is read: no pixel is unpacked. */
export interface PngFile {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly bitDepth: number;
  readonly colour: PngColour;
  readonly interlaced: boolean;
  readonly chunks: readonly PngChunk[];
}

/** `indexed` has one sample a pixel that stands for a colour of the palette. */
export type PngColour = 'grey' | 'rgb' | 'indexed' | 'grey-alpha' | 'rgb-alpha';

export interface PngChunk {
  /** Four letters, such as `IDAT`. */
  readonly type: string;
  readonly content: Uint8Array;
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const colours: Readonly<Record<number, PngColour>> = {
  0: 'grey',
  2: 'rgb',
  3: 'indexed',
  4: 'grey-alpha',
  6: 'rgb-alpha',
};

/** Null when the file is cut short, has a wrong checksum or lacks what every PNG has. */
export function readPng(bytes: Uint8Array): PngFile | null {
  const chunks = readChunks(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.content.length !== 13) return null;
  if (!chunks.some((chunk) => chunk.type === 'IDAT') || chunks.at(-1)?.type !== 'IEND') return null;
  const view = viewOf(header.content);
  const [bitDepth = 0, colourType = 0, , , interlace = 0] = header.content.subarray(8);
  const colour = colours[colourType];
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  if (!colour || width === 0 || height === 0 || !isDepthOf(colour, bitDepth)) return null;
  if (colour === 'indexed' && !chunks.some((chunk) => chunk.type === 'PLTE')) return null;
  return { width, height, bitDepth, colour, interlaced: interlace !== 0, chunks };
}

/** A PNG file of these chunks, with their checksums. */
export function writePng(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const length = chunks.reduce((sum, chunk) => sum + chunk.content.length + 12, pngSignature.length);
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  bytes.set(pngSignature);
  let at = pngSignature.length;
  for (const { type, content } of chunks) {
    view.setUint32(at, content.length);
    for (let letter = 0; letter < 4; letter += 1) bytes[at + 4 + letter] = type.charCodeAt(letter);
    bytes.set(content, at + 8);
    view.setUint32(at + 8 + content.length, checksum(bytes.subarray(at + 4, at + 8 + content.length)));
    at += content.length + 12;
  }
  return bytes;
}

/** All `IDAT` chunks together: the pixels as one zlib stream. */
export function packedPixels(file: PngFile): Uint8Array {
  const parts = file.chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.content);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function chunkOf(file: PngFile, type: string): Uint8Array | null {
  return file.chunks.find((chunk) => chunk.type === type)?.content ?? null;
}

function readChunks(bytes: Uint8Array): readonly PngChunk[] | null {
  if (!pngSignature.every((byte, at) => bytes[at] === byte)) return null;
  const view = viewOf(bytes);
  const chunks: PngChunk[] = [];
  let at = pngSignature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end) !== checksum(bytes.subarray(at + 4, end))) return null;
    chunks.push({ type, content: bytes.subarray(at + 8, end) });
    at = end + 4;
    // Whatever follows the end belongs to no picture.
    if (type === 'IEND') return chunks;
  }
  return null;
}

function isDepthOf(colour: PngColour, depth: number): boolean {
  if (colour === 'grey') return [1, 2, 4, 8, 16].includes(depth);
  if (colour === 'indexed') return [1, 2, 4, 8].includes(depth);
  return depth === 8 || depth === 16;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG and zip use it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
