import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, formatNumber } from '../../../electron/base/charts/numerals.ts';
import { niceScale } from '../../../electron/base/charts/ticks.ts';

describe('a scale with round marks', () => {
  it.each([
    [0, 97, [0, 20, 40, 60, 80, 100]],
    [-8.1, 4.4, [-10, -5, 0, 5]],
    [0, 0.00041, [0, 0.0001, 0.0002, 0.0003, 0.0004, 0.0005]],
    [0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [5, 5, [0, 1, 2, 3, 4, 5]],
  ])('from %d to %d', (low, high, ticks) => {
    expect(niceScale(low, high).ticks).toEqual(ticks);
  });

  it('holds all data between few marks of one step', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)));
        const { from, to, step, ticks } = niceScale(low, high);
        expect(from).toBeLessThanOrEqual(low + step * 1e-6);
        expect(to).toBeGreaterThanOrEqual(high - step * 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6))).toBeOneOf([1, 2, 5, 10]);
      }),
    );
  });
});

describe('numbers in a language', () => {
  it.each([
    ['en-GB', '12,345.5', '−1,234.0'],
    ['de', '12.345,5', '−1.234,0'],
    ['fr', '12\u202f345,5', '−1\u202f234,0'],
    ['es', '12\u202f345,5', '−1234,0'],
    ['ja', '12\u202f345.5', '−1234.0'],
  ])('%s', (language, large, negative) => {
    expect(formatNumber(12345.5, 1, language)).toBe(large);
    expect(formatNumber(-1234, 1, language)).toBe(negative);
  });

  it('writes no minus before nothing', () => {
    expect(formatNumber(-0.01, 1, 'en')).toBe('0.0');
  });

  it('counts the decimals of a step', () => {
    expect([5, 0.5, 0.25, 0.0001].map(decimalsOf)).toEqual([0, 1, 2, 4]);
  });
});
