import { decodeBase64 } from '../../base/base64.ts';
import type { PictureId } from '../../base/ids.ts';

/** The two formats that every reader of our exports can show. Everything else is turned into one of them or refused. */
export type PictureType = 'image/png' | 'image/jpeg';

/**
 * A picture of a brief. Its bytes are plain: 8 bits a sample at most, no interlacing, sRGB, upright, and nothing in them
 * but the picture (see `plain-picture.ts`). As text, because briefs travel as JSON: in the journal, between processes.
 */
export interface Picture {
  readonly mediaType: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The file's bytes in base64. */
  readonly data: string;
}

/** The pictures of a brief by the SHA-256 of their bytes: one that is shown twice is kept once. */
export type Pictures = Readonly<Record<PictureId, Picture>>;

export function isPictureId(value: unknown): value is PictureId {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** The bytes of a picture's file. Its `data` was checked when it came in. */
export function pictureBytes(picture: Picture): Uint8Array {
  const known = unpacked.get(picture);
  if (known) return known;
  const bytes = decodeBase64(picture.data);
  unpacked.set(picture, bytes);
  return bytes;
}

// A brief is saved, journaled and checked again and again while its pictures stay the same.
const unpacked = new WeakMap<Picture, Uint8Array>();

/**
 * The most that a picture may have: the pixels of a whole A4 page at 300 dots an inch, which is all that print can show.
 * Larger ones are made smaller when they are inserted.
 */
export const pictureLimits = { width: 2480, height: 3508, bytes: 12_000_000 } as const;
