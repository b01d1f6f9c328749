import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';

/** "must remain informed", "keep readers informed": a participle that tells of a state, not of a saying. */
export function isStateKept({ tokens, language }: ClaimSentence, verb: number): boolean {
  const { details, speech } = language;
  if (!language.isParticiple(tokens[verb]?.lower ?? '')) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - 6; at -= 1) {
    const token = tokens[at];
    if (token?.type !== 'word' || speech.conjunctions.has(token.lower)) return false;
    const keeps = details.keeping.has(token.lower);
    if (keeps || details.remaining.has(token.lower)) {
      const isNext = tokens.slice(at + 1, verb).every(({ lower }) => language.isAdverb(lower));
      return (keeps || isNext) && !isInRelativeClause({ tokens, language }, at);
    }
  }
  return false;
}

/** "residents who stayed said": the verb belongs to the clause, and what follows to its noun. */
function isInRelativeClause({ tokens, language }: Pick<ClaimSentence, 'tokens' | 'language'>, verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && (language.speech.finite.has(tokens[at]?.lower ?? '') || language.isAdverb(tokens[at]?.lower ?? '')))
    at -= 1;
  return language.details.relatives.has(tokens[at]?.lower ?? '');
}

/** "Reports of looting are rampant, suggesting that …": what is heard of is the subject, and nobody has said what follows. */
export function isRumoured({ tokens, bodyStart, language }: ClaimSentence, verb: number): boolean {
  const { and } = language.speech;
  if (!language.isGerund(tokens[verb]?.lower ?? '') && !and.has(tokens[verb - 1]?.lower ?? '')) return false;
  for (let at = bodyStart; at < bodyStart + 4 && at + 1 < verb; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word' || (at > bodyStart && isCapitalised(token))) return false;
    if (language.details.rumours.has(token.lower)) return language.details.heardOf.has(tokens[at + 1]?.lower ?? '');
  }
  return false;
}
