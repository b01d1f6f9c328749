import { useEffect } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { Evidence } from '../../../electron/brief/brief.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';

const none: Evidence = { sources: {}, passages: {}, claims: {} };

/** What a claim rests on: the brief's own copy first, since that is what is exported, otherwise the library's. */
export function useEvidence(claim: ClaimId): {
  readonly evidence: Evidence | null;
  readonly inBrief: boolean;
  readonly error: AppError | null;
} {
  const own = useBriefStore(({ live }) => live?.evidence ?? none);
  const inBrief = Object.hasOwn(own.claims, claim);
  const { value, error, reload } = useRequest('library.evidence', inBrief ? null : { claims: [claim] });
  useEffect(() => listen('library.changed', reload), [reload]);
  return { evidence: inBrief ? own : value, inBrief, error: inBrief ? null : error };
}
