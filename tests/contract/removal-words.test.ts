import { describe, expect, it } from 'vitest';
import { removalWords } from '../../electron/contract/removal-words.ts';
import { cleaningRules } from '../../electron/library/cleaning/rules.ts';

describe('the words for a cleaning rule', () => {
  it.each(cleaningRules.map(({ id }) => id))('say more than the name of %s', (id) => {
    expect(removalWords(id)).not.toBe(id.replaceAll('-', ' '));
  });

  it('make do with the name of a rule that nobody listed', () => {
    expect(removalWords('running-title')).toBe('running title');
  });
});
