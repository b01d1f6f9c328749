import type { BriefChange, BriefProposal, LineEdit, UnableReason } from '../brief/proposals/proposal.ts';
import { citationNow } from '../brief/proposals/wording-now.ts';
import { printHash } from '../export/docx/text-hash.ts';
import type { Target } from './brief-targets.ts';
import { type Comparison, type Draft, refusedText, trackedIn } from './comparison.ts';
import { type EvenPieces, evenPieces, lookedCharacters } from './even-text.ts';
import { blockEnd, editedText, type RewordedStretch, unitEdits } from './line-edits.ts';
import type { MatchUnit } from './match-units.ts';
import type { OurUnit, Shown } from './our-units.ts';

/** Blocks whose words came back changed, divided, or joined. */
export function wordProposals(comparison: Comparison): readonly Draft[] {
  return comparison.ours.flatMap((own, at) => {
    const index = comparison.matches.theirs[at];
    if (index == null) return [];
    const merged = comparison.matches.merges.get(index) ?? [];
    if (merged.length > 0) return joinedUnits(comparison, merged, index);
    const parts = comparison.matches.splits.get(at) ?? [index];
    const theirs = parts.flatMap((part) => comparison.theirs[part] ?? []);
    if (isUntouched(comparison, own, theirs)) return [];
    return changedUnit(comparison, own, theirs, parts);
  });
}

function isUntouched(comparison: Comparison, own: OurUnit, theirs: readonly MatchUnit[]): boolean {
  const [only, ...rest] = theirs;
  if (only === undefined || rest.length > 0) return false;
  return only.hash === own.hash || comparison.origin.said(comparison.namesOf(own.ids), only.hash);
}

function changedUnit(
  comparison: Comparison,
  own: OurUnit,
  theirs: readonly MatchUnit[],
  parts: readonly number[],
): readonly Draft[] {
  const even = joinedPieces(theirs, (part) => comparison.newId(parts[part] ?? -1));
  const { edits, reworded, beside } = unitEdits(own, even, (piece) => comparison.noteOf(piece));
  const shared = {
    ...facts(comparison, [own], theirs),
    place: comparison.placeOf(own),
    before: own.text,
    after: even.text,
    order: parts[0] ?? -1,
  };
  const drafts: Draft[] = [...edits].map(([target, changes]) => {
    const kind = theirs.length > 1 ? 'split' : shared.recorded ? 'tracked' : 'changed';
    return draft(shared, { kind, unable: null, change: changeOf(target, changes) });
  });
  for (const stretch of reworded) drafts.push(rewordedDraft(comparison, shared, own, even, stretch));
  if (beside) drafts.push(draft(shared, { kind: kindBeside(own), unable: unableFor(own), change: null }));
  return drafts;
}

type Shared = Pick<Draft, 'conflict' | 'tracked' | 'place' | 'before' | 'after' | 'order'> & {
  readonly recorded: boolean;
};

function draft(
  { recorded: _recorded, ...shared }: Shared,
  rest: Pick<BriefProposal, 'kind' | 'unable' | 'change'>,
): Draft {
  return { ...shared, ...rest, by: null };
}

function changeOf(target: Target, edits: readonly LineEdit[]): BriefChange {
  switch (target.type) {
    case 'line':
      return { type: 'words', line: target.line, before: target.text, edits };
    case 'attribute': {
      const { block, name, text: before } = target;
      return { type: 'attribute', block, name, before, after: editedText(before, edits) };
    }
    case 'title':
      return { type: 'title', before: target.text, after: editedText(target.text, edits) };
  }
}

/** Other words for a citation that the style prints in the text. */
function rewordedDraft(
  comparison: Comparison,
  shared: Shared,
  own: OurUnit,
  theirs: EvenPieces,
  stretch: RewordedStretch,
): Draft {
  const citation = comparison.printed.get(stretch.citation);
  const attributes = citationNow(comparison.live, stretch.citation);
  const change = attributes === null ? null : (citation?.change(attributes, lookedCharacters(theirs, stretch)) ?? null);
  const words = {
    before: own.text.slice(stretch.from, stretch.to),
    after: theirs.text.slice(stretch.start, stretch.end).trim(),
  };
  return draft({ ...shared, ...words }, { kind: 'citation', unable: change === null ? 'citation' : null, change });
}

