import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartValue } from '../../../electron/base/charts/chart.ts';
import { describeChart } from '../../../electron/base/charts/describe-chart.ts';
import { drawChart } from '../../../electron/base/charts/draw-chart.ts';
import type { ChartDrawing, ChartPath, ChartText } from '../../../electron/base/charts/drawing.ts';
import { spread, wrapped } from '../../../electron/base/charts/labels.ts';

const place = {
  width: 400,
  tallest: 500,
  size: 8,
  language: 'en-GB',
  measure: (text: string) => [...text].length * 4,
};

function value(number: number, rest: Partial<ChartValue> = {}): ChartValue {
  return { value: number, low: null, high: null, modality: null, text: String(number), ...rest };
}

function chartOf(
  kind: Chart['kind'],
  categories: readonly string[],
  ...rows: readonly (readonly (ChartValue | null)[])[]
): Chart {
  const series = rows.map((values, nth) => ({ name: `Series ${nth + 1}`, values }));
  return { kind, heading: '', categories, series, unit: '' };
}

const textsOf = ({ shapes }: ChartDrawing) => shapes.filter((shape): shape is ChartText => shape.type === 'text');
const pathsOf = ({ shapes }: ChartDrawing) => shapes.filter((shape): shape is ChartPath => shape.type === 'path');
const said = (drawing: ChartDrawing) => textsOf(drawing).map(({ text }) => text);
const heightOf = ({ points }: ChartPath) =>
  Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y));
const barsOf = (drawing: ChartDrawing) => pathsOf(drawing).filter(({ closed, fill }) => closed && fill === 'first');

