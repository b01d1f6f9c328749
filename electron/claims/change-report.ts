import type { ChangeReportId, PassageId, SnapshotId, SourceId } from '../base/ids.ts';
import type { Passage } from '../passages/passage.ts';
import type { PassageOutcome } from '../passages/re-anchor.ts';
import type { Claim } from './claim.ts';

/** How many passages of a source fared how in a newer version of it. */
export type OutcomeCounts = { readonly [O in PassageOutcome]: number };

/** Why a file counts as a newer version of a source: its name, the address or DOI it states, or because somebody said so. */
export type VersionReason = 'same-file-name' | 'same-address' | 'chosen';

/** A newer version of a source in numbers. */
export interface VersionSummary {
  readonly report: ChangeReportId;
  readonly source: SourceId;
  readonly title: string;
  readonly reason: VersionReason;
  readonly counts: OutcomeCounts;
  /** Sentences of the newer version that are claims now and were none before. */
  readonly added: number;
}

/**
 * What was decided about a passage that is not what it was. `taken`: it rests on the newer version now; `kept`: it goes on
 * resting on the older one; `superseded`: a still newer version came before anybody decided.
 */
export type ChangeDecision = 'taken' | 'kept' | 'superseded';

/** A passage that a newer version moved, reworded, doubled or dropped. */
export interface PassageChange {
  readonly passage: PassageId;
  readonly outcome: PassageOutcome;
  readonly claim: Claim;
  /** The reader has changed the claim, so its statement is the reader's own. */
  readonly edited: boolean;
  /** As it stood in the older version. */
  readonly before: Passage;
  /** Where it stands now: one place when it moved, those to choose from when nobody can say. */
  readonly places: readonly Passage[];
  /** Null while it waits for the reader; a passage that only moved needs nobody. */
  readonly decision: ChangeDecision | null;
}

/** What became of every passage of a source when a newer version of it was imported. */
export interface ChangeReport extends VersionSummary {
  readonly fileName: string | null;
  /** ISO 8601 instant of the import. */
  readonly at: string;
  readonly before: SnapshotId;
  readonly after: SnapshotId;
  /** Everything but the unchanged, in the order of the older version. */
  readonly changes: readonly PassageChange[];
}

/** What the reader says about one change. */
export interface ChangeChoice {
  readonly report: ChangeReportId;
  readonly passage: PassageId;
  /** `take` moves the passage to one of its places; `keep` leaves it on the older version and marks it as settled. */
  readonly choice: 'take' | 'keep';
  /** Which of the places, counted from 0; ignored by `keep`. */
  readonly place: number;
  /** The claim keeps its statement though its words changed. */
  readonly keepStatement: boolean;
}
