import type { Node } from 'prosemirror-model';
import { readChart } from '../../../brief/charts/read-chart.ts';
import type { Block, TableCell, TableRow } from '../../nodes.ts';
import { plainText } from '../../walk.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { plainInline } from '../inline-content.ts';
import { sourceLine } from '../source-line.ts';
import { chartFigure } from './chart.ts';

/** A table of the writer's own, with a line under it that names the sources cited in it; or the chart it is shown as. */
export function table(node: Node, context: ResolveContext): readonly Block[] {
  const chart = readChart(node, context.language);
  // Why the numbers of a table cannot be drawn is found by the checks; the table itself says all of it.
  if (chart?.ok) return [chartFigure(node, chart.value, context)];
  const id = idOf(node);
  const width = Math.max(1, ...node.children.map((row) => row.childCount));
  // A table of headings alone would have nothing to read out.
  const headRows = Math.max(0, Math.min(Math.trunc(Number(node.attrs.headerRows)) || 0, node.childCount - 1));
  const rows = node.children.map((row, at): TableRow => rowOf(row, `${id}-row-${at + 1}`, width, context));
  const columns = Array.from({ length: width }, (_, at) => ({ width: null, align: alignOf(node, headRows, at) }));
  const namesRows = headRows > 0 && width > 1 && columns[0]?.align === 'start';
  const head = rows.slice(0, headRows);
  const labels = head[0]?.cells.map((cell) => plainText(cell.content)).filter((label) => label !== '') ?? [];
  return [
    {
      type: 'table',
      id,
      caption: plainInline(String(node.attrs.caption)),
      description: context.words.tableDescription(labels, rows.length - headRows),
      columns,
      head,
      body: namesRows ? rows.slice(headRows).map(withRowHeader) : rows.slice(headRows),
      sourceLine: sourceLine(node, context),
    },
  ];
}

function rowOf(row: Node, id: string, width: number, context: ResolveContext): TableRow {
  const cells = row.children.map((cell): TableCell => ({ content: context.inlines(cell), rowHeader: false }));
  const missing = Array.from({ length: width - cells.length }, (): TableCell => ({ content: [], rowHeader: false }));
  return { id, cells: [...cells, ...missing] };
}

function withRowHeader(row: TableRow): TableRow {
  return { ...row, cells: row.cells.map((cell, at) => (at === 0 ? { ...cell, rowHeader: true } : cell)) };
}

/** A column stands at the end side when most of its body does: numbers under one another. */
function alignOf(node: Node, headRows: number, column: number): 'start' | 'end' {
  const cells = node.children.slice(headRows).flatMap((row) => row.children[column] ?? []);
  const atEnd = cells.filter((cell) => cell.attrs.align === 'end').length;
  return atEnd * 2 > cells.length ? 'end' : 'start';
}
