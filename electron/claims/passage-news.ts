import type { SnapshotId } from '../base/ids.ts';
import type { Passage } from '../passages/passage.ts';
import { samePlace } from '../passages/re-anchor.ts';
import type { Claim } from './claim.ts';

/** A passage as the library has it now, for whoever holds an older copy of it. */
export interface PassageNews {
  readonly passage: Passage;
  readonly claim: Claim;
  /** Where its words may stand in the current version, while the passage itself rests on an older one. */
  readonly places: readonly Passage[];
  /** The current version of the source. */
  readonly snapshot: SnapshotId;
}

/** How the library's passage differs from a copy of it; null when the copy says all there is to say. */
export type NewsType = 'moved' | 'reworded' | 'ambiguous' | 'gone';

/**
 * What somebody who cites a copy of a passage should know. A copy that was kept on purpose says of which version of the source:
 * only a later one is news then.
 */
export function newsOf(copy: Passage, { passage, snapshot }: PassageNews): NewsType | null {
  // A copy on the current version was taken by its writer, whatever the library's own passage rests on.
  if (copy.keptAgainst === snapshot || copy.snapshot === snapshot) return null;
  if (passage.anchor !== 'ok' && passage.anchor !== 'moved') return passage.anchor;
  if (passage.quote.exact !== copy.quote.exact) return 'reworded';
  return samePlace(passage, copy) ? null : 'moved';
}
