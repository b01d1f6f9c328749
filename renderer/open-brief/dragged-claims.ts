import { asId, type ClaimId } from '../../electron/base/ids.ts';
import type { ClaimRow } from '../../electron/claims/claim-query.ts';

/** What a claim is dragged as inside the program. It carries ids only; whoever takes the drop looks the claims up. */
export const claimMimeType = 'application/x-briefwright-claim';

/** The same drag for us (`ids`) and for other programs (`text`). */
export function draggedClaims(rows: readonly ClaimRow[]): { readonly ids: string; readonly text: string } {
  return {
    ids: JSON.stringify(rows.map((row) => row.claim.id)),
    text: rows.map((row) => `${row.claim.statement} (${row.sourceTitle})`).join('\n'),
  };
}

/** The ids in a drop; null for anything that no list of ours has written. Says nothing about whether they exist. */
export function claimsInDrop(ids: string): readonly ClaimId[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(ids);
  } catch {
    return null;
  }
  const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length < 200;
  if (!Array.isArray(parsed) || parsed.length === 0 || parsed.length > 100 || !parsed.every(isId)) return null;
  return parsed.map((id) => asId<ClaimId>(id));
}
