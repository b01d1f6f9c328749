import { describe, expect, it } from 'vitest';
import { figureFields, scoreFigures } from './figure-score.ts';
import { labelledSets } from './labelled-figures.ts';

/** A little under what is measured; they may only rise. */
const floors = {
  development: { precision: 0.98, recall: 0.97, fields: 0.97 },
  'held-out': { precision: 0.98, recall: 0.92, fields: 0.97 },
  'judged-development': { precision: 0.98, recall: 0.85, fields: 0.9 },
  'judged-held-out': { precision: 0.98, recall: 0.83, fields: 0.88 },
  'german-development': { precision: 0.98, recall: 0.97, fields: 0.96 },
  'german-held-out': { precision: 0.97, recall: 0.95, fields: 0.96 },
} as const;

describe.each(labelledSets)('figures of the %s sentences', (name) => {
  const floor = floors[name];
  const score = scoreFigures(name);
  console.info(
    [
      `${name}: ${score.labelled} figures in ${score.sentences} sentences`,
      `precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}`,
      ...figureFields.map((field) => `${field} ${score.fields[field].toFixed(3)}`),
      ...score.differences,
    ].join('\n  '),
  );

  it('finds the figures and nothing else', () => {
    expect(score.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(score.recall).toBeGreaterThanOrEqual(floor.recall);
  });

  it.each(figureFields)('reads the %s', (field) => expect(score.fields[field]).toBeGreaterThanOrEqual(floor.fields));

  it('means something by its size', () => {
    const isGerman = name.startsWith('german');
    expect(score.sentences).toBeGreaterThanOrEqual(isGerman ? 40 : 125);
    expect(score.labelled).toBeGreaterThanOrEqual(isGerman ? 34 : 100);
  });
});
