import type { CslItem } from '../base/csl-json.ts';
import type { SourceBlock, SourceSection } from '../library/structure.ts';

/** A cleaned text to look for claims in. */
export interface ClaimSource {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
  /** As the file states it; null when it does not. */
  readonly language: string | null;
  readonly fileName: string;
  readonly item: CslItem;
}
