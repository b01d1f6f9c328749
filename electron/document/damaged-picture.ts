import { isDamaged } from '../brief/pictures/damaged-picture.ts';
import type { ResolvedDocument } from './nodes.ts';
import { blocksOf, plainText } from './walk.ts';

/**
 * What the first picture is called that breaks off or makes no sense inside: its caption, or what it shows. Null when all
 * are whole. An export with it would show less than the writer means, each reader something else.
 */
export function damagedPicture({ pictures, blocks, meta }: ResolvedDocument): string | null {
  const damaged = [...pictures].find(([, bytes]) => isDamaged(bytes))?.[0];
  if (damaged === undefined) return null;
  for (const block of blocksOf(blocks)) {
    if (block.type === 'figure' && block.picture.type === 'image' && block.picture.picture === damaged)
      return plainText(block.caption).trim() || block.alt;
  }
  return meta.logo?.alt ?? '';
}
