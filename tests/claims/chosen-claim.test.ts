import { describe, expect, it } from 'vitest';
import { chosenClaim, splitPlaces } from '../../electron/claims/chosen-claim.ts';
import { chosenRange } from '../../electron/claims/chosen-range.ts';
import type { ClaimSource } from '../../electron/claims/claim-source.ts';
import { extractClaims } from '../../electron/claims/extract-claims.ts';
import type { SourceBlock } from '../../electron/library/structure.ts';

const paragraphs = [
  'The port authority runs two ferries. Fares rose by 12 percent in 2023, Marta Olsen, a transport analyst, said on Monday.',
  'Does the island need a third boat?',
  'Passengers must book a day ahead. The ministry expects 40,000 passengers next summer.',
];

function source(texts: readonly string[] = paragraphs): ClaimSource {
  const text = texts.join('\n\n');
  let at = 0;
  const blocks = texts.map((paragraph): SourceBlock => {
    const start = at;
    at += paragraph.length + 2;
    return { type: 'paragraph', start, end: start + paragraph.length, level: 0 };
  });
  return { text, blocks, sections: [], language: 'en', fileName: 'ferries.txt', item: { type: 'report' } };
}

/** The place of these words, with some characters more or less at its ends. */
function rangeOf(words: string, { text } = source(), before = 0, after = 0) {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start: start + before, end: start + words.length + after };
}

describe('a range that a reader chose', () => {
  const { text } = source();
  const words = (start: number, end: number) => {
    const range = chosenRange({ start, end }, text);
    return text.slice(range.start, range.end);
  };

  it('takes whole words and no white space at its ends', () => {
    const { start, end } = rangeOf('authority runs two');
    expect(words(start + 3, end - 1)).toBe('authority runs two');
    expect(words(start - 1, end + 1)).toBe('authority runs two');
  });

  it('cuts no number, no word with an apostrophe and no character in two', () => {
    const whole = (line: string, chosen: string) => {
      const start = line.indexOf(chosen);
      const range = chosenRange({ start, end: start + chosen.length }, line);
      return line.slice(range.start, range.end);
    };
    expect(whole('It holds 40,000 people.', '40')).toBe('40,000');
    expect(whole('It isn’t so.', 'isn')).toBe('isn’t');
    expect(whole('It ended. Then rain', 'ended')).toBe('ended');
    expect(whole('A 𝒜ge of it', 'ge')).toBe('𝒜ge');
    // A script without spaces: the choice itself says where a word ends.
    expect(whole('この船は大きい', '船は')).toBe('船は');
    expect(whole('a  b', '  ')).toBe('');
  });
});

describe('a claim from chosen words', () => {
  it('is the claim that would be found there', () => {
    const given = source();
    const found = extractClaims(given);
    expect(found.length).toBeGreaterThan(2);
    for (const claim of found) {
      const { weight: _weight, ...chosen } = chosenClaim(given, claim) ?? { weight: 0 };
      const { weight: _other, ...expected } = claim;
      expect(chosen).toEqual(expected);
    }
  });

  it('keeps to the chosen words, and knows who says them in the rest of the sentence', () => {
    const given = source();
    const chosen = chosenClaim(given, rangeOf('Fares rose by 12 percent', given));
    expect(chosen?.statement).toBe('Fares rose by 12 percent');
    expect(chosen?.speaker).toBe('Marta Olsen');
    expect(chosen?.kinds).toContain('figure');
    expect(chosen?.kinds).toContain('attributed');
    expect(chosen?.figures.map(({ raw }) => raw)).toEqual(['12 percent']);
  });

  it('holds no figure from outside', () => {
    const given = source();
    expect(chosenClaim(given, rangeOf('a transport analyst', given))?.figures).toEqual([]);
  });

  it('spans blocks, and says of what was left out between them nothing', () => {
    const all = source();
    const given = { ...all, blocks: all.blocks.filter((_, index) => index !== 1) };
    const { start } = rangeOf('Fares rose', given);
    const { end } = rangeOf('a day ahead.', given);
    const chosen = chosenClaim(given, { start, end });
    expect(chosen).toMatchObject({ start, end });
    expect(chosen?.statement).toMatch(/^Fares rose .* Monday\. Passengers must book a day ahead\.$/);
    expect(chosen?.kinds).toEqual(expect.arrayContaining(['figure', 'attributed', 'recommendation']));
  });

  it('may be anything with a word in it, and nothing else', () => {
    const given = source();
    expect(chosenClaim(given, rangeOf('two ferries', given))).toMatchObject({ statement: 'two ferries' });
    expect(chosenClaim(given, rangeOf('Does the island need a third boat?', given))?.kinds).toEqual(['background']);
    expect(chosenClaim(source(['A', '***']), { start: 3, end: 6 })).toBeNull();
  });
});

describe('splitting', () => {
  it('is offered where a sentence begins inside the claim', () => {
    const given = source();
    const whole = rangeOf(paragraphs[2] ?? '', given);
    expect(splitPlaces(given, whole)).toEqual([rangeOf('The ministry expects', given).start]);
    expect(splitPlaces(given, rangeOf('The ministry expects', given))).toEqual([]);
  });
});
