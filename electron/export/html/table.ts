import type { DocumentLabels } from '../../document/document-words.ts';
import type { TableBlock, TableCell, TableRow } from '../../document/nodes.ts';
import { anchor, escapeHtml } from './escape.ts';
import { writeInlines } from './inlines.ts';

export function writeTable(table: TableBlock, labels: DocumentLabels): string {
  // A caption names the table; without one the description does.
  const name = table.caption.length > 0 ? '' : ` aria-label="${escapeHtml(table.description)}"`;
  const caption = table.caption.length > 0 ? `<caption>${writeInlines(table.caption, labels)}</caption>\n` : '';
  const columns = table.columns.some((column) => column.width !== null)
    ? `<colgroup>${table.columns.map((column) => writeColumn(column.width)).join('')}</colgroup>\n`
    : '';
  const head = table.head.length > 0 ? `<thead>\n${rowsOf(table, table.head, true, labels)}\n</thead>\n` : '';
  const body = `<tbody>\n${rowsOf(table, table.body, false, labels)}\n</tbody>`;
  const source =
    table.sourceLine.length > 0 ? `\n<p class="source-line">${writeInlines(table.sourceLine, labels)}</p>` : '';
  return `<table id="${anchor(table.id)}"${name}>\n${caption}${columns}${head}${body}\n</table>${source}`;
}

function writeColumn(width: number | null): string {
  return width === null ? '<col>' : `<col style="width:${Math.round(width * 1000) / 10}%">`;
}

function rowsOf(table: TableBlock, rows: readonly TableRow[], isHead: boolean, labels: DocumentLabels): string {
  return rows
    .map((row) => {
      const cells = row.cells.map((cell, at) => writeCell(cell, table.columns[at]?.align ?? 'start', isHead, labels));
      return `<tr id="${anchor(row.id)}">${cells.join('')}</tr>`;
    })
    .join('\n');
}

function writeCell(cell: TableCell, align: 'start' | 'end', isHead: boolean, labels: DocumentLabels): string {
  const aligned = align === 'end' ? ' class="end"' : '';
  const content = writeInlines(cell.content, labels);
  // An empty corner names nothing.
  if (isHead && content !== '') return `<th scope="col"${aligned}>${content}</th>`;
  if (cell.rowHeader && content !== '') return `<th scope="row"${aligned}>${content}</th>`;
  return `<td${aligned}>${content}</td>`;
}
