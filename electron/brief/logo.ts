import { asId, type PictureId } from '../base/ids.ts';
import type { Picture } from './pictures/picture.ts';

/** A logo is printed a few centimetres wide; more than this is a photograph. Bytes. */
export const largestLogo = 1_000_000;

const prefix = 'logo-';

/** Names a logo among the pictures of a document: other bytes, another name. Pictures of the brief go by their SHA-256. */
export function logoId({ data }: Picture): PictureId {
  // FNV-1a, 32 bits: enough to tell a style's logos apart, and the length besides.
  let hash = 0x811c9dc5;
  for (let index = 0; index < data.length; index += 1) hash = Math.imul(hash ^ data.charCodeAt(index), 0x01000193);
  return asId<PictureId>(`${prefix}${(hash >>> 0).toString(16)}-${data.length}`);
}

export function isLogoId(id: PictureId): boolean {
  return id.startsWith(prefix);
}
