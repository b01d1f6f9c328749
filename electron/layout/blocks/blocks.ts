import { byType } from '../../document/by-type.ts';
import type { Block } from '../../document/nodes.ts';
import { readingRoot } from '../elements.ts';
import { layCallout } from './callout.ts';
import { layColumns } from './columns.ts';
import { layContents } from './contents.ts';
import type { BlockContext, BlockHandler, SharedState, Surroundings } from './context.ts';
import { layEvidence } from './evidence.ts';
import { layFigure } from './figure.ts';
import { layFillIn } from './fill-in.ts';
import { layFront } from './front.ts';
import { layHeading } from './heading.ts';
import { layList } from './list.ts';
import { surroundingsOf } from './memory.ts';
import { layPageBreak } from './page-break.ts';
import { layParagraph } from './paragraph.ts';
import { layQuestion } from './question.ts';
import { layQuote } from './quote.ts';
import { laySourceList } from './source-list.ts';
import { emptyStrip, type GalleyPart, isColumnSet, type Strip } from './strip.ts';
import { layTable } from './table.ts';
import { layTerm } from './term.ts';

const handlers: { readonly [T in Block['type']]: BlockHandler<Extract<Block, { readonly type: T }>> } = {
  front: layFront,
  contents: layContents,
  heading: layHeading,
  paragraph: layParagraph,
  list: layList,
  quote: layQuote,
  callout: layCallout,
  table: layTable,
  figure: layFigure,
  question: layQuestion,
  term: layTerm,
  'fill-in': layFillIn,
  'source-list': laySourceList,
  evidence: layEvidence,
  'page-break': layPageBreak,
  columns: layColumns,
};

const afterCover: Strip = { ...emptyStrip(0), startsPage: true };

/** The blocks of a container as strips, in reading order. */
export function layBlocks(blocks: readonly Block[], context: BlockContext): readonly GalleyPart[] {
  const shared: SharedState = { panel: null, list: null };
  const parts: GalleyPart[] = [];
  blocks.forEach((block, index) => {
    const around = { previous: blocks[index - 1] ?? null, next: blocks[index + 1] ?? null, shared };
    const lay = (): readonly GalleyPart[] => {
      const laid = byType<Block, [BlockContext, Surroundings], readonly GalleyPart[]>(handlers, block, context, around);
      // A block without any text still has a place that can be asked for.
      return laid.length > 0 ? laid : [{ ...emptyStrip(0), anchors: [{ id: block.id, y: 0 }] }];
    };
    for (const part of context.parent === readingRoot ? recalled(block, context, around, lay) : lay()) parts.push(part);
    if (block.type === 'front' && context.document.meta.cover) parts.push(afterCover);
  });
  return parts;
}

function recalled(
  block: Block,
  context: BlockContext,
  around: Surroundings,
  make: () => readonly GalleyPart[],
): readonly GalleyPart[] {
  const joins = block.type === 'term' || (block.type === 'paragraph' && block.role === 'bottom-line');
  const shared = joins ? around.shared : null;
  return context.memory.recall(block, surroundingsOf(block, context, around), context, { make, shared });
}

/** The same for the inside of another block, where nothing is set in columns. */
export function layInside(blocks: readonly Block[], context: BlockContext): readonly Strip[] {
  return layBlocks(blocks, context).flatMap((part) => (isColumnSet(part) ? part.columns : [part]));
}
