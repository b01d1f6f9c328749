import type { SourceListBlock } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { withFirst } from './strip.ts';
import { textStrips } from './text-strips.ts';

const hang = 18;

export const laySourceList: BlockHandler<SourceListBlock> = (block, context) => {
  const list = context.tree.add(context.parent, 'list', { node: block.id });
  const outdent = block.hangingIndent ? hang : 0;
  const strips = block.entries.flatMap((entry) => {
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
  return withFirst(strips, (first) => ({ anchors: [{ id: block.id, y: 0 }, ...first.anchors] }));
};
