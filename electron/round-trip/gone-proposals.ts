import { blockText, nodeWithId } from '../brief/proposals/text-line.ts';
import { blockOf, type Comparison, type Draft } from './comparison.ts';
import { goneLines } from './gone-rows.ts';
import { blockEnd } from './line-edits.ts';
import type { OurUnit } from './our-units.ts';
import { RecordedDeletions } from './recorded-gone.ts';

/** Blocks, rows and lines that were exported and did not come back. A block that is wholly gone is told once. */
export function goneProposals(comparison: Comparison): readonly Draft[] {
  const gone = goneUnits(comparison);
  const recorded = new RecordedDeletions(comparison);
  const drafts: Draft[] = [];
  const told = new Set<number>();
  for (const { kind, units, change } of goneLines(comparison, gone)) {
    const cells = units.flatMap((at) => comparison.ours[at] ?? []);
    const [own] = cells;
    if (!own) continue;
    for (const at of units) told.add(at);
    const words = cells.map(({ text }) => text).join(' | ');
    const draft = draftOf(comparison, own, cells, null, units[0] ?? -1);
    drafts.push({ ...draft, ...recorded.of(cells), kind, before: words, unable: null, change });
  }
  for (const at of gone) {
    const own = comparison.ours[at];
    if (!own || told.has(at)) continue;
    const group = groupOf(comparison, at, gone);
    for (const one of group.units) told.add(one);
    const units = group.units.flatMap((one) => comparison.ours[one] ?? []);
    drafts.push({ ...draftOf(comparison, own, units, group.block, at), ...recorded.of(units) });
  }
  return drafts;
}

function goneUnits(comparison: Comparison): ReadonlySet<number> {
  const joined = new Set([...comparison.matches.merges.values()].flat());
  const gone = comparison.ours.flatMap((own, at) => {
    if (own.text === '' || comparison.isInJoined('own', at) || comparison.matches.theirs[at] !== null || joined.has(at))
      return [];
    // What was written here since the export cannot have been deleted there.
    if (comparison.origin.isKnown && !comparison.origin.had(comparison.namesOf(own.ids))) return [];
    return [at];
  });
  return new Set(gone);
}

interface Group {
  readonly units: readonly number[];
  /** Id of what can be taken out as a whole; null where nothing can. */
  readonly block: string | null;
}

/** The largest block that is gone with this unit: the one in the slot, else the row or paragraph. */
function groupOf(comparison: Comparison, at: number, gone: ReadonlySet<number>): Group {
  const own = comparison.ours[at];
  const isGone = (index: number) => gone.has(index) || comparison.ours[index]?.text === '';
  const of = (belongs: (unit: OurUnit) => boolean) =>
    comparison.ours.flatMap((unit, index) => (belongs(unit) ? [index] : []));
  if (own?.top) {
    const { id } = own.top;
    const all = of((unit) => unit.top?.id === id && unit.targets.length > 0);
    if (all.length > 0 && all.every(isGone)) {
      return { units: of((unit) => unit.top?.id === id).filter((index) => gone.has(index)), block: id };
    }
  }
  const segment = of((unit) => unit.ids === own?.ids);
  const whole = segment.every(isGone);
  const target = own?.targets.find((one) => one.type === 'line');
  // A cell alone is emptied, which is a change of words; a paragraph inside a block can go.
  const block = whole && own?.unit.cell === null && target?.type === 'line' ? target.line.block : null;
  return { units: whole ? segment.filter((index) => gone.has(index)) : [at], block };
}

function draftOf(
  comparison: Comparison,
  own: OurUnit,
  units: readonly OurUnit[],
  block: string | null,
  at: number,
): Draft {
  const node = block === null ? null : nodeWithId(comparison.live.doc, block);
  const isText = units.some(({ targets }) => targets.length > 0);
  const unable = node !== null ? null : isText ? 'structure' : own.heads === null ? 'written-from-data' : 'template';
  return {
    kind: 'deleted',
    place: comparison.placeOf(own),
    before: units.map(({ text }) => text).join(blockEnd),
    after: '',
    conflict: units.some((unit) => comparison.changedHere(unit)),
    tracked: [],
    by: null,
    unable,
    change: node === null ? null : { type: 'remove', block: block ?? blockOf(own) ?? '', before: blockText(node.node) },
    order: orderOf(comparison, at),
  };
}

/** Behind the last unit before it that came back. */
function orderOf(comparison: Comparison, at: number): number {
  const before = comparison.matches.theirs.slice(0, at).findLast((index): index is number => index !== null);
  return (before ?? -1) + 0.5;
}
