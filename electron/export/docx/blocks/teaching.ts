import type { FileChild } from 'docx';
import type { FillInBlock, QuestionBlock, TermBlock } from '../../../document/nodes.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

export function writeQuestion(block: QuestionBlock, { manuscript, place, write }: Writing): readonly FileChild[] {
  const question = paragraphOf(manuscript, 'Question', block.question, { block: block.id });
  return [question, ...write(block.answer, place)];
}

export function writeTerm(block: TermBlock, { manuscript }: Writing): readonly FileChild[] {
  return [
    paragraphOf(manuscript, 'Term', block.term, { block: block.id }),
    paragraphOf(manuscript, 'Definition', block.meaning),
  ];
}

/** A task, then ruled lines to write on. With the answer given, there are none. */
export function writeFillIn(block: FillInBlock, { manuscript }: Writing): readonly FileChild[] {
  const task = paragraphOf(manuscript, 'FillInTask', block.task, { block: block.id });
  if (block.answer.length > 0) return [task, paragraphOf(manuscript, 'FillInAnswer', block.answer)];
  const lines = Array.from({ length: block.lines }, (_, index) =>
    manuscript.paragraph(index % 2 === 0 ? 'FillInLine' : 'FillInNextLine', []),
  );
  return [task, ...lines];
}
