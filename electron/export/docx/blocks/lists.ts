import type { FileChild } from 'docx';
import type { ListBlock, ListItem } from '../../../document/nodes.ts';
import { deepestLevel } from '../styles/numbering.ts';
import { numberingIds } from '../styles/numbering-ids.ts';
import { listStyle, panelStyle } from '../styles/style-names.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

export function writeList(block: ListBlock, writing: Writing): readonly FileChild[] {
  const { manuscript, place } = writing;
  manuscript.announce(block.id);
  const level = Math.min(place.listDepth, deepestLevel);
  const id = listId(block, level, writing);
  return block.items.flatMap((item) => writeItem(item, { id, level }, block.ordered, writing));
}

function listId(block: ListBlock, level: number, { manuscript, place }: Writing): number {
  if (!block.ordered) return place.panel ? numberingIds.panelBullets : numberingIds.bullets;
  return manuscript.beginList({ kind: place.panel ? 'panelNumbers' : 'numbers', level, start: block.start });
}

function writeItem(
  item: ListItem,
  list: { readonly id: number; readonly level: number },
  ordered: boolean,
  { manuscript, place, write }: Writing,
): readonly FileChild[] {
  const depth = place.listDepth + 1;
  const kind = ordered ? 'Number' : 'Bullet';
  const style = place.panel ? panelStyle(place.panel, kind) : listStyle(kind, depth);
  const [first] = item.blocks;
  manuscript.announce(item.id);
  // The mark stands before words: an item that begins with something else gets a line for it.
  const opensWithWords = first?.type === 'paragraph';
  const opening = opensWithWords
    ? paragraphOf(manuscript, style, first.content, { block: first.id, list })
    : paragraphOf(manuscript, style, [], { list });
  const rest = opensWithWords ? item.blocks.slice(1) : item.blocks;
  return [opening, ...write(rest, { ...place, listDepth: depth })];
}
