import type { TermBlock } from '../../document/nodes.ts';
import { sideBySide } from './combine.ts';
import type { BlockHandler } from './context.ts';
import { moved } from './strip.ts';
import { baselineOf, textStrips } from './text-strips.ts';

const shareOfTerm = 0.27;
const gutter = 12;

/** A term beside its meaning. Neighbouring terms are one list. */
export const layTerm: BlockHandler<TermBlock> = (block, context, around) => {
  const { tree } = context;
  const joined = around.previous?.type === 'term' ? around.shared.list : null;
  const list = joined ?? tree.add(context.parent, 'list');
  around.shared.list = list;
  const item = tree.add(list, 'list-item', { node: block.id });
  const width = Math.round(context.width * shareOfTerm);
  const term = textStrips(block.term, context, {
    style: 'term',
    kind: 'label',
    element: tree.add(item, 'label'),
    node: block.id,
    width: width - gutter,
    justify: false,
  });
  const meaning = textStrips(block.meaning, context, {
    style: 'body',
    kind: 'item-body',
    element: tree.add(item, 'item-body'),
    node: block.id,
    left: context.left + width,
    width: context.width - width,
    justify: false,
  });
  // Both stand on the same lines, whatever their sizes.
  const drop = baselineOf(context.theme.text.body, context) - baselineOf(context.theme.text.term, context);
  const level = term.map((strip) => ({ ...strip, items: strip.items.map((item) => moved(item, 0, drop)) }));
  const rows = sideBySide([level, meaning]);
  const { after } = context.theme.text.body;
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, after } : { ...row, after: 0 }));
};
