import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { PlacedText } from '../../../electron/layout/page.ts';
import { document, note, p, table } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { overlapping, saidBy, textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

const lay = (...blocks: readonly Block[]) => layOut(document(...blocks), plainTheme, fakeFonts());
const textWidth = 595.28 - plainTheme.page.margins.left - plainTheme.page.margins.right;
const cells = (items: readonly PlacedText[]) => items.filter((item) => item.owner.role === 'table-cell');

describe('a table', () => {
  it('that goes on over pages repeats its head, which is read once', () => {
    const { pages } = lay(
      table({ head: ['Year', 'Depth'], rows: Array.from({ length: 60 }, (_, row) => [`row${row}`, '2.5']) }),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(textsOf(page).filter((item) => item.text.trim() === 'Year')).toHaveLength(1);
    const read = pages.flatMap(textsOf).filter((item) => item.text.trim() === 'Year' && item.element !== undefined);
    expect(read).toHaveLength(1);
  });

  it('sets numbers against the right edge of their column', () => {
    const columns = [
      { width: null, align: 'start' as const },
      { width: null, align: 'end' as const },
    ];
    const { pages } = lay(
      table({
        head: ['Item', 'Sum'],
        columns,
        rows: [
          ['a', '5'],
          ['b', '12345'],
        ],
      }),
    );
    const numbers = cells(pages.flatMap(textsOf)).filter((item) => /\d/.test(item.text));
    const ends = numbers.map((item) => Math.round(item.x + item.width));
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toBe(Math.round(595.28 - plainTheme.page.margins.right));
  });

  it('gives a column of long texts more room than one of short ones, and none too little for its words', () => {
    const long = 'several words about what happens '.repeat(6);
    const { pages } = lay(table({ head: ['Event', 'Consequence'], rows: [['unmistakably', long]] }));
    const [first, second] = [cells(pages.flatMap(textsOf))[0], cells(pages.flatMap(textsOf))[1]];
    expect(first?.text.trim()).toBe('unmistakably');
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeLessThan(textWidth / 2);
  });

  it('keeps to the widths it is given', () => {
    const columns = [
      { width: 0.75, align: 'start' as const },
      { width: 0.25, align: 'start' as const },
    ];
    const { pages } = lay(table({ head: ['a', 'b'], columns, rows: [['c', 'd']] }));
    const [first, second] = cells(pages.flatMap(textsOf));
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo((textWidth - 12) * 0.75 + 12);
  });

  it('divides a row that is too tall, and keeps the notes with their lines', () => {
    const tall = 'word '.repeat(1500);
    const layout = lay(p('Before.'), table({ head: ['a', 'b'], rows: [['short', [tall, note('Of the last line.')]]] }));
    expect(layout.pages.length).toBeGreaterThan(1);
    expect(layout.anchorOf('n1')?.page).toBe(layout.pages.length - 1);
    expect(layout.findings).toEqual([]);
  });

  it('fills up rows that lack cells', () => {
    const layout = lay(table({ head: ['a', 'b', 'c'], rows: [['1'], ['1', '2', '3']] }));
    const rows = layout.elements.filter((element) => element.kind === 'row');
    for (const row of rows) expect(layout.elements.filter((element) => element.parent === row)).toHaveLength(3);
  });

  it('with more words side by side than the page is wide is set smaller, and no word is broken', () => {
    const words = Array.from({ length: 8 }, (_, index) => `measurement${index}`);
    const layout = lay(table({ head: words, rows: [words] }));
    const items = cells(layout.pages.flatMap(textsOf));
    expect(items.map((item) => item.text.trim())).toEqual(words);
    expect(items[0]?.size).toBeLessThan(10);
    expect(items[0]?.size).toBeGreaterThanOrEqual(7.5);
    expect(layout.findings).toEqual([]);
  });

  it('that is too wide even then breaks words, loses nothing, and says so', () => {
    const words = Array.from({ length: 14 }, (_, index) => `measurements_of_column_${index}`);
    const layout = lay(table({ head: words, rows: [words, words.map(() => '1')] }));
    const items = cells(layout.pages.flatMap(textsOf));
    expect(items.every((item) => item.x + item.width <= 595.28 - plainTheme.page.margins.right + 1.5)).toBe(true);
    expect(overlapping(layout.pages.flatMap(textsOf))).toEqual([]);
    expect(saidBy(items).replaceAll(' ', '').length).toBe(words.join('').length + 14);
    expect(layout.findings).toMatchObject([{ code: 'crowded-table', breaksWords: true }]);
  });

  it('keeps given widths only where the words go into them', () => {
    const columns = [
      { width: 0.02, align: 'start' as const },
      { width: 0.98, align: 'start' as const },
    ];
    const { pages } = lay(table({ head: ['a', 'b'], columns, rows: [['administration', 'd']] }));
    expect(cells(pages.flatMap(textsOf))[0]?.text.trim()).toBe('administration');
  });

  it('has its caption and its source line with a row, wherever on the page it starts', () => {
    for (let above = 40; above < 60; above += 1) {
      const lines = Array.from({ length: above }, (_, index) => p(`Line ${index}.`));
      const rows = Array.from({ length: 8 }, (_, row) => [`row${row}`, '1']);
      const { pages } = lay(...lines, table({ caption: 'Caption', head: ['a', 'b'], rows, sourceLine: ['Source'] }));
      const pageOf = (text: string): number =>
        pages.findIndex((page) => textsOf(page).some((item) => item.text.trim() === text));
      expect(pageOf('Caption')).toBe(pageOf('row0'));
      expect(pageOf('Source')).toBe(pageOf('row7'));
      // No single row on either side, for the table could have gone on the next page.
      if (pageOf('row0') !== pageOf('row7')) {
        expect(pageOf('row1')).toBe(pageOf('row0'));
        expect(pageOf('row6')).toBe(pageOf('row7'));
      }
    }
  });

  it('does not repeat a head that would fill the page', () => {
    const tall = 'word '.repeat(700);
    const rows = Array.from({ length: 80 }, (_, row) => [`row${row}`, '1']);
    const { pages } = lay(table({ head: [tall, 'Short'], rows }));
    const heads = pages.flatMap(textsOf).filter((item) => item.text.trim() === 'Short');
    expect(heads).toHaveLength(1);
  });
});