/** Words of the writer's own with a citation among them, or words that were never the writer's. */
function kindBeside(own: OurUnit): 'citation' | 'changed' {
  return own.targets.length > 0 ? 'citation' : 'changed';
}

function unableFor(own: OurUnit): UnableReason {
  if (own.targets.length > 0) return 'citation';
  return own.heads === null ? 'written-from-data' : 'template';
}

/** Two or more units in one: the first takes the words of the others, which go. */
function joinedUnits(comparison: Comparison, merged: readonly number[], index: number): readonly Draft[] {
  const units = merged.flatMap((at) => comparison.ours[at] ?? []);
  const theirs = comparison.theirs[index];
  const [first] = units;
  if (!first || !theirs) return [];
  const even = evenPieces(theirs.unit.pieces);
  const lines = units.map(({ targets }) => targets.find((target) => target.type === 'line'));
  const known = lines.flatMap((target) => (target?.type === 'line' ? [target] : []));
  const whole = known.length === units.length;
  const text = known.map((target) => target.text).join(' ');
  const shared = {
    ...facts(comparison, units, [theirs]),
    place: comparison.placeOf(first),
    before: units.map((unit) => unit.text).join(blockEnd),
    after: even.text,
    order: index,
  };
  const [into, ...others] = known;
  if (!whole || !into) return [draft(shared, { kind: 'merged', unable: 'structure', change: null })];
  const joined = wholeUnit(units, into);
  const { edits, beside } = unitEdits(joined, even, (piece) => comparison.noteOf(piece));
  const change: BriefChange = {
    type: 'merge',
    line: into.line,
    others: others.map(({ line }) => line),
    before: text,
    edits: [...edits.values()].flat(),
  };
  return [
    draft(shared, { kind: 'merged', unable: null, change }),
    ...(beside ? [draft(shared, { kind: 'citation', unable: 'citation', change: null })] : []),
  ];
}

/** The units as one that shows one text: those of all of them, a space between. */
function wholeUnit(units: readonly OurUnit[], into: Target): Pick<OurUnit, 'text' | 'shows'> {
  const shows: (Shown | null)[] = [];
  let offset = 0;
  for (const [index, unit] of units.entries()) {
    if (index > 0) {
      shows.push({ target: into, offset: offset - 1 });
    }
    for (const shown of unit.shows) shows.push(shown === null ? null : { target: into, offset: offset + shown.offset });
    const own = unit.targets.find((target) => target.type === 'line');
    offset += (own?.text.length ?? 0) + 1;
  }
  return { text: units.map(({ text }) => text).join(' '), shows };
}

function facts(comparison: Comparison, own: readonly OurUnit[], theirs: readonly MatchUnit[]) {
  const tracked = trackedIn(theirs);
  const refused = printHash(refusedText(theirs));
  const recorded =
    tracked.length > 0 &&
    own.some((unit) => unit.hash === refused || comparison.origin.said(comparison.namesOf(unit.ids), refused));
  return { conflict: own.some((unit) => comparison.changedHere(unit)), tracked, recorded };
}

/** Several units as one, with a line end where one ends. */
function joinedPieces(theirs: readonly MatchUnit[], idOf: (part: number) => string): EvenPieces {
  const parts = theirs.map(({ unit }) => evenPieces(unit.pieces));
  const [only, ...rest] = parts;
  if (only !== undefined && rest.length === 0) return only;
  const places = parts.flatMap((part, index) => [
    ...(index > 0 ? [{ part: null, at: index }] : []),
    ...part.origin.map((_, at) => ({ part, at })),
  ]);
  return {
    text: parts.map(({ text }) => text).join(blockEnd),
    origin: places.map((_, at) => at),
    pieceAt: (index) => {
      const place = places[index];
      return place?.part?.pieceAt(place.at) ?? null;
    },
    blockAt: (index) => idOf(places[index]?.at ?? -1),
  };
}
