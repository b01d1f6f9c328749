import type { QuoteBlock } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { withFirst, withLast } from './strip.ts';

export const layQuote: BlockHandler<QuoteBlock> = (block, context) => {
  const { indent } = context.theme.list;
  const style = context.theme.text.quote;
  const strips = context.layInside(block.blocks, {
    ...context,
    left: context.left + indent,
    width: context.width - indent * 2,
    parent: context.tree.add(context.parent, 'quote', { node: block.id }),
    bodyStyle: 'quote',
  });
  const led = withFirst(strips, (first) => ({
    before: style.before,
    anchors: [{ id: block.id, y: 0 }, ...first.anchors],
  }));
  return withLast(led, () => ({ after: style.after }));
};
