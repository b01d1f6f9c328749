import type { TableBlock } from './nodes.ts';
import { plainText } from './walk.ts';

/**
 * The columns' widths in points, summing to `total`. Shares given by the document hold. Otherwise every column gets room
 * for its longest word and the rest goes by how much text each has, long text counting less and less: a column of
 * sentences wraps gladly, a column of words does not.
 */
export function columnWidths(table: TableBlock, total: number, letterWidth: number): readonly number[] {
  const rows = [...table.head, ...table.body];
  const count = Math.max(table.columns.length, ...rows.map((row) => row.cells.length), 1);
  const shares = table.columns.map((column) => column.width);
  if (table.columns.length === count && shares.every((share) => share !== null && share > 0)) {
    return scaled(shares.map(Number), total);
  }
  const room = 12;
  const needs = Array.from({ length: count }, (_, index) => {
    const texts = rows.map((row) => plainText(row.cells[index]?.content ?? []));
    const word = Math.max(2, ...texts.flatMap((text) => text.split(/\s+/).map((part) => Math.min(part.length, 24))));
    const longest = Math.max(2, ...texts.map((text) => Math.min(text.length, 240)));
    return { least: word * letterWidth + room, wish: longest * letterWidth + room };
  });
  const least = sum(needs.map((need) => need.least));
  if (least >= total)
    return scaled(
      needs.map((need) => need.least),
      total,
    );
  const wishes = needs.map((need) => need.wish);
  if (sum(wishes) <= total) return scaled(wishes, total);
  const extras = needs.map((need) => Math.sqrt(Math.max(0, need.wish - need.least)));
  const spare = total - least;
  const whole = sum(extras) || 1;
  return needs.map((need, index) => need.least + (spare * (extras[index] ?? 0)) / whole);
}

function scaled(parts: readonly number[], total: number): readonly number[] {
  const whole = sum(parts);
  return parts.map((part) => (part / whole) * total);
}

function sum(parts: readonly number[]): number {
  return parts.reduce((so, part) => so + part, 0);
}
