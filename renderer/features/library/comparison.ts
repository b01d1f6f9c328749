import type { ClaimId, DisagreementId } from '../../../electron/base/ids.ts';
import type { Disagreement } from '../../../electron/compare/disagreement.ts';
import { useAttention } from '../../open-brief/attention.ts';
import { createStore } from '../../ui/store.ts';

/** A claim on a comparison that is being made. */
export interface ComparedClaim {
  readonly id: ClaimId;
  readonly statement: string;
  readonly title: string;
}

/** What the reader is putting side by side by hand; `board` is null as long as it was never kept. */
export interface Comparison {
  readonly board: DisagreementId | null;
  readonly question: string;
  readonly claims: readonly ComparedClaim[];
}

export const useComparison = createStore<{ readonly draft: Comparison | null }>(() => ({ draft: null }));

export function changeComparison(change: Partial<Comparison>): void {
  useComparison.setState(({ draft }) => ({
    draft: { ...(draft ?? { board: null, question: '', claims: [] }), ...change },
  }));
}

export function leaveComparison(): void {
  useComparison.setState({ draft: null });
}

/** Puts a claim on the comparison that is being made, or begins one. Each stands there once. */
export function compareClaim(claim: ComparedClaim): void {
  const claims = useComparison.getState().draft?.claims ?? [];
  changeComparison({ claims: claims.some(({ id }) => id === claim.id) ? claims : [...claims, claim] });
  useAttention.setState({ libraryTab: 'differences' });
}

/** Opens a comparison that was kept. */
export function editComparison({ id, quantity, members }: Disagreement): void {
  const claims = members.map(({ claim, raw, title }) => ({ id: claim, statement: raw, title }));
  useComparison.setState({ draft: { board: id, question: quantity, claims } });
}
