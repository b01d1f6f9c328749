import type { ListBlock, ListItem } from '../../document/nodes.ts';
import { orderedMark } from '../../document/ordered-mark.ts';
import type { ReadingElement } from '../elements.ts';
import { labelled } from './combine.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { afterList, betweenItems } from './list-gaps.ts';
import { hasRoomToSetIn } from './nesting.ts';
import { type Strip, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';

const bullets = ['•', '–', '•'] as const;

export const layList: BlockHandler<ListBlock> = (block, context) => {
  const element = context.tree.add(context.parent, 'list', { node: block.id, ordered: block.ordered });
  const labels = block.items.map((_, index) => labelOf(block, index, context.listDepth));
  const indent = Math.max(context.theme.list.indent, widestLabel(labels, context) + 6);
  const strips = block.items.flatMap((item, index) => layItem(item, labels[index] ?? '', indent, element, context));
  const after = context.listDepth === 0 ? afterList(context.theme) : betweenItems;
  return withLast(strips, () => ({ after })).map((strip, index) =>
    index === 0 ? { ...strip, anchors: [{ id: block.id, y: 0 }, ...strip.anchors] } : strip,
  );
};

function layItem(
  item: ListItem,
  label: string,
  indent: number,
  list: ReadingElement,
  context: BlockContext,
): readonly Strip[] {
  const element = context.tree.add(list, 'list-item', { node: item.id });
  const mark = textStrips([{ type: 'tone', text: `${label} `, tone: 'accent' }], context, {
    style: context.bodyStyle,
    kind: 'label',
    element: context.tree.add(element, 'label'),
    node: '',
    role: 'label',
    width: indent,
    justify: false,
    hyphenate: false,
  });
  const body = context.tree.add(element, 'item-body');
  const isBeside = hasRoomToSetIn(indent, context);
  const setIn = isBeside ? indent : 0;
  const inside: BlockContext = {
    ...context,
    left: context.left + setIn,
    width: context.width - setIn,
    parent: body,
    listDepth: context.listDepth + 1,
  };
  const strips = withLast(context.layInside(item.blocks, inside), () => ({ after: betweenItems }));
  const marked = mark.map((strip) => ({
    ...strip,
    items: strip.items.map((placed) => ({ ...placed, owner: { node: item.id, role: 'label' as const } })),
  }));
  return isBeside ? labelled(marked, strips) : [...withLast(marked, () => ({ keepWithNext: true })), ...strips];
}

function labelOf(block: ListBlock, index: number, depth: number): string {
  if (!block.ordered) return bullets[depth % bullets.length] ?? '•';
  return `${orderedMark(block.start + index, depth)}.`;
}

function widestLabel(labels: readonly string[], context: BlockContext): number {
  const style = context.theme.text[context.bodyStyle];
  const settings = {
    style,
    measure: context.width,
    outdent: 0,
    justify: false,
    hyphenate: false,
    opticalMargins: false,
    language: context.document.meta.language,
  };
  const longest = labels.reduce((found, label) => (label.length > found.length ? label : found), '');
  return context.compositor.measure([{ type: 'text', text: longest }], settings).whole;
}
