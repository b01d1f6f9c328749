import type { PassageId } from '../base/ids.ts';
import type { PassageNews } from '../claims/passage-news.ts';
import type { Passage } from '../passages/passage.ts';
import type { Evidence } from './brief.ts';
import { evidenceOf } from './evidence.ts';

/** A passage of the brief's evidence, resting on the newer version: what to put in place of its copy and of its claim's. */
export function takenPassage(
  { evidence }: { readonly evidence: Evidence },
  news: PassageNews,
  place: Passage,
): Evidence {
  const passage: Passage = { ...place, anchor: 'ok' };
  const isTakenInLibrary = news.passage.quote.exact === place.quote.exact;
  const copy = evidence.claims[news.claim.id];
  const claim = isTakenInLibrary ? news.claim : { ...(copy ?? news.claim), original: place.quote.exact };
  return evidenceOf([claim], [passage], []);
}

/** The same words as before, kept on purpose against the present version of the source. */
export function keptPassage({ evidence }: { readonly evidence: Evidence }, news: PassageNews): Evidence | null {
  const copy = evidence.passages[news.passage.id];
  return copy === undefined ? null : evidenceOf([], [{ ...copy, keptAgainst: news.snapshot }], []);
}

/** Every passage that the brief holds a copy of. */
export function heldPassages({ evidence }: { readonly evidence: Evidence }): readonly PassageId[] {
  return Object.values<Passage>(evidence.passages).map(({ id }) => id);
}

/** What the newer version says in its place, where that is one thing. */
export function newWording({ passage, places }: PassageNews): Passage | null {
  if (passage.anchor === 'ok' || passage.anchor === 'moved') return passage;
  return passage.anchor === 'reworded' ? (places[0] ?? null) : null;
}
