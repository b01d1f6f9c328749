import { describe, expect, it } from 'vitest';
import { hyphenationPoints } from '../../../electron/layout/text/hyphenation.ts';
import { compilePatterns, hyphenOffsets } from '../../../electron/layout/text/liang.ts';
import { patternText } from '../../../electron/scripts/hyphenation.mjs';
import { patterns } from '../../../electron/scripts/hyphenation-chosen.mjs';

const hyphenated = (word: string, language: string): string => withHyphens(word, hyphenationPoints(word, language));

function withHyphens(word: string, offsets: readonly number[]): string {
  return [...word].map((letter, index) => (offsets.includes(index) ? `-${letter}` : letter)).join('');
}

describe('hyphenation', () => {
  it.each([
    ['government', 'en-US', 'gov-ern-ment'],
    ['administration', 'en-GB', 'ad-min-is-tra-tion'],
    ['Verwaltung', 'de-DE', 'Ver-wal-tung'],
    ['gouvernement', 'fr-FR', 'gou-ver-ne-ment'],
    ['gobierno', 'es', 'go-bierno'],
    ['amministrazione', 'it-IT', 'am-mi-ni-stra-zio-ne'],
    ['bestuurder', 'nl', 'be-stuur-der'],
    ['regeringen', 'sv-SE', 're-ge-ring-en'],
    ['regjeringen', 'nb', 're-gje-rin-gen'],
    ['regjeringa', 'nn-NO', 're-gje-rin-ga'],
    ['forvaltning', 'da', 'for-valt-ning'],
    ['hallitusohjelma', 'fi', 'hal-li-tus-oh-jel-ma'],
    ['правительство', 'ru', 'пра-ви-тель-ство'],
    ['kormányzat', 'hu', 'kor-mány-zat'],
    ['hükümetler', 'tr-TR', 'hü-kü-met-ler'],
    ['κυβέρνηση', 'el', 'κυ-βέρ-νη-ση'],
    ['vyriausybė', 'lt', 'vy-riau-sy-bė'],
    ['valitsus', 'et', 'va-lit-sus'],
    ['ministarstvo', 'hr', 'mi-nis-tar-stvo'],
    ['ministarstvo', 'sr-Latn-RS', 'mi-ni-star-stvo'],
  ])('%s in %s: %s', (word, language, expected) => {
    expect(hyphenated(word, language)).toBe(expected);
  });

  it('tells the two Englishes apart', () => {
    expect(hyphenated('photography', 'en-US')).toBe('pho-tog-ra-phy');
    expect(hyphenated('photography', 'en-GB')).toBe('pho-to-graphy');
  });

  it('knows some words by heart', () => {
    expect(hyphenated('associates', 'en-US')).toBe('as-so-ciates');
    expect(hyphenated('university', 'en-GB')).toBe('uni-ver-sity');
  });

  it('leaves a word alone in brackets whole, and divides one of several in them', () => {
    expect(hyphenated('(government).', 'en-US')).toBe('(government).');
    expect(hyphenated('(government', 'en-US')).toBe('(gov-ern-ment');
  });

  it('counts punctuation around the word as part of its offsets, and never breaks inside it', () => {
    expect(hyphenated('“government”,', 'en-US')).toBe('“gov-ern-ment”,');
  });

  it.each(['UNITED', 'OSCE', 'B2B-4711', '2019-2020', 'a1b2c3d4', 'short'])('leaves %s whole', (word) => {
    expect(hyphenationPoints(word, 'en-GB')).toEqual([]);
  });

  it.each(['cs', 'sk', 'ro', 'lv', 'sr', 'ko'])(
    'leaves words whole in %s, which has no patterns that may ship',
    (tag) => {
      expect(hyphenationPoints('administrativa', tag)).toEqual([]);
    },
  );
});

describe('patterns', () => {
  it.each(patterns.map(({ id }) => id))('of %s name their author and licence, and can be read', (id) => {
    const chosen = patterns.find((one) => one.id === id);
    expect(chosen?.copyright).toMatch(/^\d{4}.*\p{L}/u);
    expect(chosen?.licence.length).toBeGreaterThan(5);
    const compiled = compilePatterns(patternText(id));
    expect(compiled.levelsAt.filter((at) => at >= 0).length).toBeGreaterThan(180);
    expect(Math.max(...compiled.levels)).toBeLessThanOrEqual(9);
  });

  it('work as Liang says: the highest level between two letters counts, and odd ones allow a hyphen', () => {
    const own = compilePatterns('a1b a2bc .x1y z3.|by-heart');
    expect(hyphenOffsets(own, 'ab')).toEqual([1]);
    expect(hyphenOffsets(own, 'abc')).toEqual([]);
    expect(hyphenOffsets(own, 'xyxy')).toEqual([1]);
    expect(hyphenOffsets(own, 'byheart')).toEqual([2]);
    expect(hyphenOffsets(own, 'byhearts')).toEqual([]);
  });
});
