import type { Attribution } from '../attribution/attribution.ts';
import type { ClaimKind } from '../claim.ts';
import type { ClaimSentence } from '../claim-sentence.ts';
import type { Figure } from '../figure.ts';

/** One reason why a sentence is worth citing. Each signal is a file beside the others and a line in `signals.ts`. */
export interface ClaimSignal {
  readonly kind: Exclude<ClaimKind, 'background'>;
  /** How much it adds to a claim's weight, 0-1. */
  readonly weight: number;
  holds(evidence: Evidence): boolean;
}

/** A sentence with what has been read from it once for all signals. */
export interface Evidence {
  readonly sentence: ClaimSentence;
  readonly figures: readonly Figure[];
  readonly attribution: Attribution | null;
}

/** Index of the first token outside quotations that the test holds for; -1 without one. */
export function findOutsideQuotations({ tokens, quoted }: ClaimSentence, test: (at: number) => boolean): number {
  for (let at = 0; at < tokens.length; at += 1) {
    if (quoted[at] !== true && test(at)) return at;
  }
  return -1;
}
