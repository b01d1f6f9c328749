import { expect, it } from 'vitest';
import { headingPages, notedShare } from '../../electron/layout/heading-pages.ts';
import type { Page, PlacedItem, PlacedRole } from '../../electron/layout/page.ts';

const rule = (node: string, role: PlacedRole): PlacedItem => ({
  type: 'rule',
  x1: 0,
  y1: 0,
  x2: 1,
  y2: 0,
  width: 1,
  colour: '#000000',
  owner: { node, role },
});
const page = (index: number, ...items: PlacedItem[]): Page => ({ index, width: 100, height: 100, items });

it('a heading is on the first page that shows it', () => {
  const pages = [
    page(0, rule('a', 'contents'), rule('b', 'heading')),
    page(1, rule('b', 'heading'), rule('a', 'heading'), rule('c', 'body')),
  ];
  expect([...headingPages(pages)]).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});

it('the share of pages with notes counts those on which a note only ends', () => {
  const noted = page(0, rule('n1', 'note-number'), rule('n1', 'note'));
  expect(notedShare([noted, page(1, rule('n1', 'note')), page(2), page(3, rule('n2', 'note-number'))])).toBe(0.75);
  expect(notedShare([])).toBe(0);
});
