import type { SourceId } from '../base/ids.ts';

/** A source that says nearly the same as another one. Nobody but the reader says what becomes of the two. */
export interface Twin {
  readonly source: SourceId;
  readonly title: string;
  readonly fileName: string | null;
  /** The part of the phrases of the shorter text that the other one has, 0-1. */
  readonly shared: number;
}
