import type { SourceListBlock } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { withFirst } from './strip.ts';
import { textStrips } from './text-strips.ts';
import { heldTogether, listed, unwelcome } from './unwelcome-breaks.ts';

const hang = 18;
/** Lists of no more sources than this are best seen whole. */
const shortList = 8;

export const laySourceList: BlockHandler<SourceListBlock> = (block, context) => {
  const list = context.tree.add(context.parent, 'list', { node: block.id });
  const outdent = block.hangingIndent ? hang : 0;
  const entries = block.entries.map((entry) => {
    const item = context.tree.add(list, 'list-item');
    return textStrips(entry.content, context, {
      style: 'reference',
      kind: 'item-body',
      element: context.tree.add(item, 'item-body'),
      node: block.id,
      left: context.left + outdent,
      width: context.width - outdent,
      outdent,
      justify: false,
    }).map((strip) => ({ ...strip, anchors: strip.anchors.filter((anchor) => anchor.id !== block.id) }));
  });
  const strips = listed(entries);
  const held = entries.length > shortList ? strips : heldTogether(strips, unwelcome.insideShortList);
  return withFirst(held, (first) => ({ anchors: [{ id: block.id, y: 0 }, ...first.anchors] }));
};
