import type { JoinedCell } from './cell-grid.ts';
import type { MatchUnit } from './match-units.ts';
import type { OurUnit } from './our-units.ts';
import type { ReturnedUnit } from './returned-document.ts';

/** Cells of ours that came back as one. */
export interface JoinedCells {
  /** Ours, in reading order, and theirs: the one that holds the words first. */
  readonly own: readonly number[];
  readonly theirs: readonly number[];
}

interface Laid {
  readonly theirs: readonly MatchUnit[];
  readonly ours: readonly OurUnit[];
  readonly ourOf: readonly (number | null)[];
}

/** Cells that are apart in the brief and were joined in the file, across, down, or both. */
export function joinedCells({ theirs, ours, ourOf }: Laid): readonly JoinedCells[] {
  const places = new Map(theirs.map(({ unit: { cell } }, index) => [keyOf(cell), index] as const));
  return theirs.flatMap(({ unit: { cell } }, index): readonly JoinedCells[] => {
    if (cell?.joined !== 'holds') return [];
    const { table, row, column } = cell;
    const joinedAt = (down: number, right: number, as: JoinedCell): number | null => {
      const at = places.get(keyOf({ table, row: row + down, column: column + right }));
      return at !== undefined && theirs[at]?.unit.cell?.joined === as ? at : null;
    };
    const down = stepsWhile((step) => joinedAt(step, 0, 'down') !== null);
    const known = [0, ...down].flatMap((below) => {
      const first = below === 0 ? index : (joinedAt(below, 0, 'down') ?? index);
      const beside = stepsWhile((step) => joinedAt(below, step, 'across') !== null);
      return [first, ...beside.flatMap((step) => joinedAt(below, step, 'across') ?? [])];
    });
    const own = known.flatMap((at) => ourOf[at] ?? []).filter((at) => ours[at]?.unit.cell?.joined == null);
    return own.length > 1 ? [{ own, theirs: known }] : [];
  });
}

function keyOf(cell: Pick<NonNullable<ReturnedUnit['cell']>, 'table' | 'row' | 'column'> | null): string {
  return cell === null ? '' : `${cell.table} ${cell.row} ${cell.column}`;
}

/** The steps from 1 on, as long as they hold. */
function stepsWhile(holds: (step: number) => boolean): readonly number[] {
  const steps: number[] = [];
  while (holds(steps.length + 1)) steps.push(steps.length + 1);
  return steps;
}
