import type { ClaimId, SourceId } from '../base/ids.ts';

/** Claims and documents that may be one thing, for a reader to decide about. */
export interface Duplicates {
  readonly claims: readonly ClaimDuplicates[];
  readonly sources: readonly SourceDuplicates[];
  /** There are more groups of claims than are listed. */
  readonly hasMore: boolean;
}

export interface ClaimDuplicates {
  /** With the same words, or with nearly the same ones. */
  readonly kind: 'exact' | 'near';
  /** Two or more; the first is the one that a reader would rather keep. */
  readonly members: readonly DuplicateClaim[];
}

export interface DuplicateClaim {
  readonly claim: ClaimId;
  readonly source: SourceId;
  readonly title: string;
  readonly statement: string;
  /** A brief cites it. */
  readonly used: boolean;
}

export interface SourceDuplicates {
  readonly members: readonly DuplicateSource[];
  /** The least part of the phrases of the shorter text that another one of the group has, 0-1. */
  readonly shared: number;
}

export interface DuplicateSource {
  readonly source: SourceId;
  readonly title: string;
  readonly fileName: string | null;
  readonly claims: number;
  /** ISO 8601 instant. */
  readonly importedAt: string;
}
