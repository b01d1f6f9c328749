import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DifferencePart, wordDifference } from '../../electron/base/word-difference.ts';

function spelled(parts: readonly DifferencePart[], without: DifferencePart['type']): string {
  return parts
    .filter(({ type }) => type !== without)
    .map(({ text }) => text)
    .join('');
}

describe('wordDifference', () => {
  it('names the words that left and those that came', () => {
    expect(wordDifference('It cost 40 million crowns.', 'It cost 42 million crowns.')).toEqual([
      { type: 'same', text: 'It cost ' },
      { type: 'removed', text: '40' },
      { type: 'added', text: '42' },
      { type: 'same', text: ' million crowns.' },
    ]);
  });

  it('spells both texts to the last character, whatever they hold', () => {
    const word = fc.constantFrom('ferry', 'late', ' ', '  ', '\n', ',', '“', "captain's", '4,200', '😀');
    const body = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(body, body, (before, after) => {
        const parts = wordDifference(before, after);
        expect(spelled(parts, 'added')).toBe(before);
        expect(spelled(parts, 'removed')).toBe(after);
        if (before === after) expect(parts.every(({ type }) => type === 'same')).toBe(true);
      }),
    );
  });
});
