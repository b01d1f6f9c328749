import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tokens } from '../../../electron/layout/text/tokens.ts';
import type { Word } from '../../../electron/layout/text/word.ts';
import { WordTable } from '../../../electron/layout/text/word-table.ts';

const wordsSaying = (text: string): readonly Word[] => [{ text } as Word];
const stretch = /[^ \t\n\r\f\v\u00a0\u200b]+|[ \t\n\r\f\v]+|\u00a0|\u200b/g;
const text = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'é', '中', '\u{1f600}', ' ', '  ', '\n', '\t', '\u00a0', '\u200b'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('the table of words', () => {
  it('knows each word of a text where it stands, and no other, however many there are', () => {
    const table = new WordTable();
    const known = Array.from({ length: 5_000 }, (_, number) => `word${number * 7}`);
    for (const word of known) table.set(word, wordsSaying(word));
    expect(table.size).toBe(known.length);
    const written = known.join(' ');
    const tokens = new Tokens(written);
    const found: (string | undefined)[] = [];
    while (tokens.next()) {
      const { from, to, hash, kind } = tokens;
      if (kind === 'other') found.push(table.find(written, from, to, hash)?.[0]?.text);
    }
    expect(found).toEqual(known);
    expect(table.get('word1')).toBeNull();
    // The letters decide, not what they are looked for by.
    tokens.to = 0;
    tokens.next();
    expect(table.find('mord0', 0, 5, tokens.hash)).toBeNull();
    expect(table.get('')).toBeNull();
  });

  it('takes a word anew, and forgets all of them', () => {
    const table = new WordTable();
    table.set('same', wordsSaying('once'));
    table.set('same', wordsSaying('again'));
    expect(table.size).toBe(1);
    expect(table.get('same')?.[0]?.text).toBe('again');
    table.clear();
    expect(table.size).toBe(0);
    expect(table.get('same')).toBeNull();
  });

  it('is asked for the stretches between spaces', () => {
    fc.assert(
      fc.property(text, (written) => {
        const tokens = new Tokens(written);
        const parts: string[] = [];
        const table = new WordTable();
        while (tokens.next()) {
          const part = written.slice(tokens.from, tokens.to);
          parts.push(part);
          if (tokens.kind !== 'other') continue;
          table.set(part, wordsSaying(part));
          expect(table.find(written, tokens.from, tokens.to, tokens.hash)?.[0]?.text).toBe(part);
        }
        expect(parts).toEqual(written.match(stretch) ?? []);
      }),
    );
  });
});
