import type { CalloutBlock } from '../../document/nodes.ts';
import { padded } from './combine.ts';
import type { BlockHandler } from './context.ts';
import { enclosed, insidePanel, panelFor } from './panel.ts';
import { withFirst, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';
import { heldTogether, unwelcome } from './unwelcome-breaks.ts';

const around = 10;

/** A box set apart by tint and bar. It may be divided over pages: each part has its own ground. */
export const layCallout: BlockHandler<CalloutBlock> = (block, context) => {
  const panel = panelFor(context, block.id, block.role === 'note' ? 'quiet' : 'accent');
  const parent = context.tree.add(context.parent, 'group', { node: block.id });
  const inside = {
    ...insidePanel(context, panel),
    parent,
    // Values side by side are a list: stretched lines would make them look like running text.
    justify: context.justify && block.role !== 'disagreement',
    bodyStyle: block.role === 'bottom-line' ? ('bottomLine' as const) : context.bodyStyle,
  };
  const title = textStrips(block.title, inside, {
    style: 'calloutTitle',
    kind: 'paragraph',
    node: block.id,
    justify: false,
    even: true,
  });
  const led = withLast(title, () => ({ keepWithNext: true }));
  const strips = heldTogether([...led, ...context.layInside(block.blocks, inside)], unwelcome.insidePanel);
  const room = context.theme.callout.padding;
  const closed = padded(
    withLast(strips, () => ({ keepWithNext: false })),
    room,
    room,
  );
  const placed = withFirst(closed, (first) => ({
    before: around,
    anchors: first.anchors.some((anchor) => anchor.id === block.id)
      ? first.anchors
      : [{ id: block.id, y: 0 }, ...first.anchors],
  }));
  return enclosed(
    withLast(placed, () => ({ after: around })),
    panel,
  );
};
