import type { TableBlock, TableColumn, TableRow } from '../../document/nodes.ts';
import { writeInlines, writeLine } from './inlines.ts';
import { type Lines, stacked } from './lines.ts';

// Dashes of all columns together: pandoc takes their shares as widths when a row is long.
const ruleLength = 60;

/** A pipe table. It knows one row of headings; further ones follow as rows, so that no word is lost. */
export function writeTable(block: TableBlock): Lines {
  const [head, ...more] = block.head;
  const rows = [
    writeRow(head, block.columns.length),
    `|${block.columns.map((column) => writeRule(column, block.columns.length)).join('|')}|`,
    ...[...more, ...block.body].map((row) => writeRow(row, block.columns.length)),
  ];
  const caption = block.caption.length === 0 ? '' : `**${writeLine(block.caption)}**`;
  return stacked([caption, rows.join('\n'), writeInlines(block.sourceLine)]);
}

function writeRow(row: TableRow | undefined, width: number): string {
  const cells = Array.from({ length: width }, (_, at) => ` ${writeLine(row?.cells[at]?.content ?? [])} `);
  return `|${cells.join('|')}|`;
}

function writeRule(column: TableColumn, columns: number): string {
  const dashes = '-'.repeat(Math.max(3, Math.round(ruleLength * (column.width ?? 1 / columns))));
  return column.align === 'end' ? `${dashes}:` : dashes;
}
