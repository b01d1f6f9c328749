import type { ClaimId, DisagreementId, SourceId } from '../base/ids.ts';
import type { FigureModality, FigureQualifier } from '../claims/figure.ts';

/** Several figures about one quantity, side by side. The program gives no verdict; the reader's is stored. */
export interface Disagreement {
  readonly id: DisagreementId;
  /** In plain words, for instance `soldiers, North Korea, deployed`. */
  readonly quantity: string;
  readonly relation: DisagreementRelation;
  readonly members: readonly DisagreementMember[];
  /** Why these were put together, for the reader to check. */
  readonly reason: string;
  readonly verdict: DisagreementVerdict | null;
  readonly dismissed: boolean;
}

export type DisagreementRelation = 'contradicts' | 'compatible' | 'corroborates' | 'differs-in-scope';
export type DisagreementVerdict = 'true-conflict' | 'different-period' | 'revision' | 'different-definition';

export interface DisagreementMember {
  readonly claim: ClaimId;
  readonly source: SourceId;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly qualifier: FigureQualifier;
  readonly modality: FigureModality;
}
