import type { CslItem } from '../base/csl-json.ts';
import type { SnapshotId, SourceId } from '../base/ids.ts';

/** The cited work: what it is, how far it can be trusted, and which imported version is current. */
export interface Source {
  readonly id: SourceId;
  /** What the document itself states. The import date never becomes the publication date. */
  readonly item: CslItem;
  /** The name of the imported file, without its folder; null for a source known by its metadata only. */
  readonly fileName: string | null;
  /** The current version; null for a source known by its metadata only. */
  readonly snapshot: SnapshotId | null;
  /** The day the information in it describes, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, when it differs from the publication date. */
  readonly informationDate: string | null;
  /** Sources of one group tell one story: corroboration counts groups, not files. */
  readonly originGroup: string | null;
  /** Named origins this source only passes on ("according to ..."). */
  readonly secondhandOf: readonly string[];
  /** Admiralty scale, A (completely reliable) to F (cannot be judged). */
  readonly reliability: Reliability | null;
  /** One sentence about who stands behind it, in the manner of ICD 206. */
  readonly descriptor: string | null;
  readonly marking: string | null;
  readonly status: 'current' | 'superseded' | 'withdrawn' | 'disputed';
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string;
}

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
