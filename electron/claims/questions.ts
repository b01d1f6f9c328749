import type { SourceBlock } from '../library/structure.ts';
import { plainText } from './plain-text.ts';

/** A longer paragraph that happens to be a question poses none for the next one to answer. */
const longestQuestion = 240;

/**
 * For every block the question it answers: a question line, or a heading that asks, with the blocks under it up to the
 * next heading or question. Null for blocks that answer none.
 */
export function questionsAnswered(blocks: readonly SourceBlock[], text: string): readonly (string | null)[] {
  const answered: (string | null)[] = [];
  let question: string | null = null;
  // The most blocks of an answer so far in a run of question lines: what follows the last answer is no part of it.
  let longest = 0;
  let length = 0;
  blocks.forEach((block, at) => {
    const asked = questionIn(block, blocks[at + 1], text);
    if (asked !== null || block.type === 'heading') {
      const goesOn = asked !== null && question !== null && block.type === 'question';
      longest = goesOn ? Math.max(longest, length) : 0;
      question = asked;
      length = 0;
      answered.push(null);
      return;
    }
    const isLast = !blocks.slice(at + 1, at + 12).some(({ type }) => type === 'question');
    if (question !== null && isLast && longest > 0 && length >= longest) question = null;
    length += 1;
    answered.push(question);
  });
  return answered;
}

function questionIn(block: SourceBlock, next: SourceBlock | undefined, text: string): string | null {
  if (block.end - block.start > longestQuestion || block.type === 'table' || block.type === 'code') return null;
  const line = plainText(text.slice(block.start, block.end)).replace(
    /^(?:Q(?:uestion)?\s?\d{0,3}\s?[:.)]|\d{1,3}[.)])\s*/,
    '',
  );
  if (!/\?["'”’)]*$/.test(line)) return null;
  if (block.type === 'question' || block.type === 'heading') return lastSentence(line);
  const alone = !/[.!?]["'”’)]*\s+\S/.test(line) && block.type === 'paragraph';
  return alone && next?.type === 'paragraph' && line.split(' ').length >= 3 ? line : null;
}

/** "The new rule: who pays?" asks all of it; "It is here. Who pays?" asks the second part. */
function lastSentence(line: string): string {
  return line.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? line;
}
