import type { BriefChange, LineEdit, ProposedPart } from '../brief/proposals/proposal.ts';
import type { Target } from './brief-targets.ts';
import { type Comparison, type Draft, trackedIn } from './comparison.ts';
import { blockEnd } from './line-edits.ts';
import type { OurUnit, Shown } from './our-units.ts';
import { recordedText } from './recorded-text.ts';
import { changesTo } from './single-changes.ts';
import { changeOf, inserting, type UnitPart, unitParts } from './unit-parts.ts';

type LineTarget = Extract<Target, { type: 'line' }>;

/** Two or more units in one: the first takes the words of the others, which go. */
export function joinedUnits(comparison: Comparison, merged: readonly number[], index: number): readonly Draft[] {
  const units = merged.flatMap((at) => comparison.ours[at] ?? []);
  const theirs = comparison.theirs[index];
  const [first] = units;
  if (!first || !theirs) return [];
  const lines = units.flatMap(
    ({ targets }) => targets.find((target): target is LineTarget => target.type === 'line') ?? [],
  );
  const [into] = lines;
  const shared = {
    kind: 'merged' as const,
    place: comparison.placeOf(first),
    before: units.map((unit) => unit.text).join(blockEnd),
    after: theirs.text,
    conflict: units.some((unit) => comparison.changedHere(unit)),
    keepsOurs: false,
    tracked: trackedIn([theirs]),
    by: null,
    order: index,
    parts: [],
  };
  if (lines.length < units.length || !into) return [{ ...shared, unable: 'structure', change: null }];
  const characters = recordedText(theirs.unit.pieces);
  const own = wholeUnit(units, into);
  const made = unitParts(
    {
      own: { ...own, characters: [] },
      inserting: inserting(comparison, characters, () => ''),
      changed: changesTo(own.text, characters),
      unrecordedLooks: false,
    },
    comparison.live.doc,
  );
  const merge = (edits: readonly LineEdit[]): BriefChange => ({
    type: 'merge',
    line: into.line,
    others: lines.slice(1).map(({ line }) => line),
    before: lines.map(({ text }) => text).join(' '),
    edits,
  });
  const edits = made.parts.flatMap((part) => part.edits);
  const draft: Draft = {
    ...shared,
    unable: null,
    change: merge(edits),
    parts: joinedParts(made.parts, { units, lines }, merge),
  };
  if (!made.beside) return [draft];
  return [draft, { ...shared, kind: 'citation', unable: 'citation', change: null }];
}

interface Joined {
  readonly units: readonly OurUnit[];
  readonly lines: readonly LineTarget[];
}

/** The joining with what was changed at the seam, and each change of words elsewhere, which can be made without it. */
function joinedParts(
  parts: readonly UnitPart[],
  { units, lines }: Joined,
  merge: (edits: readonly LineEdit[]) => BriefChange,
): readonly ProposedPart[] {
  const seams = seamsOf(units.map(({ text }) => text));
  const isAtSeam = ({ from, to }: UnitPart) =>
    seams.some((seam) => from <= seam + 1 && (to > seam || (from === to && from >= seam)));
  const beside = parts.filter((part) => !isAtSeam(part));
  const [into] = lines;
  if (beside.length === 0 || !into) return [];
  const there = parts.filter(isAtSeam);
  const [seam = 0] = seams;
  const [only, ...more] = there;
  const joining = {
    type: 'joined' as const,
    from: Math.min(seam, ...there.map(({ from }) => from)),
    to: Math.max(seam + 1, ...there.map(({ to }) => to)),
    after: only && more.length === 0 ? only.after : ' ',
    looks: [],
    by: there.find(({ by }) => by !== null)?.by ?? null,
    change: merge(there.flatMap(({ edits }) => edits)),
  };
  const bases = seamsOf(lines.map(({ text }) => text));
  const others = beside.map(({ target: _target, edits, ...part }) => {
    const at = seams.filter((one) => one < part.from).length;
    const base = at === 0 ? 0 : (bases[at - 1] ?? 0) + 1;
    const own = edits.map((edit) => ({ ...edit, from: edit.from - base, to: edit.to - base }));
    return { ...part, change: changeOf(lines[at] ?? into, own, at === 0 ? [] : [into.line]) };
  });
  return [...others, joining]
    .toSorted((a, b) => a.from - b.from)
    .map((part, index) => ({ ...part, id: String(index + 1) }));
}

/** Where texts that are joined by one character meet. */
function seamsOf(texts: readonly string[]): readonly number[] {
  let at = -1;
  return texts.slice(0, -1).map(({ length }) => {
    at += length + 1;
    return at;
  });
}

/** The units as one that shows one text: those of all of them, a space between. */
function wholeUnit(units: readonly OurUnit[], into: Target): Pick<OurUnit, 'text' | 'shows'> {
  const shows: (Shown | null)[] = [];
  let offset = 0;
  for (const [index, unit] of units.entries()) {
    if (index > 0) shows.push({ target: into, offset: offset - 1 });
    for (const shown of unit.shows) shows.push(shown === null ? null : { target: into, offset: offset + shown.offset });
    const own = unit.targets.find((target) => target.type === 'line');
    offset += (own?.text.length ?? 0) + 1;
  }
  return { text: units.map(({ text }) => text).join(' '), shows };
}
