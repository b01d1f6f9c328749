import type { ClaimId, PassageId, SourceId } from '../base/ids.ts';
import type { Figure } from './figure.ts';

/** A sentence or quotation worth citing. */
export interface Claim {
  readonly id: ClaimId;
  readonly source: SourceId;
  /** The claim in one line, ready to stand in a brief; the reader may edit it. */
  readonly statement: string;
  /** The source's own sentence as plain text, never edited. */
  readonly original: string;
  /** Several may hold; never empty, `background` when nothing else does. */
  readonly kinds: readonly ClaimKind[];
  readonly passages: readonly ClaimPassage[];
  /** Who said it, when the source attributes it. */
  readonly speaker: string | null;
  /** The question this claim answers, when the source poses one. */
  readonly question: string | null;
  readonly figures: readonly Figure[];
  readonly tags: readonly string[];
  /** Admiralty scale, 1 (confirmed) to 6 (cannot be judged). */
  readonly credibility: Credibility | null;
  readonly likelihood: string | null;
  readonly confidence: Confidence | null;
  /** How well it would serve a reader, 0-1: orders lists and `fill`. */
  readonly weight: number;
  readonly discarded: DiscardReason | null;
  /** Claims of other places that say the same; this one stands for them, and citing it cites all. */
  readonly alsoIn?: readonly ClaimId[];
  /** The claim that stands for this one, which is left out of the list as long as it does. */
  readonly mergedInto?: ClaimId;
}

export interface ClaimPassage {
  readonly passage: PassageId;
  readonly role: 'supports' | 'contradicts' | 'context';
}

export const claimKinds = [
  'figure',
  'attributed',
  'quote',
  'forecast',
  'recommendation',
  'risk',
  'definition',
  'background',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;
export type Confidence = 'low' | 'moderate' | 'high';
export type DiscardReason = 'redundant' | 'too-old' | 'anecdotal' | 'outlier' | 'other';
