import type { SourceBlock, SourceTable } from '../structure.ts';
import { type TextRange as Range, withoutSpaceAround } from '../text-range.ts';

/**
 * The blocks without what lies in the ranges. A block that a range cuts at one end gets shorter, one that is cut in its
 * middle becomes two, and a table loses the rows that lie inside a range as a whole. Both lists are in order of place.
 */
export function withoutRanges(
  blocks: readonly SourceBlock[],
  ranges: readonly Range[],
  text: string,
): readonly SourceBlock[] {
  let next = 0;
  return blocks.flatMap((block): readonly SourceBlock[] => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const cuts: Range[] = [];
    for (let at = next; at < ranges.length; at += 1) {
      const range = ranges[at];
      if (range === undefined || range.start >= block.end) break;
      if (range.end > block.start) cuts.push(range);
    }
    if (cuts.length === 0) return [block];
    if (block.type === 'table') return tableWithout(block, cuts);
    return rangeWithout(block, cuts, text).map((piece) => ({ ...block, ...piece }));
  });
}

/** What is left of a range, piece by piece, each beginning and ending with a visible character. */
export function rangeWithout({ start, end }: Range, cuts: readonly Range[], text: string): readonly Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (const cut of [...cuts, { start: end, end }]) {
    if (cut.start > from) {
      const piece = withoutSpaceAround({ start: from, end: Math.min(cut.start, end) }, text);
      if (piece.start < piece.end) pieces.push(piece);
    }
    from = Math.max(from, cut.end);
  }
  return pieces;
}

function tableWithout(table: SourceTable, cuts: readonly Range[]): readonly SourceTable[] {
  const isGone = (row: SourceTable['rows'][number]) => {
    const filled = row.filter((cell) => cell.end > cell.start);
    return (
      filled.length > 0 && filled.every((cell) => cuts.some((cut) => cut.start <= cell.start && cell.end <= cut.end))
    );
  };
  const rows = table.rows.filter((row) => !isGone(row));
  if (rows.length === table.rows.length) return [table];
  const filled = rows.flat().filter((cell) => cell.end > cell.start);
  const start = filled[0]?.start;
  const end = filled.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const within = (place: number) => Math.min(Math.max(place, start), end);
  const headers = table.rows.slice(0, table.headerRows).filter((row) => !isGone(row)).length;
  return [
    {
      ...table,
      start,
      end,
      headerRows: headers,
      rows: rows.map((row) => row.map((cell) => ({ ...cell, start: within(cell.start), end: within(cell.end) }))),
    },
  ];
}
