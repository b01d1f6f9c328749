import { encodeBase64 } from '../../base/base64.ts';
import { asId, type PictureId } from '../../base/ids.ts';
import type { Sha256 } from '../../base/sha256.ts';
import type { ZipEntries } from '../zip-entries.ts';
import { type Picture, type Pictures, pictureBytes } from './picture.ts';
import { plainFacts } from './plain-picture.ts';

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpeg' } as const;

/** The pictures as entries of a brief's file: `assets/<SHA-256>.png`. */
export function pictureEntries(pictures: Pictures): readonly (readonly [string, Uint8Array])[] {
  return Object.entries<Picture>(pictures).map(([id, picture]) => [
    `assets/${id}.${extensions[picture.mediaType]}`,
    pictureBytes(picture),
  ]);
}

/**
 * The pictures in a brief's file, and the names of their entries. What lies under `assets/` and is no plain picture under
 * its own hash, because a later version or another program put it there, is none: it stays an unknown entry.
 */
export function picturesIn(
  entries: ZipEntries,
  sha256: Sha256,
): { readonly pictures: Pictures; readonly names: ReadonlySet<string> } {
  const pictures: Record<PictureId, Picture> = {};
  const names = new Set<string>();
  for (const [name, bytes] of entries) {
    const [, id, extension] = /^assets\/([0-9a-f]{64})\.(png|jpeg)$/.exec(name) ?? [];
    if (!id || sha256(bytes) !== id) continue;
    const facts = plainFacts(bytes);
    if (!facts || extensions[facts.mediaType] !== extension) continue;
    pictures[asId<PictureId>(id)] = { ...facts, data: encodeBase64(bytes) };
    names.add(name);
  }
  return { pictures, names };
}
