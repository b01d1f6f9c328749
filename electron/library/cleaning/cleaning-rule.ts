import type { SourceBlock } from '../structure.ts';

/** One kind of page furniture. Each rule is a file beside the others and a line in `rules.ts`. */
export interface CleaningRule {
  /** Stored with every removed range, and shown as its reason. */
  readonly id: string;
  find(page: Page): readonly Furniture[];
}

/** A stretch that does not belong to the document itself. */
export interface Furniture {
  readonly start: number;
  readonly end: number;
  /** Only what is certain leaves the text. Anything else is offered to the reader and stays. */
  readonly certain: boolean;
}

/** A document as the rules see it. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
}

export interface PageBlock {
  readonly block: SourceBlock;
  readonly index: number;
  /** The block in one line, without marks of emphasis. */
  readonly plain: string;
  /** `plain` in lower case without punctuation at its ends: what phrases are looked up by. */
  readonly phrase: string;
  readonly words: number;
  /** Before the first, or after the last paragraph of running prose. Furniture gathers there. */
  readonly zone: 'head' | 'body' | 'tail';
}

export function wholeBlock({ block }: PageBlock, certain: boolean): Furniture {
  return { start: block.start, end: block.end, certain };
}

/** The blocks a test holds for, as furniture. `certain` may depend on the block. */
export function blocksWhere(
  page: Page,
  holds: (block: PageBlock) => boolean,
  certain: (block: PageBlock) => boolean = () => true,
): readonly Furniture[] {
  return page.blocks.filter((block) => isLine(block) && holds(block)).map((block) => wholeBlock(block, certain(block)));
}

/** Tables and code are never furniture by their words. */
export function isLine({ block }: PageBlock): boolean {
  return block.type !== 'table' && block.type !== 'code';
}
