import type { TableBlock, TableRow } from '../../document/nodes.ts';
import type { ElementKind, ReadingElement } from '../elements.ts';
import type { PlacedItem, PlacedRule } from '../page.ts';
import { padded, sideBySide, stacked } from './combine.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { emptyStrip, type Strip, withFirst, withLast } from './strip.ts';
import { type TableColumnBox, tableColumns } from './table-widths.ts';
import { textStrips } from './text-strips.ts';

/** Rows of more lines than this may be divided over pages. */
const mostLinesTogether = 8;

interface TableParts {
  readonly block: TableBlock;
  readonly columns: readonly TableColumnBox[];
  readonly context: BlockContext;
}

/** Hair rules only; the head is repeated on every page the table reaches. */
export const layTable: BlockHandler<TableBlock> = (block, context) => {
  const { tree } = context;
  const count = Math.max(1, block.columns.length, ...[...block.head, ...block.body].map((row) => row.cells.length));
  const element = tree.add(context.parent, 'table', { node: block.id, description: block.description });
  const parts: TableParts = { block, columns: tableColumns(block, count, context), context };
  const caption = textStrips(
    block.caption,
    { ...context, parent: element },
    {
      style: 'caption',
      kind: 'caption',
      node: block.id,
      justify: false,
      hyphenate: false,
      keepWithNext: true,
    },
  );
  const head = headStrips(parts, element);
  const body = bodyStrips(parts, element, head.length > 0);
  const rows = [...head, ...withRepeatedHead(body, repeatable(head))];
  const source = textStrips(block.sourceLine, context, {
    style: 'sourceLine',
    kind: 'paragraph',
    node: '',
    justify: false,
  });
  const closed = withLast(rows, () =>
    source.length > 0 ? { keepWithNext: true, after: 0 } : { keepWithNext: false, after: 10 },
  );
  const led =
    caption.length > 0
      ? closed
      : withFirst(closed, (first) => ({ before: 8, anchors: [{ id: block.id, y: 0 }, ...first.anchors] }));
  return [...caption, ...led, ...source];
};

function headStrips(parts: TableParts, table: ReadingElement): readonly Strip[] {
  const { block, context } = parts;
  if (block.head.length === 0) return [];
  const { tree } = context;
  const section = tree.add(table, 'table-head');
  return block.head.map((row, index) => {
    const [strip] = rowStrips(parts, row, tree.add(section, 'row', { node: row.id }), true);
    const last = index === block.head.length - 1;
    const ruled = underlined(strip ?? emptyStrip(0), context, last ? 'strong' : 'none');
    return { ...(index === 0 ? overlined(ruled, context) : ruled), keepWithNext: true };
  });
}

function bodyStrips(parts: TableParts, table: ReadingElement, hasHead: boolean): readonly Strip[] {
  const { block, context } = parts;
  const { tree } = context;
  const section = tree.add(table, 'table-body');
  return block.body.flatMap((row, index) => {
    const strips = rowStrips(parts, row, tree.add(section, 'row', { node: row.id }), false);
    const last = index === block.body.length - 1;
    const ruled = strips.map((strip, line) =>
      line === strips.length - 1 ? underlined(strip, context, last ? 'strong' : 'hair') : strip,
    );
    return index === 0 && !hasHead ? withFirst(ruled, (first) => overlined(first, context)) : ruled;
  });
}

function rowStrips(parts: TableParts, row: TableRow, element: ReadingElement, head: boolean): readonly Strip[] {
  const { block, columns, context } = parts;
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
    }).map((strip) => ({ ...strip, anchors: strip.anchors.filter((anchor) => anchor.id !== block.id) }));
  });
  const { padding } = context.theme.table;
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  const rows = head || lines <= mostLinesTogether ? [wholeRow(cells, context)] : sideBySide(cells);
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

function underlined(strip: Strip, context: BlockContext, rule: 'strong' | 'hair' | 'none'): Strip {
  if (rule === 'none') return strip;
  return { ...strip, items: [...strip.items, ruleAt(strip.height, context, rule)] };
}

function overlined(strip: Strip, context: BlockContext): Strip {
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

// A head seen again is furniture: it is not read out twice, and its notes stay where they are first cited.
function repeatable(head: readonly Strip[]): readonly Strip[] {
  return head.map((strip) => ({ ...strip, before: 0, notes: [], anchors: [], items: strip.items.map(asFurniture) }));
}

function asFurniture(item: PlacedItem): PlacedItem {
  if (item.type !== 'text') return item;
  const { element: _element, ...rest } = item;
  return { ...rest, link: null, owner: { ...item.owner, role: 'decoration' } };
}

function withRepeatedHead(body: readonly Strip[], head: readonly Strip[]): readonly Strip[] {
  return body.map((strip, index) => (index === 0 ? strip : { ...strip, repeatedHead: head }));
}
