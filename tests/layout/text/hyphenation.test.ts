import { describe, expect, it } from 'vitest';
import { hyphenationPoints } from '../../../electron/layout/text/hyphenation.ts';

const hyphenated = (word: string, language: string): string =>
  [...word]
    .map((letter, index) => (hyphenationPoints(word, language).includes(index) ? `-${letter}` : letter))
    .join('');

describe('hyphenation', () => {
  it.each([
    ['government', 'en-US', 'gov-ern-ment'],
    ['administration', 'en-GB', 'ad-min-is-tra-tion'],
    ['Verwaltung', 'de-DE', 'Ver-wal-tung'],
    ['gouvernement', 'fr-FR', 'gou-ver-ne-ment'],
    ['gobierno', 'es', 'go-bierno'],
    ['amministrazione', 'it-IT', 'am-mi-ni-stra-zio-ne'],
    ['bestuurder', 'nl', 'be-stuur-der'],
  ])('%s in %s: %s', (word, language, expected) => {
    expect(hyphenated(word, language)).toBe(expected);
  });

  it('counts punctuation around the word as part of its offsets, and never breaks inside it', () => {
    expect(hyphenated('“government”,', 'en-US')).toBe('“gov-ern-ment”,');
  });

  it.each(['UNITED', 'OSCE', 'B2B-4711', '2019-2020', 'a1b2c3d4', 'short'])('leaves %s whole', (word) => {
    expect(hyphenationPoints(word, 'en-GB')).toEqual([]);
  });

  it('leaves words of a language without patterns whole', () => {
    expect(hyphenationPoints('hallitusohjelma', 'fi')).toEqual([]);
  });
});
