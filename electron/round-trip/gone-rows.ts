import type { BriefChange } from '../brief/proposals/proposal.ts';
import { blockText, nodeWithId } from '../brief/proposals/text-line.ts';
import type { Comparison } from './comparison.ts';
import { type OurCell, ourCell } from './table-proposals.ts';

/** A row or column of a table that did not come back: which of our units it is, and the change that takes it out. */
export interface GoneLine {
  readonly kind: 'row-gone' | 'column-gone';
  readonly units: readonly number[];
  readonly change: BriefChange;
}

/** Rows and columns of which no cell came back, of tables that did. */
export function goneLines(comparison: Comparison, gone: ReadonlySet<number>): readonly GoneLine[] {
  const tables = new Map<string, (OurCell & { readonly at: number })[]>();
  for (const [at, own] of comparison.ours.entries()) {
    const cell = ourCell(own);
    const node = cell && nodeWithId(comparison.live.doc, cell.block)?.node;
    if (cell === null || node?.type.name !== 'table') continue;
    tables.set(cell.block, [...(tables.get(cell.block) ?? []), { ...cell, at }]);
  }
  return [...tables].flatMap(([table, cells]) => {
    const isThere = ({ at }: { readonly at: number }) => comparison.matches.theirs[at] !== null;
    const isGone = ({ at, own }: OurCell & { readonly at: number }) =>
      gone.has(at) || (own.text === '' && !isThere({ at }));
    if (!cells.some(isThere)) return [];
    const node = nodeWithId(comparison.live.doc, table)?.node;
    const numbers = (name: 'row' | 'column') => [...new Set(cells.map((cell) => cell[name]))];
    const units = (those: typeof cells) => those.filter(({ at }) => gone.has(at)).map(({ at }) => at);
    const rows = numbers('row').flatMap((row): readonly GoneLine[] => {
      const those = cells.filter((cell) => cell.row === row);
      const before = node?.child(row).children.map(blockText) ?? [];
      if (!those.every(isGone) || units(those).length === 0) return [];
      return [
        { kind: 'row-gone', units: units(those), change: { type: 'remove-row', place: { block: table, row, before } } },
      ];
    });
    // A column counts by the rows that are there.
    const left = cells.filter(({ row }) => cells.some((cell) => cell.row === row && isThere(cell)));
    const columns = numbers('column').flatMap((column): readonly GoneLine[] => {
      const those = left.filter((cell) => cell.column === column);
      const before = node?.children.map((row) => (column < row.childCount ? blockText(row.child(column)) : '')) ?? [];
      if (those.length === 0 || !those.every(isGone) || units(those).length === 0) return [];
      return [{ kind: 'column-gone', units: units(those), change: { type: 'remove-column', table, column, before } }];
    });
    return [...rows, ...columns];
  });
}
