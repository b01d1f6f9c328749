import { type FileChild, TextRun } from 'docx';
import type { FillInBlock, QuestionBlock, TermBlock } from '../../../document/nodes.ts';
import { plainText } from '../../../document/walk.ts';
import { termColumn } from '../styles/measures.ts';
import type { Manuscript } from './manuscript.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';
import { runsOf, tab } from './runs.ts';

export function writeQuestion(block: QuestionBlock, { manuscript, place, write }: Writing): readonly FileChild[] {
  const question = paragraphOf(manuscript, 'Question', block.question, { block: block.id });
  return [question, ...write(block.answer, place)];
}

/** A term beside its meaning, or above it where it is too long for its column. */
export function writeTerm(block: TermBlock, { manuscript }: Writing): readonly FileChild[] {
  if (!fitsBeside(block, manuscript)) {
    return [
      paragraphOf(manuscript, 'Term', block.term, { block: block.id }),
      paragraphOf(manuscript, 'Definition', block.meaning),
    ];
  }
  const lead = [...runsOf(block.term, manuscript, { style: 'TermName' }), tab()];
  return [paragraphOf(manuscript, 'TermEntry', block.meaning, { block: block.id, lead })];
}

function fitsBeside(block: TermBlock, manuscript: Manuscript): boolean {
  const { theme, geometry } = manuscript;
  // Letters of a text face are about half as wide as high; bold ones a little more.
  const width = plainText(block.term).length * theme.text.term.size * 0.56;
  return width < termColumn(geometry.textWidth) - theme.list.indent / 2;
}

/** A task, then ruled lines to write on. With the answer given, there are none. */
export function writeFillIn(block: FillInBlock, { manuscript }: Writing): readonly FileChild[] {
  const task = paragraphOf(manuscript, 'FillInTask', block.task, { block: block.id });
  if (block.answer.length > 0) {
    const { labels } = manuscript.document.meta;
    const lead = [new TextRun({ text: `${labels.answer}: `, bold: true })];
    return [task, paragraphOf(manuscript, 'FillInAnswer', block.answer, { lead })];
  }
  return [
    task,
    ...Array.from({ length: block.lines }, (_, index) => manuscript.paragraph(lineStyle(index, block), [])),
  ];
}

function lineStyle(index: number, { lines }: FillInBlock): 'FillInLine' | 'FillInNextLine' | 'FillInLastLine' {
  if (index === lines - 1) return 'FillInLastLine';
  return index % 2 === 0 ? 'FillInLine' : 'FillInNextLine';
}
