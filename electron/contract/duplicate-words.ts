import type { ClaimDuplicates } from '../claims/duplicates.ts';

/** Why claims are taken to say the same, in words. */
export const duplicateReasons: Readonly<Record<ClaimDuplicates['kind'], string>> = {
  exact: 'The same words',
  near: 'Nearly the same words; numbers, names and denials agree',
};
