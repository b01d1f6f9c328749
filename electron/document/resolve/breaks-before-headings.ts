import type { Block } from '../nodes.ts';

/** Page breaks moved up over the headings directly before them: a heading never stands alone at the foot of a page. */
export function breaksBeforeHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.type === 'page-break')) return blocks;
  const moved: Block[] = [];
  for (const block of blocks) {
    const before =
      block.type === 'page-break' ? moved.findLastIndex((above) => above.type !== 'heading') + 1 : moved.length;
    moved.splice(before, 0, block);
  }
  return moved;
}
