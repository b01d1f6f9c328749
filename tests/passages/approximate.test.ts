import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMatches } from '../../electron/passages/approximate.ts';

/** The fewest errors of any match of `pattern` in `text`, by the plain method. */
function fewestErrors(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, index) => index);
  let best = pattern.length;
  for (const character of text) {
    const next = [0];
    for (let index = 1; index <= pattern.length; index += 1) {
      const same = pattern[index - 1] === character ? 0 : 1;
      next.push(Math.min((column[index - 1] ?? 0) + same, (column[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    column = next;
    best = Math.min(best, next[pattern.length] ?? 0);
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('approximateMatches', () => {
  it('finds words with a letter changed, left out and added', () => {
    const text = 'First line. The quick brwon foxx jumps over a lazy dog. Last line.';
    const [match] = approximateMatches(text, 'The quick brown fox jumps over the lazy dog.', 7);
    expect(match && text.slice(match.start, match.end)).toBe('The quick brwon foxx jumps over a lazy dog.');
  });

  it('finds two separate places', () => {
    const text = 'abcdefghij 0123456789 abcdefghxj';
    const found = approximateMatches(text, 'abcdefghij', 1);
    expect(found.map(({ start, end, errors }) => [text.slice(start, end), errors])).toEqual([
      ['abcdefghij', 0],
      ['abcdefghxj', 1],
    ]);
  });

  it('agrees with the plain method on the number of errors, also for patterns of several blocks', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 200 }),
        (pattern, text) => {
          const most = Math.floor(pattern.length / 3);
          const expected = fewestErrors(text, pattern);
          const [best] = approximateMatches(text, pattern, most);
          if (expected > most || most >= pattern.length) expect(best).toBeUndefined();
          else {
            expect(best?.errors).toBe(expected);
            expect(best && distance(text.slice(best.start, best.end), pattern)).toBe(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
