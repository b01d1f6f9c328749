import type { Claim } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Slot } from './template-copy.ts';

/** What there is to choose from, and the room there is. */
export interface Offer {
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  /** Claims that the brief cites already. */
  readonly cited: ReadonlySet<string>;
  /** Words of the block that claims would become in a slot. */
  readonly wordsOf: (bundle: Bundle, slot: Slot) => number;
  /** What already stands in a slot. */
  readonly written: (slot: Slot) => { readonly words: number; readonly blocks: number };
}

/** Claims that make one block: a single one, except for an answer that takes several sentences. */
export type Bundle = readonly Claim[];
