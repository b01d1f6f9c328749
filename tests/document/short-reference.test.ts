import { describe, expect, it } from 'vitest';

import { shortestReference, shortReference } from '../../electron/document/resolve/short-reference.ts';
import { plainText } from '../../electron/document/walk.ts';
import { documentWords } from '../../electron/document/words.ts';
import { on, person, source } from '../builders/sources.ts';

const of = (title: string) => {
  const made = source('a', { title, author: [person('Berg', 'Jan')], issued: on(2024) });
  return { source: made, item: made.item, captured: '', withheld: false };
};
const words = documentWords('en');

describe('a work named in a few words', () => {
  it.each([
    ['How many ships came? Three counts, one harbour', 'How many ships came?'],
    ['Grain prices: a survey', 'Grain prices'],
    ['Grain prices – a survey', 'Grain prices'],
    ['Prices: a survey', 'Prices: a survey'],
    ['The port at 12:30', 'The port at 12:30'],
    ['Two-way trade', 'Two-way trade'],
    ['What now?', 'What now?'],
  ])('leaves the subtitle of "%s" out in the annex alone', (title, short) => {
    expect(plainText(shortestReference(of(title), words))).toBe(`Berg, ${short} (2024)`);
    expect(plainText(shortReference(of(title), words))).toBe(`Berg, ${title} (2024)`);
  });
});
