import { countedBlocks, isEmptyBlock, ownBlockName } from '../../brief/slots.ts';
import { slotPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

const names: Readonly<Record<string, string>> = {
  judgement: 'judgements',
  finding: 'findings',
  event: 'dates',
  risk: 'risks',
  option: 'options',
  action: 'actions',
  question: 'questions',
  term: 'terms',
  fill_in: 'tasks',
};

export const blockCount: Rule = {
  id: 'block-count',
  title: 'How many',
  reason: 'Too few leave a gap; too many and none of them is remembered.',
  check: ({ slots }) =>
    slots.flatMap((placed) => {
      const { count, content, title } = placed.slot;
      if (!count || placed.node.children.every(isEmptyBlock)) return [];
      const there = countedBlocks(placed);
      if (there >= count.min && there <= count.max) return [];
      const wanted = count.min === count.max ? `${count.min}` : `${count.min} to ${count.max}`;
      const things = names[ownBlockName(content) ?? ''] ?? 'points';
      return [
        {
          severity: there > count.max ? 'warning' : 'hint',
          place: slotPlace(placed),
          message: `“${title}” has ${there} of the ${wanted} ${things} it should have.`,
          fixes: there < count.min ? [{ type: 'add-block', title: 'Add one', slot: placed.slot.key } as const] : [],
        } as const,
      ];
    }),
};
