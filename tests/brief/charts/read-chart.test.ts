import { describe, expect, it } from 'vitest';
import { cellLanguage } from '../../../electron/brief/charts/cell-language.ts';
import { readCell } from '../../../electron/brief/charts/read-cell.ts';
import { readChart } from '../../../electron/brief/charts/read-chart.ts';
import { briefSchema } from '../../../electron/brief/schema.ts';
import { brief, cite, section, table } from '../../builders/brief.ts';
import { source } from '../../builders/sources.ts';

function read(cell: string, language = 'en-GB') {
  const reading = readCell(cell, cellLanguage(language));
  if (reading.type !== 'number') return reading.type;
  const { value, low, high, modality } = reading.value;
  return [value, low, high, modality, reading.unit];
}

describe('a cell', () => {
  it.each([
    ['18,000', [18000, null, null, null, '']],
    ['about 18,000', [18000, null, null, null, '']],
    ['10,000–12,000', [11000, 10000, 12000, null, '']],
    ['between 5 and 7 per cent', [6, 5, 7, null, '%']],
    ['60 %', [60, null, null, null, '%']],
    ['-8.1 %', [-8.1, null, null, null, '%']],
    ['−3', [-3, null, null, null, '']],
    ['1.9 million', [1900000, null, null, null, '']],
    ['$2.5bn', [2500000000, null, null, null, 'USD']],
    ['4,300 ± 120', [4300, 4180, 4420, null, '']],
    ['14,500 soldiers', [14500, null, null, null, 'soldiers']],
    ['20,000 (expected)', [20000, null, null, 'expected', '']],
    ['could reach 900', [900, null, null, 'potential', '']],
    ['310 (2021: 280)', [310, null, null, null, '']],
  ])('%s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  it.each(['', '–', '…', 'n/a', 'k. A.'])('without a value: “%s”', (cell) => {
    expect(read(cell)).toBe('gap');
  });

  it.each(['unknown', '14, later 15', 'see below'])('that is no one number: “%s”', (cell) => {
    expect(read(cell)).toBe('words');
  });

  it.each([
    ['de', 'rund 1.900,5', [1900.5, null, null, null, '']],
    ['de', '1,9 Mio. Euro', [1900000, null, null, null, 'EUR']],
    ['fr', '1,9 million', [1900000, null, null, null, '']],
    ['fr', '18\u202f000 (prévision)', [18000, null, null, 'expected', '']],
    ['es', '2,4 millones', [2400000, null, null, null, '']],
    ['ja', '1.9', [1.9, null, null, null, '']],
  ])('in %s: %s', (language, cell, expected) => {
    expect(read(cell, language)).toEqual(expected);
  });
});

function chartOf(rows: Parameters<typeof table>[1][], language = 'en-GB') {
  const made = brief(section('Numbers', table({ shownAs: 'bars' }, ...rows)));
  const node = briefSchema(made.template).nodeFromJSON(made.body).firstChild?.firstChild;
  if (!node) throw new Error('No table.');
  return readChart(node, language);
}

describe('a table as a chart', () => {
  it('has the first column for categories and every other one for a series, without the notes', () => {
    const chart = chartOf([
      ['Year', 'Ships', 'Barges'],
      ['2023', ['310', cite(source('log'))], '–'],
      ['2024', '280', '12'],
    ]);
    expect(chart?.ok && chart.value).toMatchObject({
      kind: 'bars',
      heading: 'Year',
      categories: ['2023', '2024'],
      series: [
        { name: 'Ships', values: [{ value: 310, text: '310' }, { value: 280 }] },
        { name: 'Barges', values: [null, { value: 12 }] },
      ],
    });
  });

  it('takes what is expected from the names of rows and columns, but May for a month', () => {
    const chart = chartOf([
      ['Month', 'Ships', 'Ships expected'],
      ['May', '31', '40'],
      ['June (forecast)', '28', '41'],
    ]);
    const modalities = chart?.ok && chart.value.series.map(({ values }) => values.map((value) => value?.modality));
    expect(modalities).toEqual([
      [null, 'expected'],
      ['expected', 'expected'],
    ]);
  });

  it('leaves out rows and columns without a word', () => {
    const chart = chartOf([
      ['Year', 'Ships', ''],
      ['', '', ''],
      ['2024', '280', ''],
    ]);
    expect(chart?.ok && chart.value).toMatchObject({ categories: ['2024'], series: [{ values: [{ value: 280 }] }] });
    expect(chart?.ok && chart.value.series).toHaveLength(1);
  });

  it('says which cell is no number', () => {
    const chart = chartOf([
      ['Ship', 'Age'],
      ['Else', '12'],
      ['Ida', 'old'],
    ]);
    expect(chart).toEqual({ ok: false, error: { type: 'no-number', row: 3, column: 2, text: 'old' } });
  });

  it('has one unit, and takes nothing for another where words are not known', () => {
    const rows = [
      ['Ship', 'Age'],
      ['Else', '12 Jahre'],
      ['Ida', '14'],
    ];
    expect(chartOf(rows, 'de')?.ok).toBe(true);
    expect(chartOf(rows, 'nl')).toMatchObject({ error: { type: 'units-differ' } });
  });
});
