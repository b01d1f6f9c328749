import type { ClaimSentence } from '../claim-sentence.ts';
import { accordingTo } from './according-to.ts';
import { afterDash } from './after-dash.ts';
import { aroundVerb } from './around-verb.ts';
import type { Attribution } from './attribution.ts';
import { beforeColon } from './before-colon.ts';
import { citedWork } from './cited-work.ts';
import { continuedQuotation } from './continued-quotation.ts';
import { hearsay } from './hearsay.ts';
import { opinionAdjective } from './opinion-adjective.ts';
import { ownersView } from './owners-view.ts';
import { ownTurn } from './turns.ts';

/** One way in which a language lays a statement at somebody's door. */
type Shape = (sentence: ClaimSentence) => Attribution | null;

/** The surest first: the first one that holds names the speaker. */
const shapes: readonly Shape[] = [
  afterDash,
  accordingTo,
  ownersView,
  aroundVerb,
  opinionAdjective,
  beforeColon,
  hearsay,
  ownTurn,
  continuedQuotation,
  citedWork,
];

/** Who says what the sentence states; null when its own source does. */
export function findAttribution(sentence: ClaimSentence): Attribution | null {
  for (const shape of shapes) {
    const found = shape(sentence);
    // "They wrote", in somebody's turn and without anybody before, is at least that one's saying.
    if (found !== null) return found.speaker === null ? (ownTurn(sentence) ?? found) : found;
  }
  return null;
}
