import { describe, expect, it } from 'vitest';
import { orderOfFallbacks } from '../../electron/workers/fallback-order.ts';

const families = [
  { family: 'Text', role: 'text', languages: [] },
  { family: 'Mine', role: 'own', languages: [] },
  { family: 'Wide', role: 'fallback', languages: [] },
  { family: 'SC', role: 'fallback', languages: ['zh'] },
  { family: 'TC', role: 'fallback', languages: ['zh-hant', 'zh-tw'] },
  { family: 'JP', role: 'fallback', languages: ['ja'] },
] as const;

describe('a character no face of the text has', () => {
  it.each([
    ['en-GB', ['Text', 'Wide', 'SC', 'TC', 'JP', 'Mine']],
    ['ja', ['Text', 'JP', 'Wide', 'SC', 'TC', 'Mine']],
    ['zh-Hans-CN', ['Text', 'SC', 'Wide', 'TC', 'JP', 'Mine']],
    ['zh-Hant-HK', ['Text', 'TC', 'SC', 'Wide', 'JP', 'Mine']],
    ['zh-TW', ['Text', 'TC', 'SC', 'Wide', 'JP', 'Mine']],
    // Not a language that merely begins with the same letters.
    ['jam', ['Text', 'Wide', 'SC', 'TC', 'JP', 'Mine']],
  ])('is searched for in a font made for %s first', (language, expected) => {
    expect(orderOfFallbacks(families, language)).toEqual(expected);
  });
});
