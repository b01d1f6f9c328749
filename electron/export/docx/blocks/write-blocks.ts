import type { FileChild } from 'docx';
import { type ByType, byType } from '../../../document/by-type.ts';
import type { Block } from '../../../document/nodes.ts';
import { writeEvidence, writeSourceList } from './annexes.ts';
import { writeContents } from './contents.ts';
import { writeFigure } from './figures.ts';
import { writeFront } from './front.ts';
import { writeList } from './lists.ts';
import type { Manuscript } from './manuscript.ts';
import { writeCallout } from './panels.ts';
import { onThePage, type Place, type Writing } from './place.ts';
import { writeHeading, writeParagraph, writeQuote } from './prose.ts';
import { writeTable } from './tables.ts';
import { writeFillIn, writeQuestion, writeTerm } from './teaching.ts';

const writers: ByType<Block, [Writing], readonly FileChild[]> = {
  front: writeFront,
  contents: writeContents,
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  quote: writeQuote,
  callout: writeCallout,
  table: writeTable,
  figure: writeFigure,
  question: writeQuestion,
  term: writeTerm,
  'fill-in': writeFillIn,
  'source-list': writeSourceList,
  evidence: writeEvidence,
  columns(block, { manuscript, place, write }) {
    manuscript.announce(block.id);
    return write(block.blocks, place);
  },
  'page-break'(block, { manuscript }) {
    manuscript.announce(block.id);
    manuscript.breakPage();
    return [];
  },
};

/** The blocks as paragraphs and tables, in reading order. */
export function writeBlocks(
  blocks: readonly Block[],
  manuscript: Manuscript,
  place: Place = onThePage,
): readonly FileChild[] {
  const write: Writing['write'] = (inner, there) => writeBlocks(inner, manuscript, there);
  const out: FileChild[] = [];
  let previous: Block['type'] | null = null;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1] ?? null;
    // Panels that touch would become one panel.
    if (previous === 'callout' && block.type === 'callout') out.push(manuscript.paragraph('AfterTable', []));
    out.push(...byType(writers, block, { manuscript, place, next, write }));
    previous = block.type;
  }
  return out;
}
