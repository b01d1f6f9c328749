import type { ClaimKind } from './claim.ts';
import type { Figure } from './figure.ts';

/** A claim as found in one text, before the library gives it ids. Offsets are those of the text it was found in. */
export interface ClaimCandidate {
  readonly start: number;
  readonly end: number;
  readonly statement: string;
  readonly original: string;
  readonly kinds: readonly ClaimKind[];
  readonly speaker: string | null;
  readonly question: string | null;
  readonly figures: readonly Figure[];
  readonly tags: readonly string[];
  readonly weight: number;
}
