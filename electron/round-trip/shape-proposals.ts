import type { ProposedShape, Recorder } from '../brief/proposals/proposal.ts';
import { shapeNow, turnedBlocks } from '../brief/proposals/turn-proposed.ts';
import type { Comparison, Draft } from './comparison.ts';
import { blockEnd } from './line-edits.ts';
import type { OurUnit } from './our-units.ts';

/** A line that came back as another kind of block, by a change that was recorded. */
interface Reshaped {
  readonly own: OurUnit;
  readonly at: number;
  readonly index: number;
  readonly block: string;
  /** What it is here; null for what is no line that could be turned. */
  readonly now: ProposedShape | null;
  readonly from: ProposedShape;
  readonly to: ProposedShape;
  readonly by: Recorder;
}

/** Paragraphs that were turned into headings, items or quotations, or back; neighbours that make one list in one. */
export function shapeProposals(comparison: Comparison): readonly Draft[] {
  const runs: Reshaped[][] = [];
  for (const one of reshaped(comparison)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isOneChange(last, one)) run.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => draftOf(comparison, run));
}

/** How many recorded changes of how paragraphs are set say nothing about their kind: the template decides those looks. */
export function countSettings({ returned }: Comparison): number {
  return returned.units.filter(({ reset }) => reset !== undefined && reset.from === reset.to).length;
}

function reshaped(comparison: Comparison): readonly Reshaped[] {
  return comparison.ours.flatMap((own, at): readonly Reshaped[] => {
    const index = comparison.matches.theirs[at];
    const reset = index == null ? undefined : comparison.theirs[index]?.unit.reset;
    const target = own.targets.find((one) => one.type === 'line');
    if (index == null || reset === undefined || own.unit.cell !== null || target?.type !== 'line') return [];
    const { from, to, by } = reset;
    const { block } = target.line;
    const now = shapeNow(comparison.live.doc, block);
    if (from === null || to === null || from === to || now === to) return [];
    return [{ own, at, index, block, now, from, to, by }];
  });
}

function isOneChange(last: Reshaped, next: Reshaped): boolean {
  const isHeld = next.to === 'bullet' || next.to === 'number' || next.to === 'quote';
  const isSame = last.now === next.now && last.from === next.from && last.to === next.to;
  return (
    isHeld && isSame && last.by.author === next.by.author && next.at === last.at + 1 && last.index + 1 === next.index
  );
}

function draftOf(comparison: Comparison, run: readonly Reshaped[]): Draft {
  const [first] = run;
  if (!first) throw new Error('A run has a first line.');
  const { now, from, to, by } = first;
  const blocks = run.map(({ block }) => block);
  const change = now === null ? null : { type: 'turn' as const, blocks, from: now, to };
  const words = run.map(({ own }) => own.text).join(blockEnd);
  const isPossible = change !== null && turnedBlocks(comparison.live.doc, change, () => 'new') !== null;
  return {
    kind: 'shape',
    place: comparison.placeOf(first.own),
    before: words,
    after: words,
    conflict: isPossible && now !== from,
    tracked: [],
    by,
    unable: isPossible ? null : 'shape',
    change: isPossible ? change : null,
    order: first.index + 0.05,
  };
}
