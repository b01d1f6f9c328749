import { type ByType, byType } from './by-type.ts';
import type { Block, Inline, NoteMarkInline, TableRow } from './nodes.ts';

/** Every block in reading order, each before the blocks inside it. */
export function* blocksOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const part of partsOf(block)) {
      if (part.type === 'blocks') yield* blocksOf(part.blocks);
    }
  }
}

/**
 * Every inline of these blocks in the order in which a reader meets them: a table's caption, its rows from the top,
 * each row from its first cell. Links are given whole; their content is not given again.
 */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const run of inlineRunsOf(blocks)) yield* run;
}

/** The same in runs: what stands in one paragraph, cell, caption or title together. */
export function* inlineRunsOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    for (const part of partsOf(block)) {
      if (part.type === 'blocks') yield* inlineRunsOf(part.blocks);
      else yield part.inlines;
    }
  }
}

/** Every mark of a note in reading order, repeats included. */
export function* noteMarksOf(blocks: readonly Block[]): Generator<NoteMarkInline> {
  for (const inline of inlinesOf(blocks)) {
    if (inline.type === 'note-mark') yield inline;
  }
}

/** The words alone: a line break becomes a space, a note's mark becomes nothing. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => byType(textOf, inline)).join('');
}

const textOf: ByType<Inline, [], string> = {
  text: (inline) => inline.text,
  link: (inline) => inline.content.map((text) => text.text).join(''),
  'note-mark': () => '',
  'line-break': () => ' ',
};

/** What a block is made of, in reading order. */
type Part =
  | { readonly type: 'inlines'; readonly inlines: readonly Inline[] }
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] };

function partsOf(block: Block): readonly Part[] {
  return byType(parts, block);
}

const parts: ByType<Block, [], readonly Part[]> = {
  front: (block) => [words(block.title)],
  contents: () => [],
  heading: (block) => [words(block.content)],
  paragraph: (block) => [words(block.content)],
  list: (block) => block.items.map((item) => inner(item.blocks)),
  quote: (block) => [inner(block.blocks)],
  callout: (block) => [words(block.title), inner(block.blocks)],
  table: (block) => [
    words(block.caption),
    ...block.head.flatMap(cellsOf),
    ...block.body.flatMap(cellsOf),
    words(block.sourceLine),
  ],
  figure: (block) => [words(block.caption), words(block.sourceLine)],
  question: (block) => [words(block.question), inner(block.answer)],
  term: (block) => [words(block.term), words(block.meaning)],
  'fill-in': (block) => [words(block.task), words(block.answer)],
  'source-list': (block) => block.entries.map((entry) => words(entry.content)),
  evidence: (block) => block.entries.map((entry) => words(entry.source)),
  'page-break': () => [],
  columns: (block) => [inner(block.blocks)],
};

function cellsOf(row: TableRow): readonly Part[] {
  return row.cells.map((cell) => words(cell.content));
}

function words(inlines: readonly Inline[]): Part {
  return { type: 'inlines', inlines };
}

function inner(blocks: readonly Block[]): Part {
  return { type: 'blocks', blocks };
}
