import { isEmptyBlock } from '../../brief/slots.ts';
import { countNodeWords } from '../../brief/words.ts';
import { slotPlace } from '../places.ts';
import type { Found, Rule } from '../rule.ts';

export const slotLength: Rule = {
  id: 'slot-length',
  title: 'Length of sections',
  reason: 'The limits of the template keep the whole short enough to be read.',
  check: ({ slots }) =>
    slots.flatMap((placed): readonly Found[] => {
      const { minWords, maxWords, title } = placed.slot;
      const words = countNodeWords(placed.node);
      if (words > maxWords) {
        const message = `“${title}” has ${words} words, ${words - maxWords} more than the ${maxWords} it may have.`;
        return [{ severity: 'warning', place: slotPlace(placed), message, fixes: [] }];
      }
      if (words >= minWords || placed.node.children.every(isEmptyBlock)) return [];
      const message = `“${title}” has ${words} words; it should have at least ${minWords}.`;
      return [{ severity: 'hint', place: slotPlace(placed), message, fixes: [] }];
    }),
};
