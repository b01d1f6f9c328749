import { countWords } from '../../brief/words.ts';
import { textPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { CheckedLine, CheckedSentence } from '../text/lines.ts';
import { statedFigures } from '../text/numbers.ts';
import { isInsideQuotation } from '../text/quotations.ts';

export const uncitedSentence: Rule = {
  id: 'uncited-sentence',
  title: 'Sentences without a source',
  reason: 'Whoever doubts a sentence must be able to find what it rests on, or read that it is the writer’s own.',
  check: ({ lines }) =>
    lines.filter(needsSources).flatMap((line) =>
      line.sentences
        .filter((sentence) => !hasSource(sentence, line) && statesSomething(sentence))
        .map((sentence) => {
          const figures = statedFigures(sentence.text).length > 0;
          return {
            severity: figures ? 'error' : 'warning',
            place: textPlace(line, sentence.start, sentence.end),
            message: figures ? 'This sentence gives a figure and has no source.' : 'This sentence has no source.',
            fixes: [
              { type: 'cite', title: 'Cite a claim', at: line.positionOf(sentence.end - 1) + 1 },
              ...declarations(line),
            ],
          } as const;
        }),
    ),
};

/** Slots that take claims report what sources say. Headings, quotations, tables and the writer's own parts do not. */
function needsSources({ slot, node, path }: CheckedLine): boolean {
  if (slot.slot.accepts.length === 0 || slot.slot.content === 'exercise') return false;
  if (node.attrs.declared === 'judgement' || node.attrs.declared === 'common-knowledge') return false;
  if (path.includes('quote') || path.includes('table')) return false;
  return sourcedNodes.has(node.type.name);
}

/** A note of its own, or one at the end of the quotation that the sentence is part of. */
function hasSource({ own, covering, end }: CheckedSentence, { text }: CheckedLine): boolean {
  return own.length > 0 || (covering.length > 0 && isInsideQuotation(text, end));
}

const sourcedNodes = new Set(['paragraph', 'judgement', 'risk_event', 'event_what', 'term_meaning']);

/** Questions, lead-ins ("It comes to this:") and fragments claim nothing. */
function statesSomething({ text }: CheckedSentence): boolean {
  return countWords(text) >= 4 && !/[:?]["'”’»)\]]*$/u.test(text.trim());
}

function declarations({ node, block }: CheckedLine) {
  if (node.type.name !== 'paragraph' || block === null) return [];
  return [
    { type: 'declare', title: 'It is our own judgement', block, declared: 'judgement' },
    { type: 'declare', title: 'It is common knowledge', block, declared: 'common-knowledge' },
  ] as const;
}
