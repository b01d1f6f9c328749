import type { SourceBlock } from './structure.ts';

const longestQuestion = 240;
const labelled = /^(?:Q|Question|Frage|Pregunta|Domanda|Vraag)\s?\d{0,3}\s?[:.)]\s+\S/u;

/** A line that asks one question and says nothing else. */
export function isQuestionLine(content: string): boolean {
  if (content.length > longestQuestion || !/[?？]["'”’)*_]*$/.test(content)) return false;
  return !/[.!?]["'”’)*_]*\s+\S/.test(content) && (content.split(/\s+/).length >= 3 || content.endsWith('？'));
}

/**
 * The blocks with every question that an answer follows told apart: a paragraph that is one question, one that is marked
 * with a "Q:", and an item of a numbered list that text follows. A question followed by a heading, by another question
 * or by nothing is a turn of speech and stays what it was.
 */
export function withQuestions(blocks: readonly SourceBlock[], text: string): readonly SourceBlock[] {
  const asks = blocks.map((block) => isQuestion(block, text));
  if (!asks.includes(true)) return blocks;
  return blocks.map((block, at) => {
    if (asks[at] !== true || block.type === 'table') return block;
    const next = blocks[at + 1];
    const isAnswered =
      next !== undefined && asks[at + 1] !== true && !['heading', 'question', 'footnote'].includes(next.type);
    // The items of a list of questions stand one below the other; only text between them answers.
    const isAlone = block.type !== 'list-item' || (next?.type !== 'list-item' && blocks[at - 1]?.type !== 'list-item');
    if (!isAnswered || !isAlone) return block;
    const { start, end, page } = block;
    return { type: 'question', start, end, level: 0, ...(page === undefined ? {} : { page }) };
  });
}

function isQuestion(block: SourceBlock, text: string): boolean {
  if (block.type !== 'paragraph' && !(block.type === 'list-item' && block.ordered === true)) return false;
  if (block.end - block.start > longestQuestion) return false;
  const content = text.slice(block.start, block.end).replace(/\s+/g, ' ');
  return labelled.test(content) ? content.endsWith('?') || block.type === 'paragraph' : isQuestionLine(content);
}
