/** A JPEG file taken apart (ITU-T T.81, JFIF, Exif). Only its outside is read: no pixel is unpacked. */
export interface JpegFile {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly precision: number;
  /** 1 grey, 3 colour, 4 for print (CMYK). */
  readonly components: number;
  /** Sequential or progressive Huffman coding: what every reader knows. */
  readonly common: boolean;
  /** How Exif says that the picture must be turned, 1 to 8; 1 is upright. */
  readonly orientation: number;
  /** The colour transform that an Adobe marker names; null without one. */
  readonly adobeTransform: number | null;
  /** The ICC profile, put together; null without one. */
  readonly profile: Uint8Array | null;
  /** The header's segments, up to and without the first scan. */
  readonly segments: readonly JpegSegment[];
  /** From the first scan's marker to the end of the picture, both markers included. */
  readonly scans: Uint8Array;
}

export interface JpegSegment {
  readonly marker: number;
  readonly content: Uint8Array;
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, profile: 0xe2, adobe: 0xee } as const;

/** Null when the file is cut short or lacks what every JPEG has. */
export function readJpeg(bytes: Uint8Array): JpegFile | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null;
  const header = readSegments(bytes);
  if (!header) return null;
  const { segments, scanAt } = header;
  const end = endOfPicture(bytes, scanAt);
  const frame = segments.find((segment) => isFrame(segment.marker));
  if (end === null || !frame || frame.content.length < 6) return null;
  const [precision = 0, highHeight = 0, lowHeight = 0, highWidth = 0, lowWidth = 0, components = 0] = frame.content;
  const width = highWidth * 256 + lowWidth;
  const height = highHeight * 256 + lowHeight;
  if (width === 0 || height === 0) return null;
  const adobe = segments.find((segment) => segment.marker === marker.adobe && startsWith(segment.content, 'Adobe'));
  return {
    width,
    height,
    precision,
    components,
    common: frame.marker >= 0xc0 && frame.marker <= 0xc2,
    orientation: orientationOf(segments),
    adobeTransform: adobe ? (adobe.content[11] ?? 0) : null,
    profile: profileOf(segments),
    segments,
    scans: bytes.subarray(scanAt, end),
  };
}

/** A JPEG file of these segments and scans. */
export function writeJpeg(segments: readonly JpegSegment[], scans: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = segments.reduce((sum, segment) => sum + segment.content.length + 4, 2 + scans.length);
  const bytes = new Uint8Array(length);
  bytes.set([0xff, marker.start]);
  let at = 2;
  for (const segment of segments) {
    const size = segment.content.length + 2;
    bytes.set([0xff, segment.marker, size >> 8, size & 0xff], at);
    bytes.set(segment.content, at + 4);
    at += size + 2;
  }
  bytes.set(scans, at);
  return bytes;
}

/** A segment that belongs to applications or holds words: nothing that the picture needs. */
export function isAside({ marker: kind }: JpegSegment): boolean {
  return (kind >= 0xe0 && kind <= 0xef) || kind === 0xfe;
}

export function isAdobe(segment: JpegSegment): boolean {
  return segment.marker === marker.adobe && startsWith(segment.content, 'Adobe');
}

function readSegments(
  bytes: Uint8Array,
): { readonly segments: readonly JpegSegment[]; readonly scanAt: number } | null {
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const kind = bytes[at + 1] ?? 0;
    // A marker may be led by any number of fill bytes.
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === marker.scan) return { segments, scanAt: at };
    const size = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (size < 2 || at + 2 + size > bytes.length) return null;
    segments.push({ marker: kind, content: bytes.subarray(at + 4, at + 2 + size) });
    at += 2 + size;
  }
  return null;
}

/** In the scans `FF` stands before a marker only; in data it is followed by a zero. */
function endOfPicture(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (at + 1 < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return null;
    if (bytes[at + 1] === marker.end) return at + 2;
    at += 1;
  }
  return null;
}

function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
}

/** The Exif tag 0x0112 in the first directory of the TIFF structure that Exif is. */
function orientationOf(segments: readonly JpegSegment[]): number {
  const exif = segments.find((segment) => segment.marker === marker.exif && startsWith(segment.content, 'Exif\0\0'));
  const tiff = exif?.content.subarray(6);
  if (!tiff || tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const profileName = 'ICC_PROFILE\0';

function profileOf(segments: readonly JpegSegment[]): Uint8Array | null {
  const parts = segments.filter(
    (segment) => segment.marker === marker.profile && startsWith(segment.content, profileName),
  );
  if (parts.length === 0) return null;
  const ordered = parts.toSorted((a, b) => (a.content[12] ?? 0) - (b.content[12] ?? 0));
  const bytes = ordered.map((part) => part.content.subarray(profileName.length + 2));
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[at] !== text.charCodeAt(at)) return false;
  return true;
}
