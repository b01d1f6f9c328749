import type { Block, HeadingBlock, NoteMarkInline } from './nodes.ts';
import { blocksOf, noteMarksOf } from './walk.ts';

/** What is asked of a block again and again while a brief is edited. Blocks never change, so neither do the answers. */
export interface BlockFacts {
  /** Every mark of a note inside, in reading order. */
  readonly marks: readonly NoteMarkInline[];
  /** Ids of the block and of all blocks inside it. */
  readonly ids: readonly string[];
  readonly headings: readonly HeadingBlock[];
}

const known = new WeakMap<Block, BlockFacts>();

export function factsOf(block: Block): BlockFacts {
  const facts = known.get(block) ?? {
    marks: [...noteMarksOf([block])],
    ids: [...blocksOf([block])].map((inner) => inner.id),
    headings: [...blocksOf([block])].filter((inner) => inner.type === 'heading'),
  };
  known.set(block, facts);
  return facts;
}
