import type { Claim } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Evidence } from './brief.ts';

/** A claim with what a brief needs to cite it. */
export interface ClaimToPlace extends ClaimToCite {
  /** Claims of other places that say the same and are cited in the same note. */
  readonly twins?: readonly ClaimToCite[];
  /** Names the source where its advice is passed on; null when it is not at hand. */
  readonly source: Source | null;
  /** BCP 47 tag of the brief, for the few words that are added. */
  readonly language: string;
}

export interface ClaimToCite {
  readonly claim: Claim;
  readonly passages: readonly Passage[];
}

/** A claim out of evidence that holds it. */
export function claimToPlace(claim: Claim, evidence: Evidence, language: string): ClaimToPlace {
  const cited = (one: Claim): ClaimToCite => ({
    claim: one,
    passages: one.passages.flatMap(({ passage }) => evidence.passages[passage] ?? []),
  });
  const twins = (claim.alsoIn ?? []).flatMap((id) => evidence.claims[id] ?? []).map(cited);
  return { ...cited(claim), twins, source: evidence.sources[claim.source] ?? null, language };
}
