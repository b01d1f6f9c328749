import type { TableBlock, TableRow } from '../../document/nodes.ts';
import type { ElementKind, ReadingElement } from '../elements.ts';
import type { PlacedItem, PlacedRule } from '../page.ts';
import { padded, sideBySide, stacked } from './combine.ts';
import type { BlockContext } from './context.ts';
import { emptyStrip, type Strip } from './strip.ts';
import type { TableSetting } from './table-widths.ts';
import { textStrips } from './text-strips.ts';

export interface TableParts extends TableSetting {
  readonly block: TableBlock;
  readonly context: BlockContext;
}

/** Rows of more lines than this may be divided over pages; a head is one piece for longer. */
const mostLinesTogether = { body: 8, head: 14 };
/** A head higher than this is not repeated: it would leave too little room for the rows. Points. */
const mostRepeated = 200;

/** A row as one strip or, if it is long, line by line. Its notes stand on the page of the line that cites them. */
export function tableRow(parts: TableParts, row: TableRow, element: ReadingElement, head: boolean): readonly Strip[] {
  const { block, columns, scale, context } = parts;
  const cells = columns.map((column, index) => {
    const cell = row.cells[index];
    const kind: ElementKind = head ? 'column-header' : cell?.rowHeader === true ? 'row-header' : 'cell';
    const cellElement = context.tree.add(element, kind);
    return textStrips(cell?.content ?? [], context, {
      style: head ? 'tableHead' : 'tableCell',
      kind,
      element: cellElement,
      node: block.id,
      role: head ? 'table-head' : 'table-cell',
      left: column.left,
      width: column.width,
      align: block.columns[index]?.align === 'end' ? 'end' : 'start',
      justify: false,
      hyphenate: !head,
      opticalMargins: false,
      scale,
    }).map((strip) => ({ ...strip, anchors: strip.anchors.filter((anchor) => anchor.id !== block.id) }));
  });
  const { padding } = context.theme.table;
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  const together = lines <= (head ? mostLinesTogether.head : mostLinesTogether.body);
  const rows = together ? [wholeRow(cells, context)] : sideBySide(cells);
  return padded(
    rows.map((strip) => ({ ...strip, panels: context.panels, before: 0, after: 0 })),
    padding,
    padding + 0.5,
  );
}

function wholeRow(cells: readonly (readonly Strip[])[], context: BlockContext): Strip {
  const filled = cells.filter((cell) => cell.length > 0).map(stacked);
  const [row] = sideBySide(filled.map((cell) => [cell]));
  return row ?? emptyStrip(context.theme.text.tableCell.leading);
}

export function underlined(strip: Strip, context: BlockContext, rule: 'strong' | 'hair'): Strip {
  return { ...strip, items: [...strip.items, ruleAt(strip.height, context, rule)] };
}

export function overlined(strip: Strip, context: BlockContext): Strip {
  return { ...strip, items: [ruleAt(0, context, 'strong'), ...strip.items] };
}

function ruleAt(y: number, context: BlockContext, rule: 'strong' | 'hair'): PlacedRule {
  const { colours, table } = context.theme;
  return {
    type: 'rule',
    x1: context.left,
    x2: context.left + context.width,
    y1: y,
    y2: y,
    width: rule === 'strong' ? table.ruleWidth * 1.5 : table.ruleWidth,
    colour: rule === 'strong' ? colours.muted : colours.rule,
    owner: { node: '', role: 'decoration' },
  };
}

/** A head seen again is furniture: it is not read out twice, and its notes stay where they are first cited. */
export function repeatable(head: readonly Strip[]): readonly Strip[] {
  if (head.reduce((height, strip) => height + strip.height, 0) > mostRepeated) return [];
  return head.map((strip) => ({ ...strip, before: 0, notes: [], anchors: [], items: strip.items.map(asFurniture) }));
}

function asFurniture(item: PlacedItem): PlacedItem {
  if (item.type !== 'text') return item;
  const { element: _element, ...rest } = item;
  return { ...rest, link: null, owner: { ...item.owner, role: 'decoration' } };
}
