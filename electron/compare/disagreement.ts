import type { ClaimId, DisagreementId, SourceId } from '../base/ids.ts';
import type { FigureModality, FigureQualifier } from '../claims/figure.ts';

/** Several figures about one quantity, or statements about one question, side by side. The program gives no verdict; the reader's is stored. */
export interface Disagreement {
  readonly id: DisagreementId;
  /** `figures`: found by their quantity. `by-hand`: statements that the reader put together under a question. */
  readonly type: 'figures' | 'by-hand';
  /** In plain words, for instance `soldiers, North Korea, deployed`; the reader's question when put together by hand. */
  readonly quantity: string;
  readonly relation: DisagreementRelation;
  readonly members: readonly DisagreementMember[];
  /** How many independent origins stand behind the members: a story that two files tell counts once. */
  readonly origins: number;
  /** Why these were put together, for the reader to check. */
  readonly reason: string;
  readonly verdict: DisagreementVerdict | null;
  readonly dismissed: boolean;
  /** Sources that joined since the reader judged or dismissed it. */
  readonly joined: number;
}

export type DisagreementRelation = 'contradicts' | 'compatible' | 'corroborates' | 'differs-in-scope';
export type DisagreementVerdict = 'true-conflict' | 'different-period' | 'revision' | 'different-definition';

export interface DisagreementMember {
  readonly claim: ClaimId;
  readonly source: SourceId;
  readonly file: string;
  /** How the source is named to a reader. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly qualifier: FigureQualifier;
  readonly modality: FigureModality;
  /** The day the figure holds for, as its sentence states it. */
  readonly asOf: string | null;
  /** The day its source was published. */
  readonly issued: string | null;
  /** Who said it, when the sentence names somebody. */
  readonly attributedTo: string | null;
  /** Members of one origin tell one story: they count once. */
  readonly origin: string;
  readonly secondHand: SecondHand | null;
}

/** That a statement is passed on from elsewhere, in the source's own words; `name` is the publication when it is named. */
export interface SecondHand {
  readonly raw: string;
  readonly name: string | null;
}
