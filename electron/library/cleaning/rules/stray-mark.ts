import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

/** A line without a letter or a digit: a leftover backtick, a row of stars, a lonely bar. */
export const strayMark: CleaningRule = {
  id: 'stray-mark',
  find: (page) => blocksWhere(page, ({ words, block }) => words === 0 && block.end - block.start <= 80),
};
