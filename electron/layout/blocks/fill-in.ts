import type { FillInBlock } from '../../document/nodes.ts';
import { padded } from './combine.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { enclosed, insidePanel, panelFor } from './panel.ts';
import { emptyStrip, type Strip, withFirst, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';

/** A task with ruled lines to write on or, where the edition gives it, the answer in their place. */
export const layFillIn: BlockHandler<FillInBlock> = (block, context) => {
  const task = textStrips(block.task, context, { style: 'body', kind: 'paragraph', node: block.id, justify: false });
  const kept = withLast(task, () => ({ keepWithNext: true }));
  return [...kept, ...(block.answer.length > 0 ? answer(block, context) : ruledLines(block, context))];
};

function ruledLines(block: FillInBlock, context: BlockContext): readonly Strip[] {
  const group = {};
  const { line: height, after } = context.theme.writing;
  return Array.from({ length: Math.max(0, block.lines) }, (_, index): Strip => {
    const y = height - 0.5;
    return {
      ...emptyStrip(height),
      after: index === block.lines - 1 ? after : 0,
      group: { id: group, index, count: block.lines },
      panels: context.panels,
      items: [
        {
          type: 'rule',
          x1: context.left,
          x2: context.left + context.width,
          y1: y,
          y2: y,
          width: 0.6,
          colour: context.theme.colours.muted,
          owner: { node: block.id, role: 'decoration' },
        },
      ],
    };
  });
}

function answer(block: FillInBlock, context: BlockContext): readonly Strip[] {
  const panel = panelFor(context, block.id, 'accent');
  const inside = insidePanel(context, panel);
  const strips = textStrips(block.answer, inside, { style: 'body', kind: 'paragraph', node: block.id });
  const room = context.theme.callout.padding / 2;
  const placed = withLast(
    withFirst(padded(strips, room, room), () => ({ anchors: [] })),
    () => ({ after: 10 }),
  );
  return enclosed(placed, panel);
}
