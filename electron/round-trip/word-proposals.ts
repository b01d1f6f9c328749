import type { BriefProposal, TrackedChange, UnableReason } from '../brief/proposals/proposal.ts';
import { citationNow } from '../brief/proposals/wording-now.ts';
import { printHash } from '../export/docx/text-hash.ts';
import { type Comparison, type Draft, refusedText, trackedIn } from './comparison.ts';
import { type CrossedWords, printedTogether } from './crossed-citations.ts';
import { joinedUnits } from './joined-proposals.ts';
import { wordCounts } from './likeness.ts';
import { blockEnd, placedCitations, type RewordedStretch } from './line-edits.ts';
import type { MatchUnit } from './match-units.ts';
import type { CitedStretch, OurUnit } from './our-units.ts';
import { type RecordedCharacter, recordedEnd, recordedText } from './recorded-text.ts';
import { changesTo, recordedChangesTo } from './single-changes.ts';
import {
  byTarget,
  changeOf,
  inserting,
  type LaidUnit,
  numbered,
  ownCharacters,
  type UnitPart,
  unitParts,
} from './unit-parts.ts';

/** Blocks whose words came back changed, divided, or joined. */
export function wordProposals(comparison: Comparison): readonly Draft[] {
  return comparison.ours.flatMap((own, at) => {
    const index = comparison.matches.theirs[at];
    if (index == null || comparison.isInJoined('own', at)) return [];
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
  const names = comparison.namesOf(own.ids);
  const isSaid = only.hash === own.hash || comparison.origin.said(names, only.hash);
  const isLooked = only.looks === own.looks || comparison.origin.looked(names, only.looks) !== false;
  return isSaid && isLooked && !only.unit.pieces.some((piece) => piece.type === 'text' && piece.formerly);
}

function changedUnit(
  comparison: Comparison,
  own: OurUnit,
  theirs: readonly MatchUnit[],
  parts: readonly number[],
): readonly Draft[] {
  const idOf = (end: number) => comparison.newId(parts[end + 1] ?? -1);
  const characters = joinedCharacters(theirs);
  const known = factsOf(comparison, [own], theirs);
  const { changed, keepsOurs } = layUnit(own, characters, known);
  const looks = looksHere(comparison, own, theirs);
  const laid: LaidUnit = {
    own: { text: own.text, shows: own.shows, cited: own.cited, characters: ownCharacters(own) },
    inserting: inserting(comparison, characters, idOf),
    changed,
    unrecordedLooks: looks !== 'not-theirs',
  };
  const made = unitParts(laid, comparison.live.doc);
  const shared: Shared = {
    tracked: known.tracked,
    conflict: known.conflict && !changed.exact,
    keepsOurs,
    place: comparison.placeOf(own),
    before: own.text,
    after: made.after,
    order: parts[0] ?? -1,
  };
  const elsewhere = theirs.slice(1).map((_, end) => ({ block: idOf(end), path: [] }));
  const drafts: Draft[] = [...byTarget(made.parts)].map(([target, those]) => {
    const looked = looks === 'both' && those.some(({ type, by }) => type === 'looks' && by === null);
    return draft(looked ? { ...shared, conflict: true } : shared, {
      kind: kindOf(theirs, those),
      unable: null,
      change: changeOf(
        target,
        those.flatMap(({ edits }) => edits),
        elsewhere,
      ),
      parts: numbered(those, target, elsewhere),
    });
  });
  const fresh = characters.filter((one) => one.fresh);
  const text = fresh.map((one) => one.text).join('');
  for (const stretch of placedCitations(made.reworded, own.text, text)) {
    drafts.push(rewordedDraft(comparison, shared, own, fresh, stretch));
  }
  for (const words of made.crossed) drafts.push(...crossedDrafts(comparison, shared, own, words));
  if (!made.beside) return drafts;
  return [...drafts, draft(shared, { kind: kindBeside(own), unable: unableFor(own), change: null, parts: [] })];
}

function kindOf(theirs: readonly MatchUnit[], parts: readonly UnitPart[]): BriefProposal['kind'] {
  if (theirs.length > 1) return 'split';
  if (parts.every(({ type }) => type === 'looks')) return 'looks';
  return parts.every(({ by }) => by !== null) ? 'tracked' : 'changed';
}

/** What came back laid beside ours: where all of it was recorded and we wrote on meanwhile in other places, ours stays. */
function layUnit(own: OurUnit, characters: readonly RecordedCharacter[], { conflict, recorded }: Facts) {
  if (!conflict || !recorded) return { changed: changesTo(own.text, characters), keepsOurs: false };
  const changed = recordedChangesTo(own.text, characters);
  return { changed, keepsOurs: !changed.exact && changed.changes.every(({ overlaps }) => !overlaps) };
}

/** Who changed the looks of a unit, as far as nobody recorded it. */
function looksHere(
  comparison: Comparison,
  own: OurUnit,
  theirs: readonly MatchUnit[],
): 'theirs' | 'not-theirs' | 'both' {
  const { origin } = comparison;
  const names = comparison.namesOf(own.ids);
  if (origin.looked(names, own.looks) === true) return 'theirs';
  const [only, ...rest] = theirs;
  const isAsBefore = rest.length > 0 || only === undefined || origin.looked(names, only.looks) !== false;
  return isAsBefore ? 'not-theirs' : 'both';
}

type Shared = Pick<Draft, 'conflict' | 'keepsOurs' | 'tracked' | 'place' | 'before' | 'after' | 'order'>;

function draft(shared: Shared, rest: Pick<BriefProposal, 'kind' | 'unable' | 'change' | 'parts'>): Draft {
  return { ...shared, ...rest, by: null };
}

/** Other words for a citation that the style prints in the text. */
function rewordedDraft(
  comparison: Comparison,
  shared: Shared,
  own: OurUnit,
  theirs: readonly RecordedCharacter[],
  { citation: id, from, to, start, end }: RewordedStretch,
): Draft {
  const citation = comparison.printed.get(id);
  const attributes = citationNow(comparison.live, id);
  const words = theirs.slice(start, end);
  const looked = words.map(({ text, piece }) => {
    const { emphasis, strong } = piece?.type === 'text' ? piece : {};
    return { text, emphasis: emphasis === true, strong: strong === true };
  });
  if (looked.every(({ text }) => text.trim() === ''))
    return goneDraft(comparison, shared, own, { citation: id, from, to });
  const change = attributes === null ? null : (citation?.change(attributes, looked) ?? null);
  const shown = {
    before: own.text.slice(from, to),
    after: words
      .map(({ text }) => text)
      .join('')
      .trim(),
  };
  return draft(
    { ...shared, ...shown },
    { kind: 'citation', unable: change === null ? 'citation' : null, change, parts: [] },
  );
}

/** The words with their citations behind them; and each citation of which no word came back, as one that goes. */
function crossedDrafts(comparison: Comparison, shared: Shared, own: OurUnit, words: CrossedWords): readonly Draft[] {
  const { from, to, after, target, edit, cited } = words;
  const said = wordCounts(after);
  const gone = cited.filter((one) => {
    return [...wordCounts(own.text.slice(one.from, one.to)).keys()].every((word) => !said.has(word));
  });
  const drafts = gone.map((one) => goneDraft(comparison, shared, own, one));
  // Nothing but citations, and the space beside them.
  if (after === '' && isCitedAlone(own.text, words)) return drafts;
  const crossing = draft(
    { ...shared, before: own.text.slice(from, to), after },
    { kind: 'citation', unable: null, change: changeOf(target, [edit]), parts: [] },
  );
  return [crossing, ...drafts];
}

function isCitedAlone(text: string, { from, to, cited }: CrossedWords): boolean {
  let at = from;
  const others = cited.map((one) => {
    const before = text.slice(at, one.from);
    at = one.to;
    return before;
  });
  return [...others, text.slice(at, to)].every((other) => other.trim() === '');
}

/** A citation that was taken out of the text it is printed in. */
function goneDraft(comparison: Comparison, shared: Shared, own: OurUnit, cited: CitedStretch): Draft {
  const isPrintedAlone = (id: string) => (comparison.printed.get(id)?.words ?? '') !== '';
  const citations = printedTogether(cited.citation, comparison.live.doc, isPrintedAlone);
  return draft(
    { ...shared, before: own.text.slice(cited.from, cited.to), after: '' },
    { kind: 'citation', unable: null, change: { type: 'uncite', citations }, parts: [] },
  );
}

/** Words of the writer's own with a citation among them, or words that were never the writer's. */
function kindBeside(own: OurUnit): 'citation' | 'changed' {
  return own.targets.length > 0 ? 'citation' : 'changed';
}

function unableFor(own: OurUnit): UnableReason {
  if (own.targets.length > 0) return 'citation';
  return own.heads === null ? 'written-from-data' : 'template';
}

interface Facts {
  readonly tracked: readonly TrackedChange[];
  /** All that differs from the text at export, or from ours, was recorded. */
  readonly recorded: boolean;
  readonly conflict: boolean;
}

function factsOf(comparison: Comparison, own: readonly OurUnit[], theirs: readonly MatchUnit[]): Facts {
  const tracked = trackedIn(theirs);
  const refused = printHash(refusedText(theirs));
  const isOurs = printHash(own.map(({ text }) => text).join(' ')) === refused;
  const wasThere = own.some((unit) => comparison.origin.said(comparison.namesOf(unit.ids), refused));
  const conflict = own.some((unit) => comparison.changedHere(unit));
  return { tracked, recorded: tracked.length > 0 && (isOurs || wasThere), conflict };
}

/** Several units as one, with a line end where one ends. */
function joinedCharacters(theirs: readonly MatchUnit[]): readonly RecordedCharacter[] {
  return theirs.flatMap(({ unit }, index) => {
    const before = theirs[index - 1]?.unit;
    const end = before === undefined ? [] : [recordedEnd(blockEnd, before.ended)];
    return [...end, ...recordedText(unit.pieces)];
  });
}
