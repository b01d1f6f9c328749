import { describe, expect, it } from 'vitest';
import { scoreNames } from './name-score.ts';

/** A little under what is measured; they may only rise. */
const floors = {
  development: { precision: 0.93, recall: 0.93 },
  'held-out': { precision: 0.91, recall: 0.97 },
} as const;
const halves = Object.keys(floors) as readonly (keyof typeof floors)[];

describe.each(halves)('names proposed as tags in the judged sentences, %s', (half) => {
  const { score, sentences, differences } = scoreNames(half);
  const numbers = `precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}`;
  console.info([`names, ${half}: ${numbers}  of ${score.right + score.missed}`, ...differences].join('\n  '));

  it('finds the names and nothing else', () => {
    expect(score.precision).toBeGreaterThanOrEqual(floors[half].precision);
    expect(score.recall).toBeGreaterThanOrEqual(floors[half].recall);
  });

  it('means something by its size', () => {
    expect(sentences).toBeGreaterThanOrEqual(60);
    expect(score.right + score.missed).toBeGreaterThanOrEqual(20);
  });
});
