import type { PassageId, SnapshotId, SourceId } from '../base/ids.ts';

/** A stretch of source text that can be quoted and found again after the file is re-imported. */
export interface Passage {
  readonly id: PassageId;
  readonly source: SourceId;
  readonly snapshot: SnapshotId;
  readonly position: TextPosition;
  readonly quote: TextQuote;
  /** The heading the passage stands under; null before the first heading. */
  readonly section: string | null;
  /** Counted from 1 over the paragraphs of the whole text that are not removed. */
  readonly paragraph: number;
  /** The printed page label; null when the format has no pages. */
  readonly page: string | null;
  readonly anchor: AnchorState;
  /** In a copy that a brief holds: the version of the source against which the writer chose to keep these words. */
  readonly keptAgainst?: SnapshotId;
}

/** W3C Web Annotation TextPositionSelector: UTF-16 code units in the snapshot's text, end exclusive. */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation TextQuoteSelector, with up to 32 characters of text on either side. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How far the passage still stands where it stood. An ambiguous or gone passage is listed, never dropped or moved silently. */
export type AnchorState = 'ok' | 'moved' | 'reworded' | 'ambiguous' | 'gone';

/** Whether the words stand in the current version of the source. */
export function isCurrent({ anchor }: Pick<Passage, 'anchor'>): boolean {
  return anchor === 'ok' || anchor === 'moved';
}
