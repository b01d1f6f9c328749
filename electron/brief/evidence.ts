import type { Claim } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Evidence } from './brief.ts';

export const noEvidence: Evidence = { sources: {}, passages: {}, claims: {} };

/** Evidence as tables by id. A later entry replaces an earlier one of the same id. */
export function evidenceOf(
  claims: readonly Claim[],
  passages: readonly Passage[],
  sources: readonly Source[],
): Evidence {
  return {
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    passages: Object.fromEntries(passages.map((passage) => [passage.id, passage])),
    claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
  };
}

/** Both together; what `add` says replaces what was there. Fields that nobody knows stay. */
export function mergeEvidence(evidence: Evidence, add: Evidence): Evidence {
  return {
    ...evidence,
    sources: { ...evidence.sources, ...add.sources },
    passages: { ...evidence.passages, ...add.passages },
    claims: { ...evidence.claims, ...add.claims },
  };
}
