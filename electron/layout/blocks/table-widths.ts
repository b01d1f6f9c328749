import type { TableBlock } from '../../document/nodes.ts';
import type { BlockContext } from './context.ts';

/** How the columns of a table are set. Lengths are points. */
export interface TableSetting {
  readonly columns: readonly TableColumnBox[];
  /** Size of the type as a share of the theme's. */
  readonly scale: number;
  /** Words are broken where no language would break them. */
  readonly breaksWords: boolean;
}

/** Left edge and width of each column's text, in points. */
export interface TableColumnBox {
  readonly left: number;
  readonly width: number;
}

/** Between the texts of neighbouring columns, in points: as it should be, and where room is short. */
const gaps = { wide: 12, narrow: 7 };
/** Most of a table's width that may go into the gaps. */
const mostForGaps = 0.3;
/** Sizes tried one after the other; the last one is the smallest that can be read in print. */
const typeScales = [1, 0.95, 0.9, 0.85, 0.8, 0.75] as const;
/** The size at which words are still better smaller than hyphenated. */
const slightlySmaller = 0.95;
/** What a column of numbers takes of spare room, measured by a column of words. */
const shareOfNumbers = 0.4;

/** What the cells of a column ask for, in points at full size. */
interface ColumnNeed {
  /** The widest word. */
  readonly unbroken: number;
  /** The widest part of a word between its hyphens. */
  readonly hyphenated: number;
  /** The longest text on one line. */
  readonly most: number;
}

/**
 * Given widths are kept where the words go into them. Otherwise each column gets at least the width of its widest word
 * and at most that of its longest text (the automatic table layout of CSS 2.2, 17.5.2.2). Where the words do not go
 * side by side, they are set a little smaller, then hyphenated, then set as small as can be read, and at last broken
 * anywhere.
 */
export function tableSetting(block: TableBlock, count: number, context: BlockContext): TableSetting {
  const needs = Array.from({ length: count }, (_, column) => columnNeed(block, column, context));
  const roomAt = (gap: number): number => context.width - gap * (count - 1);
  const full = roomAt(gapOf(gaps.wide, count, context));
  const given = givenWidths(block, count, full);
  if (given?.every((width, column) => width >= (needs[column]?.hyphenated ?? 0))) {
    return setting(given, 1, false, context, count, gaps.wide);
  }
  const attempts = [
    { gap: gaps.wide, scale: 1, least: needs.map((need) => need.unbroken) },
    { gap: gaps.narrow, scale: slightlySmaller, least: needs.map((need) => need.unbroken * slightlySmaller) },
    ...typeScales.map((scale) => ({ gap: gaps.narrow, scale, least: needs.map((need) => need.hyphenated * scale) })),
  ];
  for (const { gap, scale, least } of attempts) {
    const room = roomAt(gapOf(gap, count, context));
    if (sum(least) > room) continue;
    const most = needs.map((need, column) => Math.max(need.most * scale, least[column] ?? 0));
    return setting(fittingWidths(block, least, most, room), scale, false, context, count, gap);
  }
  const scale = typeScales.at(-1) ?? 1;
  const room = roomAt(gapOf(gaps.narrow, count, context));
  const capped = cappedWidths(
    needs.map((need) => need.hyphenated * scale),
    room,
  );
  return setting(capped, scale, true, context, count, gaps.narrow);
}

function setting(
  widths: readonly number[],
  scale: number,
  breaksWords: boolean,
  context: BlockContext,
  count: number,
  gap: number,
): TableSetting {
  let { left } = context;
  const columns = widths.map((width) => {
    const box = { left, width };
    left += width + gapOf(gap, count, context);
    return box;
  });
  return { columns, scale, breaksWords };
}

function gapOf(wanted: number, count: number, context: BlockContext): number {
  return count > 1 ? Math.min(wanted, (context.width * mostForGaps) / (count - 1)) : 0;
}

function givenWidths(block: TableBlock, count: number, room: number): readonly number[] | null {
  const given = block.columns.map((column) => column.width).filter((width) => width !== null);
  return given.length === count && block.columns.length === count ? given.map((width) => width * room) : null;
}

/**
 * What is left over beside the least widths goes to the columns in proportion to what they still need for their longest
 * text or, when all texts fit, to the columns of words more than to those of numbers.
 */
function fittingWidths(
  block: TableBlock,
  least: readonly number[],
  most: readonly number[],
  room: number,
): readonly number[] {
  const sumMost = sum(most);
  if (sumMost <= room) {
    const shares = most.map((width, column) =>
      block.columns[column]?.align === 'end' ? width * shareOfNumbers : width,
    );
    return most.map((width, column) => width + ((room - sumMost) * (shares[column] ?? 0)) / sum(shares));
  }
  // The square root keeps one very long text from starving its neighbours.
  const wants = most.map((width, column) => Math.sqrt(Math.max(0, width - (least[column] ?? 0)) * 100));
  return shareOut(least, most, wants, room - sum(least));
}

/** The widest columns are cut to one width so that all go into the room; narrow ones keep what they need. */
function cappedWidths(least: readonly number[], room: number): readonly number[] {
  const sorted = least.toSorted((a, b) => a - b);
  let left = room;
  for (const [index, width] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (width > share) return least.map((own) => Math.min(own, share));
    left -= width;
  }
  return least;
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

function columnNeed(block: TableBlock, column: number, context: BlockContext): ColumnNeed {
  const { text } = context.theme;
  let [unbroken, hyphenated, most] = [18, 18, 24];
  const language = context.document.meta.language;
  const common = { measure: context.width, outdent: 0, justify: false, opticalMargins: false, language };
  for (const [rows, style, hyphenate] of [
    [block.head, text.tableHead, false],
    [block.body, text.tableCell, true],
  ] as const) {
    for (const row of rows) {
      const content = row.cells[column]?.content ?? [];
      const plain = context.compositor.measure(content, { ...common, style, hyphenate: false });
      unbroken = Math.max(unbroken, plain.widestPart);
      most = Math.max(most, plain.whole);
      const parts = hyphenate ? context.compositor.measure(content, { ...common, style, hyphenate }) : plain;
      hyphenated = Math.max(hyphenated, parts.widestPart);
    }
  }
  return { unbroken: unbroken + 0.5, hyphenated: hyphenated + 0.5, most: most + 0.5 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
