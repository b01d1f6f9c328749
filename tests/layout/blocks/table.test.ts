import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { PlacedText } from '../../../electron/layout/page.ts';
import { document, note, p, table } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
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
});
