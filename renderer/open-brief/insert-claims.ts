import type { ClaimId } from '../../electron/base/ids.ts';
import type { Disagreement } from '../../electron/compare/disagreement.ts';

/** Where claims go: at the caret, into the first slot that takes them, into one slot, or at a place in the document. */
export type InsertPlace =
  | { readonly type: 'cursor' }
  | { readonly type: 'fitting' }
  | { readonly type: 'slot'; readonly key: string }
  | { readonly type: 'position'; readonly position: number };

export async function insertClaims(_claims: readonly ClaimId[], _place: InsertPlace): Promise<void> {}

export async function insertDisagreement(_disagreement: Disagreement): Promise<void> {}
