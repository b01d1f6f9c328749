import type { TableBlock } from '../../document/nodes.ts';
import type { BlockContext } from './context.ts';

/** Between the texts of neighbouring columns, in points. */
export const columnGap = 12;

/** What a column of numbers takes of spare room, measured by a column of words. */
const shareOfNumbers = 0.4;

/** Left edge and width of each column's text, in points. Given widths are kept; others are measured. */
export interface TableColumnBox {
  readonly left: number;
  readonly width: number;
}

export function tableColumns(block: TableBlock, count: number, context: BlockContext): readonly TableColumnBox[] {
  const room = context.width - columnGap * (count - 1);
  const given = block.columns.map((column) => column.width);
  const allGiven = given.length === count && given.every((width) => width !== null);
  const widths = allGiven ? given.map((width) => (width ?? 0) * room) : measuredWidths(block, count, room, context);
  let left = context.left;
  return widths.map((width) => {
    const box = { left, width };
    left += width + columnGap;
    return box;
  });
}

/**
 * Each column gets the width of its widest word; what is left over goes to the columns in proportion to what they
 * still need for their longest text, or, when all texts fit, to the columns of words more than to those of numbers.
 */
function measuredWidths(block: TableBlock, count: number, room: number, context: BlockContext): readonly number[] {
  const needs = Array.from({ length: count }, (_, column) => columnNeed(block, column, context));
  const least = needs.map((need) => Math.min(need.least, room));
  const most = needs.map((need, column) => Math.max(need.most, least[column] ?? 0));
  const sumLeast = sum(least);
  const sumMost = sum(most);
  if (sumLeast >= room) return least.map((width) => (width / sumLeast) * room);
  if (sumMost <= room) {
    const shares = most.map((width, column) =>
      block.columns[column]?.align === 'end' ? width * shareOfNumbers : width,
    );
    return most.map((width, column) => width + ((room - sumMost) * (shares[column] ?? 0)) / sum(shares));
  }
  const free = room - sumLeast;
  // The square root keeps one very long text from starving its neighbours.
  const wants = most.map((width, column) => Math.sqrt(Math.max(0, width - (least[column] ?? 0)) * 100));
  return shareOut(least, most, wants, free);
}

function shareOut(
  least: readonly number[],
  most: readonly number[],
  wants: readonly number[],
  free: number,
): readonly number[] {
  const widths = [...least];
  let left = free;
  for (let round = 0; round < least.length && left > 0.01; round += 1) {
    const open = wants.map((want, column) => ((widths[column] ?? 0) < (most[column] ?? 0) - 0.01 ? want : 0));
    const total = sum(open);
    if (total === 0) break;
    let used = 0;
    open.forEach((want, column) => {
      const width = widths[column] ?? 0;
      const grown = Math.min(most[column] ?? 0, width + (left * want) / total);
      used += grown - width;
      widths[column] = grown;
    });
    left -= used;
  }
  return widths;
}

function columnNeed(block: TableBlock, column: number, context: BlockContext): { least: number; most: number } {
  const { text } = context.theme;
  let least = 18;
  let most = 24;
  const language = context.document.meta.language;
  const common = {
    measure: context.width,
    outdent: 0,
    justify: false,
    hyphenate: false,
    opticalMargins: false,
    language,
  };
  for (const [rows, style] of [
    [block.head, text.tableHead],
    [block.body, text.tableCell],
  ] as const) {
    for (const row of rows) {
      const { whole, widestPart } = context.compositor.measure(row.cells[column]?.content ?? [], { ...common, style });
      least = Math.max(least, widestPart);
      most = Math.max(most, whole);
    }
  }
  return { least: least + 0.5, most: most + 0.5 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
