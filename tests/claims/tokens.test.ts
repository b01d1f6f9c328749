import { describe, expect, it } from 'vitest';
import { english } from '../../electron/claims/language/english.ts';
import { collectNames, findNames } from '../../electron/claims/names.ts';
import { tokensOf } from '../../electron/claims/tokens.ts';

const texts = (text: string) => tokensOf(text, 0).map((token) => token.text);

describe('tokensOf', () => {
  it.each([
    ['The U.S. paid $5.5bn.', ['The', 'U.S.', 'paid', '$', '5.5', 'bn', '.']],
    ['10,900 of 1 200 000', ['10,900', 'of', '1 200 000']],
    ['in 2020 300 people', ['in', '2020', '300', 'people']],
    ['12 34 56', ['12', '34', '56']],
    ['Kenya’s don’t KN-23', ['Kenya', '’', 's', 'don’t', 'KN', '-', '23']],
    ['Zoë’s café', ['Zoë', '’', 's', 'café']],
    ['e.g. 3.4.1, 7.', ['e.g.', '3.4.1', ',', '7', '.']],
    ['漢字 and 🙂!', ['漢字', 'and', '🙂', '!']],
    ['', []],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected));

  it('keeps places, and says what stands together', () => {
    const text = '  a -5';
    const tokens = tokensOf(text, 100);
    expect(tokens.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual(['a', '-', '5']);
    expect(tokens.map(({ glued }) => glued)).toEqual([false, false, true]);
  });
});

function names(text: string): readonly string[] {
  const tokens = tokensOf(text, 0);
  const known = new Set<string>();
  collectNames(tokens, known);
  return findNames(tokens, english, known).map(
    ({ name, kind, adjective }) => `${adjective ? 'of ' : ''}${name}: ${kind}`,
  );
}

describe('findNames', () => {
  it.each([
    ['Kenyan farmers met Finance Minister Ana Diaz.', ['of Kenya: place', 'Ana Diaz: person']],
    ['South Korean President Moon Jae-in left.', ['of South Korea: place', 'Moon Jae-in: person']],
    [
      'The Bank of England and the Ministry of Trade and Industry disagree.',
      ['Bank of England: organisation', 'Ministry of Trade and Industry: organisation'],
    ],
    ['U.S. officials met in the UK.', ['of United States: place', 'United Kingdom: place']],
    [
      'In the New York Times, Mr. Berg wrote of the G7.',
      ['New York Times: organisation', 'Berg: person', 'G7: organisation'],
    ],
    [
      'The Russian-Chinese border lies near the Korean Peninsula.',
      ['of Russia: place', 'of China: place', 'Korean Peninsula: other'],
    ],
    ['Harlow Bank President Joan Hale resigned.', ['Harlow Bank: organisation', 'Joan Hale: person']],
    ['On Monday, 5 May, nobody came. However, it rained.', []],
    ['Jan Kowal arrived in January.', ['Jan Kowal: other']],
    ['Haddad said that it rained.', ['Haddad: other']],
    ['Prices rose and wages fell.', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});
