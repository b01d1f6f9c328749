import type { ClaimSentence } from '../claim-sentence.ts';
import type { Attribution } from './attribution.ts';

/** A sentence that is nothing but a quotation goes on with the words of whoever was quoted right before it. */
export function continuedQuotation({ tokens, quoted, previousQuotation }: ClaimSentence): Attribution | null {
  if (previousQuotation === null || tokens.length === 0) return null;
  const isWhole = tokens.every(({ type }, at) => type === 'mark' || quoted[at] === true);
  return isWhole ? { ...previousQuotation, token: null } : null;
}
