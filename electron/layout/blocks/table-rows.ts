import type { TableBlock, TableRow } from '../../document/nodes.ts';
import type { ElementKind, ReadingElement } from '../elements.ts';
import type { PlacedItem, PlacedRule } from '../page.ts';
import { padded, sideBySide, stacked } from './combine.ts';
import type { BlockContext } from './context.ts';
import { mostBeginnings, roomForBeginnings } from './note-room.ts';
import { rowLines } from './row-lines.ts';
import { emptyStrip, heightOf, type Strip } from './strip.ts';
import type { TableSetting } from './table-widths.ts';
import { leftAroundNotes, textStrips } from './text-strips.ts';
import { heldTogether, unwelcome } from './unwelcome-breaks.ts';

export interface TableParts extends TableSetting {
  readonly block: TableBlock;
  readonly context: BlockContext;
  /** Points that the repeated head takes on every page. */
  readonly repeated: number;
}

/** Rows of more lines than this may be divided over pages; a head is one piece for longer. */
const mostLinesTogether = { body: 8, head: 14 };
/** Share of a page in which a row and the beginnings of its notes must have room, or its lines may be parted. */
const mostWithNotes = { body: 0.5, head: 0.9 };
/** Lines of the beginning of a note that is not crowded. */
const linesBegun = { body: 2, head: 1 };
/** A head higher than this is not repeated: it would leave too little room for the rows. Points. */
const mostRepeated = 200;

/**
 * A row as one strip or, if it is long or cites many notes, line by line. Its notes stand on the page of the line that
 * cites them.
 */
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
  const rows = isTogether(cells, context, head ? 'head' : 'body') ? [wholeRow(cells, context)] : linesOf(cells, parts);
  return padded(
    rows.map((strip) => ({ ...strip, panels: context.panels, before: 0, after: 0 })),
    padding,
    padding + 0.5,
  );
}

function isTogether(cells: readonly (readonly Strip[])[], { theme, pageHeight }: BlockContext, kind: 'head' | 'body') {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  if (lines > mostLinesTogether[kind]) return false;
  const notes = cells.flat().reduce((count, strip) => count + strip.notes.length, 0);
  const { leading } = theme.text[kind === 'head' ? 'tableHead' : 'tableCell'];
  const height = lines * leading + 2 * theme.table.padding + roomForBeginnings(notes, linesBegun[kind], theme);
  return notes === 0 || height <= pageHeight * mostWithNotes[kind];
}

function linesOf(cells: readonly (readonly Strip[])[], { context, repeated }: TableParts): readonly Strip[] {
  const { theme, pageHeight } = context;
  const line = theme.text.tableCell.leading + 2 * theme.table.padding;
  const most = mostBeginnings(pageHeight * (1 - leftAroundNotes) - repeated - line, theme);
  return heldTogether(rowLines(cells, Math.max(1, most)), unwelcome.insideRow);
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
  if (heightOf(head) > mostRepeated) return [];
  return head.map((strip) => ({ ...strip, before: 0, notes: [], anchors: [], items: strip.items.map(asFurniture) }));
}

function asFurniture(item: PlacedItem): PlacedItem {
  if (item.type !== 'text') return item;
  const { element: _element, ...rest } = item;
  return { ...rest, link: null, owner: { ...item.owner, role: 'decoration' } };
}
