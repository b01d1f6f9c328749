import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../electron/claims/figure.ts';
import { figureWords, unitWords } from '../../../../renderer/features/evidence/figure-words.ts';
import { passageContext } from '../../../../renderer/features/evidence/passage-context.ts';
import { claim, source } from '../../../builders/sources.ts';

const figure: Figure = {
  start: 0,
  end: 5,
  raw: 'up to 12,000',
  value: null,
  low: null,
  high: 12_000,
  qualifier: 'max',
  unit: 'soldier',
  scale: 1,
  quantity: 'soldiers',
  asOf: '2024-11',
  modality: 'reported',
  attributedTo: null,
};

describe('how a figure was understood', () => {
  it('says it in words', () => {
    expect(figureWords(figure)).toBe('at most up to 12,000 soldiers, reported, as of 2024-11');
    expect(figureWords({ ...figure, value: 300, high: null, qualifier: 'approx', asOf: null })).toBe(
      'about 300 soldiers, reported',
    );
    expect(figureWords({ ...figure, low: 8000, high: 9000, qualifier: 'range', asOf: null })).toContain('8,000–9,000');
  });

  it('leaves codes as they are', () => {
    expect(unitWords('USD/soldier/month')).toBe('USD per soldier per month');
    expect(unitWords('percent')).toBe('percent');
    expect(unitWords('country')).toBe('countries');
  });
});

describe('the paragraph around a passage', () => {
  const made = claim(source('s1'), 'Prices rose.', { prefix: 'Last year. ', suffix: ' Then they fell.' });
  const text = 'Last year was dry. Prices rose. Then they fell.\nNext paragraph.';
  const passage = { ...made.passage, position: { start: 19, end: 31 } };
  const blocks = [{ type: 'paragraph', level: 0, start: 0, end: 47 } as const];

  it('shows the whole paragraph of the version it was taken from', () => {
    expect(passageContext(passage, { id: passage.snapshot, text, blocks })).toEqual({
      before: 'Last year was dry. ',
      exact: 'Prices rose.',
      after: ' Then they fell.',
    });
  });

  it('shows only the words it carries when the version is another or says something else', () => {
    const other = passageContext(passage, { id: passage.snapshot, text: text.replace('rose', 'fell'), blocks });
    expect(other).toEqual({ before: '…Last year. ', exact: 'Prices rose.', after: ' Then they fell.…' });
    expect(passageContext(passage, null)).toEqual(other);
  });
});
