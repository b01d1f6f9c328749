import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import type { SourceBlock } from '../../../../electron/library/structure.ts';
import type { TextRange } from '../../../../electron/library/text-range.ts';

/** A selection as it can be left out: a table is left out by whole rows, since a cell alone would move all the others. */
export function rangeToLeaveOut({ start, end }: TextRange, blocks: readonly SourceBlock[]): TextRange {
  let from = start;
  let to = end;
  for (const block of blocks) {
    if (block.type !== 'table' || block.end <= start || end <= block.start) continue;
    for (const row of block.rows) {
      const first = row[0]?.start ?? block.start;
      const last = row.at(-1)?.end ?? block.end;
      if (last <= start || end <= first) continue;
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
  }
  return { start: from, end: to };
}

/** One request that sets ranges to one state. */
export interface RemovalStep {
  readonly ranges: readonly TextRange[];
  readonly state: RemovedRange['state'];
}

/** What brings a text back to what was left out of it before a change; empty when nothing changed. */
export function stepsBack(before: readonly RemovedRange[], after: readonly RemovedRange[]): readonly RemovalStep[] {
  const place = ({ start, end }: TextRange) => `${start}-${end}`;
  const earlier = new Map(before.map((range) => [place(range), range]));
  const now = new Map(after.map((range) => [place(range), range]));
  const wanted = [
    ...after
      .filter((range) => earlier.get(place(range))?.state !== range.state)
      .map((range) => ({ range, state: earlier.get(place(range))?.state ?? ('restored' as const) })),
    // Left out by hand and brought back: it leaves no trace, so it has to be left out again.
    ...before
      .filter((range) => range.state === 'removed' && !now.has(place(range)))
      .map((range) => ({ range, state: 'removed' as const })),
  ];
  const states: readonly RemovedRange['state'][] = ['restored', 'offered', 'removed'];
  return states
    .map((state) => ({
      state,
      ranges: wanted.filter((one) => one.state === state).map(({ range: { start, end } }) => ({ start, end })),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}
