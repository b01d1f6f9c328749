import type { Logo } from './house-style.ts';

/** A logo is printed a few centimetres wide; more than this is a photograph. Bytes. */
export const largestLogo = 1_000_000;

/** What the bytes of a logo must be, read after "must be"; null when nothing is wrong with them. */
export function logoFault({ data, mediaType }: Logo): string | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return 'a picture in base64';
  if ((data.length * 3) / 4 > largestLogo) return 'a picture of at most 1 MB';
  const kind = mediaType === 'image/png' ? 'PNG' : 'JPEG';
  // The first bytes of each format, as base64 writes them.
  const start = mediaType === 'image/png' ? 'iVBORw0KGgo' : '/9j/';
  return data.startsWith(start) ? null : `a ${kind} picture, as its media type says`;
}
