import type { QuoteBlock } from '../../document/nodes.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { hasRoomToSetIn } from './nesting.ts';
import { withFirst, withLast } from './strip.ts';

/** From the words quoted to the name of who said them. */
const toName = 2;

/** Words of others, set in on both sides; a name under them stays with their last line. */
export const layQuote: BlockHandler<QuoteBlock> = (block, context) => {
  const whole = context.theme.list.indent;
  const indent = hasRoomToSetIn(whole * 2, context) ? whole : 0;
  const style = context.theme.text.quote;
  const last = block.blocks.at(-1);
  const isAttributed = block.blocks.length > 1 && last?.type === 'paragraph' && last.role === 'small';
  const said = isAttributed ? block.blocks.slice(0, -1) : block.blocks;
  const inside: BlockContext = {
    ...context,
    left: context.left + indent,
    width: context.width - indent * 2,
    parent: context.tree.add(context.parent, 'quote', { node: block.id }),
    bodyStyle: 'quote',
  };
  const words = context.layInside(said, inside);
  const strips =
    isAttributed && last !== undefined
      ? [...withLast(words, () => ({ keepWithNext: true, after: toName })), ...context.layInside([last], inside)]
      : words;
  const led = withFirst(strips, (first) => ({
    before: style.before,
    anchors: [{ id: block.id, y: 0 }, ...first.anchors],
  }));
  return withLast(led, () => ({ after: style.after }));
};
