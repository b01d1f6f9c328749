import { countNodeWords } from '../../brief/words.ts';
import { wholeBrief } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const briefLength: Rule = {
  id: 'brief-length',
  title: 'Length of the whole',
  reason: 'Its readers expect a document of this kind to have a certain length.',
  check: ({ brief, slots }) => {
    const words = slots.reduce((sum, { node }) => sum + countNodeWords(node), 0);
    const { max } = brief.template.words;
    const message = `The brief has ${words} words; a ${brief.template.title.toLowerCase()} should have no more than ${max}.`;
    return words > max ? [{ severity: 'warning', place: wholeBrief, message, fixes: [] }] : [];
  },
};
