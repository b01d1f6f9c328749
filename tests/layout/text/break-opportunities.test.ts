import { describe, expect, it } from 'vitest';
import { breakOpportunities, breaksAnywhere } from '../../../electron/layout/text/break-opportunities.ts';

const marked = (text: string): string => {
  const offsets = breakOpportunities(text).map(({ offset }) => offset);
  return [...text].map((letter, index) => (offsets.includes(index) ? `|${letter}` : letter)).join('');
};

describe('places where a line may end inside a word', () => {
  it.each([
    ['well-known', 'well-|known'],
    ['2019-20', '2019-20'],
    ['-5', '-5'],
    ['2.5–3.1', '2.5–3.1'],
    ['border—then', 'border—|then'],
    ['and/or', 'and/|or'],
    ['km/h.', 'km/|h.'],
    ['plain', 'plain'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['https://a.example/b?c=d', 'https://|a.|example/|b?|c=|d'],
    ['name@office.example', 'name@|office.|example'],
    ['10.1000/xyz123', '10.|1000/|xyz123'],
  ])('in addresses: %s', (text, expected) => {
    // No break is offered before the very last character: it would stand alone.
    expect(marked(text).replace(/\|(.)$/, '$1')).toBe(expected.replace(/\|(.)$/, '$1'));
  });

  it('never fall between a letter and its accent, or inside an emoji', () => {
    expect(breaksAnywhere('e\u0301a')).toEqual([{ offset: 2, kind: 'anywhere' }]);
    expect(breaksAnywhere('\u{1f600}a')).toEqual([{ offset: 2, kind: 'anywhere' }]);
  });
});
