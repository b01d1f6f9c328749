import { expect, it } from 'vitest';
import type { Figure, FigureQualifier } from '../../electron/claims/figure.ts';
import { compareIntervals } from '../../electron/compare/intervals.ts';

function figure(
  qualifier: FigureQualifier,
  value: number | null,
  low: number | null = null,
  high: number | null = null,
): Figure {
  return {
    start: 0,
    end: 1,
    raw: '',
    value,
    low,
    high,
    qualifier,
    unit: 'ship',
    scale: 1,
    quantity: 'ship',
    asOf: null,
    modality: 'observed',
    attributedTo: null,
  };
}

it.each([
  ['agree', figure('exact', 100), figure('exact', 109)],
  ['apart', figure('exact', 100), figure('exact', 120)],
  ['overlap', figure('min', 100), figure('exact', 900)],
  ['apart', figure('min', 1000), figure('exact', 500)],
  ['overlap', figure('max', 100), figure('exact', 40)],
  ['apart', figure('max', 100), figure('exact', 400)],
  ['agree', figure('approx', 100), figure('max', 105)],
  ['overlap', figure('approx', 100), figure('exact', 119)],
  ['overlap', figure('range', null, 10, 20), figure('exact', 20)],
  ['apart', figure('range', null, 10, 20), figure('exact', 30)],
  ['overlap', figure('min', 10), figure('max', 20)],
  ['apart', figure('min', 30), figure('max', 20)],
])('%s', (relation, a, b) => {
  expect(compareIntervals(a, b)).toBe(relation);
  expect(compareIntervals(b, a)).toBe(relation);
});

it('says nothing of a figure without any number', () => {
  expect(compareIntervals(figure('exact', null), figure('exact', 5))).toBeNull();
});
