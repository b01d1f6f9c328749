import type { ClaimId, SourceId } from '../base/ids.ts';
import type { Figure } from '../claims/figure.ts';
import type { SourceTraits } from './source-traits.ts';

/** What comparing needs to know of a claim. */
export interface ComparableClaim {
  readonly id: ClaimId;
  readonly source: SourceId;
  /** The claim's place, in its source's text, and the words that stand there. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly figures: readonly Figure[];
}

/** What comparing needs to know of a source. */
export interface ComparableSource {
  readonly id: SourceId;
  /** The file it came from; empty when it came from none. */
  readonly file: string;
  /** The name shown beside its values: its title where it states one. */
  readonly title: string;
  readonly marks: SourceTraits['marks'];
  /** The origin group it belongs to; see `originGroups`. */
  readonly origin: string;
  /** Who published it, under every name it states. */
  readonly publishers: readonly string[];
  /** The day of publication as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source does not state it. */
  readonly issued: string | null;
  /** Its text holds these words. Asked seldom, so that texts need not be at hand. */
  mentions(words: string): boolean;
}
