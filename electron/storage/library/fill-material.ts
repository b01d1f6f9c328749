import type { ClaimId } from '../../base/ids.ts';
import { ok, type Result } from '../../base/result.ts';
import type { FillMaterial } from '../../brief/fill.ts';
import type { Claim } from '../../claims/claim.ts';
import type { AppError } from '../../contract/errors.ts';
import { isCurrent } from '../../passages/passage.ts';
import type { Library } from './database.ts';

/** More claims than this are never weighed for one brief; the newest come first. */
const mostClaims = 5000;
const pageSize = 500;

/** Everything a library offers for filling a brief: claims that were not discarded, their evidence, and where sources differ. */
export function fillMaterial(library: Library): Result<FillMaterial, AppError> {
  const claims: Claim[] = [];
  const old = new Set<ClaimId>();
  while (claims.length < mostClaims) {
    const page = library.claims({
      text: '',
      kinds: [],
      sources: [],
      tags: [],
      order: 'newest',
      limit: pageSize,
      offset: claims.length,
    });
    if (!page.ok) return page;
    claims.push(...page.value.rows.map((row) => row.claim));
    // A new brief does not start on words that the source no longer says.
    for (const { claim, passage } of page.value.rows) if (!isCurrent(passage)) old.add(claim.id);
    if (page.value.rows.length < pageSize) break;
  }
  const offered = claims.filter((claim) => claim.discarded === null && !old.has(claim.id));
  const offering = new Set(offered.map(({ id }) => id));
  const evidence = library.evidence(offered.map((claim) => claim.id));
  if (!evidence.ok) return evidence;
  const disagreements = library.disagreements();
  if (!disagreements.ok) return disagreements;
  return ok({
    claims: offered,
    twins: Object.values<Claim>(evidence.value.claims).filter(({ id }) => !offering.has(id)),
    passages: Object.values(evidence.value.passages),
    sources: Object.values(evidence.value.sources),
    disagreements: disagreements.value.filter((one) => !one.dismissed),
  });
}
