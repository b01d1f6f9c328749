import { type Comparison, type Draft, trackedIn } from './comparison.ts';

/** Cells that were made one in the file: shown, because a table of a brief has one cell for each of its places. */
export function joinedCellProposals(comparison: Comparison): readonly Draft[] {
  return comparison.joinedCells.flatMap(({ own, theirs }) => {
    const cells = own.flatMap((at) => comparison.ours[at] ?? []);
    const units = theirs.flatMap((at) => comparison.theirs[at] ?? []);
    const said = (those: readonly { readonly text: string }[]) =>
      those.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ');
    const [first] = cells;
    return [
      {
        kind: 'cells' as const,
        place: comparison.placeOf(first ?? null),
        before: said(cells),
        after: said(units),
        conflict: false,
        tracked: trackedIn(units),
        by: null,
        unable: 'joined-cells' as const,
        change: null,
        order: theirs[0] ?? -1,
      },
    ];
  });
}
