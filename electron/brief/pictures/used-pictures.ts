import type { Node } from 'prosemirror-model';
import type { PictureId } from '../../base/ids.ts';
import type { LiveBrief } from '../live-brief.ts';
import type { Picture } from './picture.ts';

/**
 * The brief with the pictures that its figures show and no others; the same value where all are shown. For the moments at
 * which no undo can bring a figure back: a brief that is opened, or closed.
 */
export function withoutUnusedPictures(live: LiveBrief): LiveBrief {
  const used = shownPictures(live.doc);
  const all = Object.entries<Picture>(live.parts.pictures);
  const kept = all.filter(([id]) => used.has(id as PictureId));
  if (kept.length === all.length) return live;
  return { ...live, parts: { ...live.parts, pictures: Object.fromEntries(kept) } };
}

function shownPictures(doc: Node): ReadonlySet<PictureId> {
  const shown = new Set<PictureId>();
  doc.descendants((node) => {
    if (node.type.name === 'figure') shown.add(node.attrs.picture as PictureId);
  });
  return shown;
}
