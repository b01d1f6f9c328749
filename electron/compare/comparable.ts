import type { ClaimId, SourceId } from '../base/ids.ts';
import type { Figure } from '../claims/figure.ts';

/** What comparing needs to know of a claim. */
export interface ComparableClaim {
  readonly id: ClaimId;
  readonly source: SourceId;
  /** The claim's place, in its source's text. */
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Figure[];
}

/** What comparing needs to know of a source. */
export interface ComparableSource {
  readonly id: SourceId;
  /** The name shown beside its values. */
  readonly file: string;
  readonly text: string;
  /** Set by the reader: sources of one group tell one story, whatever their words. */
  readonly originGroup: string | null;
  /** Named origins this source only passes on. */
  readonly secondhandOf: readonly string[];
  /** The day of publication as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source does not state it. */
  readonly issued: string | null;
}