describe('bars', () => {
  it('are as long as their values are large, from zero', () => {
    const [one, two, three] = barsOf(
      drawChart(chartOf('bars', ['a', 'b', 'c'], [value(30), value(60), value(-15)]), place),
    );
    expect(heightOf(two as ChartPath) / heightOf(one as ChartPath)).toBeCloseTo(2);
    expect(heightOf(three as ChartPath) / heightOf(one as ChartPath)).toBeCloseTo(0.5);
  });

  it('carry their values when they are few, and a scale when they are many', () => {
    const few = drawChart(chartOf('bars', ['a', 'b'], [value(44), value(52)]), place);
    expect(said(few)).toEqual(expect.arrayContaining(['44', '52']));
    expect(said(few)).not.toContain('0');
    const days = Array.from({ length: 40 }, (_, nth) => `${nth + 1} May`);
    const many = drawChart(
      chartOf(
        'bars',
        days,
        days.map((_, nth) => value(nth + 100)),
      ),
      place,
    );
    expect(said(many)).toEqual(expect.arrayContaining(['0', '50', '100', '150']));
    expect(said(many)).not.toContain('139');
  });

  it('lie under one another beside long names', () => {
    const name = 'An office with a name that no column has room for, whatever is done';
    const drawing = drawChart(chartOf('bars', [name, 'b', 'c', 'd'], [value(1), value(2), value(3), value(4)]), place);
    const widths = barsOf(drawing).map(({ points }) => (points[1]?.x ?? 0) - (points[0]?.x ?? 0));
    expect((widths[3] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4);
    expect(said(drawing).join(' ')).toContain('An office with a name that no column');
  });

  it('are hollow for what is expected, and say what that means', () => {
    const drawing = drawChart(chartOf('bars', ['a', 'b'], [value(5), value(6, { modality: 'expected' })]), place);
    const hollow = pathsOf(drawing).filter(({ fill }) => fill === 'ground');
    // One is the bar and one the key above.
    expect(hollow.map(({ stroke }) => stroke)).toEqual(['first', 'first']);
    expect(said(drawing)).toContain('hollow: expected or possible');
  });

  it('show the ends of a range', () => {
    const drawing = drawChart(chartOf('bars', ['a'], [value(11, { low: 10, high: 20 })]), place);
    const bar = barsOf(drawing)[0] as ChartPath;
    const lengths = pathsOf(drawing)
      .filter(({ closed }) => !closed)
      .map(heightOf);
    expect(Math.max(...lengths) / heightOf(bar)).toBeCloseTo(10 / 11);
    expect(said(drawing)).toContain('thin line: range');
  });

  it('differ in more than colour when there are several series', () => {
    const drawing = drawChart(
      chartOf('bars', ['a'], [value(1)], [value(2)], [value(3)], [value(4)], [value(5)]),
      place,
    );
    const fills = pathsOf(drawing)
      .filter(({ closed, fill }) => closed && fill !== 'ground')
      .map(({ fill }) => fill);
    expect(new Set(fills).size).toBe(4);
    expect(pathsOf(drawing).filter(({ closed, stroke }) => !closed && stroke === 'first').length).toBeGreaterThan(3);
  });
});

describe('lines', () => {
  it('stop at a gap and are dashed towards what is expected', () => {
    const row = [value(3), value(4), null, value(5), value(6), value(8, { modality: 'potential' })];
    const drawing = drawChart(chartOf('lines', ['a', 'b', 'c', 'd', 'e', 'f'], row), place);
    const lines = pathsOf(drawing).filter(({ closed, strokeWidth }) => !closed && strokeWidth > 1.5);
    expect(lines.map(({ points, dashed }) => [points.length, dashed])).toEqual([
      [2, true],
      [2, false],
      [2, false],
      [2, true],
    ]);
  });

  it('are named at their ends, apart from one another', () => {
    const drawing = drawChart(chartOf('lines', ['a', 'b'], [value(1), value(5)], [value(2), value(5)]), place);
    const ends = textsOf(drawing).filter(({ text }) => text.startsWith('Series'));
    expect(ends.map(({ text }) => text)).toEqual(['Series 1 5', 'Series 2 5']);
    expect(Math.abs((ends[0]?.y ?? 0) - (ends[1]?.y ?? 0))).toBeGreaterThan(8);
  });

  it('keep the distances of years', () => {
    const drawing = drawChart(chartOf('lines', ['2000', '2010', '2015'], [value(1), value(2), value(3)]), place);
    const line = pathsOf(drawing).find(({ points }) => points.length === 3) as ChartPath;
    const [a, b, c] = line.points.map(({ x }) => x);
    expect(((b ?? 0) - (a ?? 0)) / ((c ?? 0) - (b ?? 0))).toBeCloseTo(2);
  });

  it('do not begin at zero where all values are high up', () => {
    const texts = said(drawChart(chartOf('lines', ['a', 'b'], [value(101), value(103)]), place));
    expect(texts).toContain('101.0');
    expect(texts).not.toContain('0.0');
  });
});

describe('every chart', () => {
  const number = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ min: -1e14, max: 1e14, noNaN: true }),
    fc.double({ min: 0, max: 1e-8, noNaN: true }),
  );
  const cell = fc.option(
    fc.record({ at: number, reach: fc.integer({ min: 0, max: 50 }), open: fc.boolean() }).map(({ at, reach, open }) =>
      value(at, {
        low: reach > 40 ? at - reach : null,
        high: reach > 40 ? at + reach : null,
        modality: open ? 'expected' : null,
      }),
    ),
    { nil: null },
  );
  const charts = fc
    .record({
      kind: fc.constantFrom<Chart['kind']>('bars', 'lines', 'points'),
      names: fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('2020', '2021', 'Ministry')), {
        minLength: 1,
        maxLength: 30,
      }),
      series: fc.integer({ min: 1, max: 9 }),
    })
    .chain(({ kind, names, series }) =>
      fc
        .array(fc.array(cell, { minLength: names.length, maxLength: names.length }), {
          minLength: series,
          maxLength: series,
        })
        .map((rows) => chartOf(kind, names, ...rows)),
    )
    .filter(({ series }) => series.some(({ values }) => values.some((one) => one !== null)));

  it('stays inside its place, with numbers for places', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const drawing = drawChart(chart, place);
        const points = pathsOf(drawing).flatMap((path) => path.points);
        const ends = textsOf(drawing).flatMap(({ x, y, text, anchor }) => {
          const start = x - place.measure(text) * { start: 0, middle: 0.5, end: 1 }[anchor];
          return [
            { x: start, y },
            { x: start + place.measure(text), y },
          ];
        });
        for (const { x, y } of [...points, ...ends]) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(place.width + 0.01);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(drawing.height + 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('points', () => {
  const chart = chartOf(
    'points',
    ['Ministry, 2024', 'Port, 2023', 'Union, 2024'],
    [
      value(20, { open: 'above', modality: 'reported', text: 'more than 20 (reported)' }),
      value(40, { open: 'below', modality: 'expected', text: 'up to 40 (expected)' }),
      value(30, { low: 25, high: 35, modality: 'observed', text: '25–35 (observed)' }),
    ],
  );
  const drawing = drawChart(chart, place);
  const marks = pathsOf(drawing).filter(({ closed, points }) => closed && points.length > 8);
  const middleOf = ({ points }: ChartPath) => points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const rowOf = ({ points }: ChartPath) => points.reduce((sum, { y }) => sum + y, 0) / points.length;

  it('lie on one scale, in the order of their rows, each between its name and its words', () => {
    const [twenty, forty, thirty] = marks.map(middleOf);
    expect(((twenty ?? 0) + (forty ?? 0)) / 2).toBeCloseTo(thirty ?? 0);
    expect(marks.map(rowOf)).toEqual(marks.map(rowOf).toSorted((a, b) => a - b));
    const [name] = textsOf(drawing).filter(({ text }) => text === 'Port, 2023');
    const [words] = textsOf(drawing).filter(({ text }) => text === 'up to 40 (expected)');
    expect(name?.x).toBeLessThan(Math.min(...marks.map(middleOf)));
    expect(words?.x).toBeGreaterThan(Math.max(...marks.map(middleOf)));
  });

  it('are hollow for what is expected, and point to where a bound leaves them open', () => {
    expect(marks.map(({ fill }) => fill)).toEqual(['first', 'ground', 'first']);
    const shafts = pathsOf(drawing).filter(
      ({ points, stroke, closed }) => !closed && points.length === 2 && stroke === 'first',
    );
    const ways = marks.map((mark) =>
      shafts
        .filter(({ points }) => points[0]?.y === points[1]?.y && Math.abs((points[0]?.y ?? 0) - rowOf(mark)) < 0.01)
        .map(({ points: [from, to] }) => Math.sign((to?.x ?? 0) - (from?.x ?? 0))),
    );
    expect(ways).toEqual([[1], [-1], [1]]);
  });

  it('are told one by one', () => {
    expect(describeChart(chart, 'en')).toBe(
      '3 values on one scale. Ministry, 2024: more than 20 (reported); Port, 2023: up to 40 (expected); Union, 2024: 25–35 (observed).',
    );
  });
});

describe('labels', () => {
  it('move apart as a group around where they belong', () => {
    expect(spread([10, 10, 50], 8, 0, 100)).toEqual([6, 14, 50]);
    expect(spread([0, 0], 8, 0, 100)).toEqual([0, 8]);
    expect(spread([30, 10], 8, 0, 100)).toEqual([30, 10]);
  });

  it('break at spaces, and inside a word that has no room', () => {
    expect(wrapped('low water here', 40, place)).toEqual(['low water', 'here']);
    expect(wrapped('Niedrigwasserstand', 40, place)).toEqual(['Niedrigwas', 'serstand']);
  });
});
