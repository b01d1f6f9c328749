import { TableCell as CellOfTable, type FileChild, TableRow as RowOfTable, Table } from 'docx';
import { isRightToLeft } from '../../../base/writing-direction.ts';
import { columnWidths } from '../../../document/column-widths.ts';
import type { Block, TableBlock, TableRow } from '../../../document/nodes.ts';
import { spokenDescription } from '../../../document/table-description.ts';
import { plainText } from '../../../document/walk.ts';
import { panelInset } from '../styles/panel-styles.ts';
import { type ParagraphStyleId, tableStyleId } from '../styles/style-names.ts';
import { twips } from '../units.ts';
import type { Manuscript } from './manuscript.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

/**
 * Caption, table, source line, and between caption and table what illustrates it. A paragraph always follows the table: Word joins tables that touch, and a section may not
 * end in one.
 */
export function writeTable(
  block: TableBlock,
  { manuscript, place, next }: Writing,
  illustration: () => readonly FileChild[] = () => [],
): readonly FileChild[] {
  const caption = captionOf(block, manuscript, illustration);
  const inset = place.panel ? panelInset(manuscript.theme) : { start: 0, end: 0 };
  const total = manuscript.textWidth - inset.start - inset.end;
  const { size } = manuscript.theme.text.tableCell;
  const widths = columnWidths(block, total, size * 0.5).map(twips);
  const rows = [
    ...block.head.map((row) => rowOf(row, 'head', block, widths, manuscript)),
    ...block.body.map((row, index) => rowOf(row, keepsNext(block, index) ? 'kept' : 'body', block, widths, manuscript)),
  ];
  const table = new Table({
    style: tableStyleId,
    width: { size: widths.reduce((so, width) => so + width, 0), type: 'dxa' },
    ...(inset.start > 0 && { indent: { size: twips(inset.start), type: 'dxa' as const } }),
    layout: 'fixed',
    columnWidths: widths,
    tableLook: { firstRow: block.head.length > 0, firstColumn: false, noHBand: true, noVBand: true },
    ...(isRightToLeft(manuscript.document.meta.language) && { visuallyRightToLeft: true }),
    rows,
  });
  const drawn = rows.length > 0 ? [table] : [];
  if (rows.length > 0) {
    manuscript.tableDescriptions.push({ caption: plainText(block.caption), description: spokenDescription(block) });
  }
  return [...caption, ...drawn, ...closing(block, next, manuscript)];
}

/** What stands above the rows. An illustration has no name of its own: the block's is that of its caption or its first row. */
function captionOf(
  block: TableBlock,
  manuscript: Manuscript,
  illustration: () => readonly FileChild[],
): readonly FileChild[] {
  if (block.caption.length > 0) {
    return [paragraphOf(manuscript, 'Caption', block.caption, { block: block.id }), ...illustration()];
  }
  const above = illustration();
  // A break inside the first cell would not move the table, so a line of its own carries it.
  const breaks = manuscript.breaksPageNext ? [manuscript.paragraph('PageBreak', [])] : [];
  manuscript.announce(block.id);
  return [...above, ...breaks];
}

function closing(block: TableBlock, next: Block | null, manuscript: Manuscript): readonly FileChild[] {
  if (block.sourceLine.length > 0) return [paragraphOf(manuscript, 'SourceLine', block.sourceLine)];
  // A heading brings its own space.
  return next?.type === 'heading' ? [] : [manuscript.paragraph('AfterTable', [])];
}

function rowOf(
  row: TableRow,
  kind: 'head' | 'body' | 'kept',
  block: TableBlock,
  widths: readonly number[],
  manuscript: Manuscript,
): RowOfTable {
  manuscript.announce(row.id);
  return new RowOfTable({
    cantSplit: true,
    ...(kind === 'head' && { tableHeader: true }),
    // A row may have fewer cells than the table has columns: the rest of it stays empty.
    children: widths.map((width, index) => {
      const style = cellStyle(kind === 'head', block.columns[index]?.align ?? 'start');
      const made = paragraphOf(manuscript, style, row.cells[index]?.content ?? [], { keepNext: kind === 'kept' });
      return new CellOfTable({ width: { size: width, type: 'dxa' }, children: [made] });
    }),
  });
}

/** Small tables stay on one page; a long one keeps two rows at its head and two with its source line. */
function keepsNext(block: TableBlock, index: number): boolean {
  const count = block.body.length;
  const last = index === count - 1;
  if (last) return block.sourceLine.length > 0;
  return count <= smallTable || index === 0 || (index === count - 2 && block.sourceLine.length > 0);
}

const smallTable = 8;

function cellStyle(head: boolean, align: 'start' | 'end'): ParagraphStyleId {
  if (head) return align === 'end' ? 'TableHeadNumber' : 'TableHead';
  return align === 'end' ? 'TableNumber' : 'TableText';
}
