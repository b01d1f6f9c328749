import type { SnapshotId, SourceId } from '../base/ids.ts';
import type { Effort } from './likely-places.ts';
import { type Location, locateAll } from './locate.ts';
import type { Passage, TextPosition } from './passage.ts';
import { type PassagePlace, passageMaker } from './selector.ts';

/** What became of a passage in a newer version of its source. */
export const passageOutcomes = ['unchanged', 'moved', 'reworded', 'ambiguous', 'gone'] as const;
export type PassageOutcome = (typeof passageOutcomes)[number];

/** A passage after a newer version came. */
export interface ReAnchored {
  readonly passage: Passage;
  /** `unchanged`: the same words, and a note would name the same place. `moved`: the same words at another one. */
  readonly outcome: PassageOutcome;
  /** Places of the newer text among which the reader has to choose; empty unless reworded or ambiguous. */
  readonly candidates: readonly TextPosition[];
}

export interface NewerVersion {
  readonly place: PassagePlace;
  readonly snapshot: SnapshotId;
  /** Sentences of the newer text, in order of place: a reworded passage is offered as a whole one. */
  readonly sentences: readonly TextPosition[];
  readonly effort?: Effort;
}

/**
 * The passages of older snapshots on a newer one of the same source. Words that are found again take their new place. A
 * passage that is reworded, ambiguous or gone keeps everything it had, old snapshot included, until the reader decides.
 */
export function reAnchor(
  passages: readonly Passage[],
  textOf: (snapshot: SnapshotId) => string,
  newer: NewerVersion,
): readonly ReAnchored[] {
  const { place, snapshot, effort } = newer;
  const bySnapshot = new Map<SnapshotId, Passage[]>();
  for (const passage of passages) {
    const known = bySnapshot.get(passage.snapshot);
    if (known === undefined) bySnapshot.set(passage.snapshot, [passage]);
    else known.push(passage);
  }
  const outcomes = new Map<Passage, ReAnchored>();
  for (const [older, own] of bySnapshot) {
    const versions = { before: textOf(older), text: place.text, ...(effort === undefined ? {} : { effort }) };
    // All passages of a snapshot are of one source, so its paragraphs are counted once.
    const source = own[0]?.source;
    const make = source === undefined ? null : passageMaker(place, { source: source as SourceId, snapshot });
    locateAll(versions, own).forEach((location, index) => {
      const passage = own[index];
      if (passage !== undefined && make !== null) outcomes.set(passage, outcomeOf(passage, location, make, newer));
    });
  }
  return passages.map((passage) => outcomes.get(passage) ?? { passage, outcome: 'gone', candidates: [] });
}

function outcomeOf(
  passage: Passage,
  location: Location,
  make: ReturnType<typeof passageMaker>,
  { sentences }: NewerVersion,
): ReAnchored {
  switch (location.state) {
    case 'found': {
      const found = make(passage.id, location.position);
      const outcome = samePlace(passage, found) ? 'unchanged' : 'moved';
      return { passage: { ...found, anchor: outcome === 'moved' ? 'moved' : 'ok' }, outcome, candidates: [] };
    }
    case 'reworded': {
      const candidates = location.candidates.map((candidate) => wholeSentence(candidate, sentences));
      return { passage: { ...passage, anchor: 'reworded' }, outcome: 'reworded', candidates };
    }
    case 'ambiguous':
      return { passage: { ...passage, anchor: 'ambiguous' }, outcome: 'ambiguous', candidates: location.candidates };
    case 'gone':
      return { passage: { ...passage, anchor: 'gone' }, outcome: 'gone', candidates: [] };
  }
}

/** Whether a note that names the place of one names that of the other. */
export function samePlace(a: Passage, b: Passage): boolean {
  return a.section === b.section && a.paragraph === b.paragraph && a.page === b.page;
}

/** The sentence that shares more than half of its characters with a place, and the place more than half with it. */
function wholeSentence(place: TextPosition, sentences: readonly TextPosition[]): TextPosition {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= place.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start >= place.end) break;
    const shared = Math.min(sentence.end, place.end) - Math.max(sentence.start, place.start);
    const longer = Math.max(sentence.end - sentence.start, place.end - place.start);
    if (shared * 2 > longer) return sentence;
  }
  return place;
}
