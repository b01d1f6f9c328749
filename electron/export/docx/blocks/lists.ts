import type { FileChild } from 'docx';
import type { ListBlock, ListItem } from '../../../document/nodes.ts';
import { deepestLevel } from '../styles/numbering.ts';
import { numberingIds } from '../styles/numbering-ids.ts';
import { listEnds, listStyle, type ParagraphStyleId, panelStyle } from '../styles/style-names.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

export function writeList(block: ListBlock, writing: Writing): readonly FileChild[] {
  const { manuscript, place } = writing;
  manuscript.announce(block.id);
  const level = Math.min(place.listDepth, deepestLevel);
  const id = listId(block, level, writing);
  return block.items.flatMap((item, index) => {
    const style = styleOf(item, block.ordered, index === block.items.length - 1, writing);
    return writeItem(item, { id, level }, style, writing);
  });
}

function styleOf(item: ListItem, ordered: boolean, isLast: boolean, { manuscript, place }: Writing): ParagraphStyleId {
  const kind = ordered ? 'Number' : 'Bullet';
  if (place.panel) return panelStyle(place.panel, kind);
  const style = listStyle(kind, place.listDepth + 1);
  const isOneParagraph = item.blocks.length === 1 && item.blocks[0]?.type === 'paragraph';
  if (!isLast || !isOneParagraph || !(style in listEnds)) return style;
  const end = listEnds[style as keyof typeof listEnds];
  // Beside the items of a file of the person's own, ours would stand out.
  return manuscript.wordFile?.has(end) === false ? style : end;
}

function listId(block: ListBlock, level: number, { manuscript, place }: Writing): number {
  if (!block.ordered) return place.panel ? numberingIds.panelBullets : numberingIds.bullets;
  return manuscript.beginList({ kind: place.panel ? 'panelNumbers' : 'numbers', level, start: block.start });
}

function writeItem(
  item: ListItem,
  list: { readonly id: number; readonly level: number },
  style: ParagraphStyleId,
  { manuscript, place, write }: Writing,
): readonly FileChild[] {
  const [first] = item.blocks;
  manuscript.announce(item.id);
  // The mark stands before words: an item that begins with something else gets a line for it.
  const opensWithWords = first?.type === 'paragraph';
  const opening = opensWithWords
    ? paragraphOf(manuscript, style, first.content, { block: first.id, list })
    : paragraphOf(manuscript, style, [], { list });
  const rest = opensWithWords ? item.blocks.slice(1) : item.blocks;
  return [opening, ...write(rest, { ...place, listDepth: place.listDepth + 1 })];
}
