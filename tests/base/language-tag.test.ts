import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundLanguage } from '../../electron/base/language-tag.ts';

describe('a language tag', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['de-DE', 'de-DE'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['de-1996', 'de-1996'],
    ['en_US', 'en-US'],
    ['de-1996-1996', 'de-1996'],
    ['de-DE-u-co-phonebk', 'de-DE'],
    ['en-ab-cd', 'en-ab'],
    ['x y', 'en'],
    ['en"><b>', 'en'],
    ['', 'en'],
    ['x'.repeat(300), 'en'],
  ])('%j is read as %s', (tag, expected) => {
    expect(soundLanguage(tag)).toBe(expected);
  });

  it('is one that every part of the system takes, whatever was given', () => {
    const part = fc.oneof(fc.stringMatching(/^[a-zA-Z0-9]{1,9}$/), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        expect(() => new Intl.Locale(soundLanguage(parts.join('-'))).maximize()).not.toThrow();
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});
