import type { SnapshotId, SourceId } from '../base/ids.ts';
import type { SourceBlock, SourceSection } from './structure.ts';

/**
 * One imported version of a source. The original bytes lie beside it under their SHA-256 and never change.
 * Every offset counts UTF-16 code units in `text`.
 */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly source: SourceId;
  /** SHA-256 of the original bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly text: string;
  /**
   * `original`: `text` is the decoded file itself (plain text and Markdown).
   * `normalised`: `text` was made by the importer from the file's markup.
   */
  readonly offsets: 'original' | 'normalised';
  readonly blocks: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
  readonly removed: readonly RemovedRange[];
  readonly encoding: string | null;
  readonly language: string | null;
  /** Which reader made `text`, with its version: a newer reader may import the same bytes better. */
  readonly extractor: string;
  readonly warnings: readonly ImportWarning[];
}

/** Page furniture left out of blocks, claims and search. It stays in `text`, can be reviewed, and can be restored. */
export interface RemovedRange {
  readonly start: number;
  readonly end: number;
  /** The id of the cleaning rule, such as `share-links` or `page-navigation`. */
  readonly rule: string;
  /** `offered`: the rule is not certain, so the text stays in until somebody says otherwise. */
  readonly state: 'removed' | 'offered' | 'restored';
}

/** Something the reader should know about an import that nevertheless succeeded. */
export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** A place or a count in plain words, for instance `page 3` or `2 pictures`. */
  readonly detail: string;
}

export type ImportWarningCode =
  | 'encoding-guessed'
  | 'characters-replaced'
  | 'pictures-left-out'
  | 'remote-content-left-out'
  | 'active-content-left-out'
  | 'structure-damaged'
  | 'comments-left-out'
  | 'tracked-changes-accepted'
  | 'hidden-text-left-out'
  | 'direction-marks'
  | 'no-text';
