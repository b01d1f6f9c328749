import type { PdfLine } from './lines.ts';

/** What stands on one line of a column: usually one line, or the cells of a row. */
export type Row = readonly PdfLine[];

/** Lines from top to bottom, gathered by the line they stand on. */
export function rowsOf(lines: readonly PdfLine[]): readonly Row[] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const first = row?.[0];
    const same = first !== undefined && Math.abs(first.y - line.y) < Math.min(first.size, line.size) * 0.3;
    if (same && row?.every((other) => isBeside(other, line))) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function isBeside(a: PdfLine, b: PdfLine): boolean {
  return a.right <= b.left + 1 || b.right <= a.left + 1;
}

/** A row of a column that is no table, as one line. */
export function oneLine(row: Row): PdfLine {
  const [first, ...others] = row;
  if (first === undefined) throw new Error('A row holds at least one line.');
  if (others.length === 0) return first;
  const raised: { readonly start: number; readonly end: number }[] = [];
  let length = 0;
  for (const part of row) {
    for (const { start, end } of part.raised) raised.push({ start: start + length, end: end + length });
    length += part.text.length + 1;
  }
  const largest = row.reduce((best, part) => (part.size > best.size ? part : best), first);
  return {
    ...first,
    text: row.map(({ text }) => text).join(' '),
    raised,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    size: largest.size,
    y: largest.y,
    bold: row.every(({ bold }) => bold),
  };
}

/** How many rows from `from` on are plainly a table: the same number of cells, each under the one above it. */
export function tableLength(rows: readonly Row[], from: number): number {
  const first = rows[from];
  if (first === undefined || first.length < 2) return 0;
  let spans = first.map(({ left, right }) => ({ left, right }));
  let length = 0;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.length !== first.length || !isNear(rows[at - 1], row, at === from)) break;
    const widened = spans.map((span, index) => ({
      left: Math.min(span.left, row[index]?.left ?? span.left),
      right: Math.max(span.right, row[index]?.right ?? span.right),
    }));
    const apart = widened.every((span, index) => index === 0 || span.left > (widened[index - 1]?.right ?? 0));
    if (!apart || !row.every((cell, index) => isUnder(cell, first[index]))) break;
    spans = widened;
    length += 1;
  }
  return length >= 3 && shortCells(rows.slice(from, from + length)) ? length : 0;
}

function isNear(above: Row | undefined, row: Row, isFirst: boolean): boolean {
  const one = above?.[0];
  const other = row[0];
  if (isFirst || one === undefined || other === undefined) return true;
  return one.y - other.y < Math.max(one.size, other.size) * 3;
}

/** Cells of one column share their left edge, their right edge or their middle. */
function isUnder(cell: PdfLine, above: PdfLine | undefined): boolean {
  if (above === undefined) return false;
  const slack = cell.size * 0.6;
  return (
    Math.abs(cell.left - above.left) < slack ||
    Math.abs(cell.right - above.right) < slack ||
    Math.abs(cell.left + cell.right - above.left - above.right) < slack * 2 ||
    (cell.left >= above.left - slack && cell.right <= above.right + slack) ||
    (above.left >= cell.left - slack && above.right <= cell.right + slack)
  );
}

/** Lines of prose that happen to stand side by side are no cells. */
function shortCells(rows: readonly Row[]): boolean {
  const cells = rows.flat();
  const words = cells.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return words <= cells.length * 5;
}
