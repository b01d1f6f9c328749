import { describe, expect, it } from 'vitest';
import {
  nodesOn,
  percentOf,
  rowOf,
  rowsBetween,
  rowsOf,
  scaleFor,
  steppedZoom,
} from '../../../../renderer/features/preview/page-geometry.ts';

const a4 = { width: 595.28, height: 841.89 };

describe('pages in rows', () => {
  it('stand two by two in spreads, the first one alone', () => {
    expect(rowsOf(6, 'spread')).toEqual([[0], [1, 2], [3, 4], [5]]);
    expect(rowsOf(2, 'single')).toEqual([[0], [1]]);
    expect(rowsOf(0, 'spread')).toEqual([]);
  });

  it('know the row of each page', () => {
    for (const view of ['single', 'spread'] as const) {
      rowsOf(9, view).forEach((row, index) => {
        for (const page of row) expect(rowOf(page, view)).toBe(index);
      });
    }
  });

  it('are drawn where they are in view, with a neighbour on either side', () => {
    expect(rowsBetween(0, 500, 300, 200)).toEqual([0, 2]);
    expect(rowsBetween(30_000, 30_500, 300, 200)).toEqual([98, 102]);
    expect(rowsBetween(59_900, 60_400, 300, 200)[1]).toBe(199);
  });
});

describe('the size of the pages', () => {
  it('fits the width, or the whole page, one or two beside each other', () => {
    expect(scaleFor('width', 'single', a4, { width: 623.28, height: 500 })).toBeCloseTo(1);
    expect(scaleFor('width', 'spread', a4, { width: 42 + 595.28 * 2, height: 500 })).toBeCloseTo(1);
    expect(scaleFor('page', 'single', a4, { width: 2000, height: 841.89 + 28 })).toBeCloseTo(1);
    expect(percentOf(scaleFor(100, 'single', a4, { width: 10, height: 10 }))).toBe(100);
  });

  it('goes in steps and stops at either end', () => {
    const scale = (percent: number) => scaleFor(percent, 'single', a4, a4);
    expect(steppedZoom(scale(100), 1)).toBe(110);
    expect(steppedZoom(scale(95), -1)).toBe(90);
    expect(steppedZoom(scale(200), 1)).toBe(200);
    expect(steppedZoom(scale(50), -1)).toBe(50);
  });
});

describe('the nodes of a page', () => {
  const text = (node: string, x: number, y: number) =>
    ({
      type: 'text',
      x,
      y,
      width: 100,
      text: 'words',
      face: { family: 'F', weight: 400, italic: false },
      size: 10,
      colour: '#000000',
      wordSpacing: 0,
      features: [],
      owner: { node, role: 'body' },
      link: null,
    }) as const;

  it('span all their lines, in reading order', () => {
    const nodes = nodesOn({ index: 0, ...a4, items: [text('b', 70, 100), text('b', 60, 114), text('a', 60, 140)] });
    expect(nodes.map(({ node }) => node)).toEqual(['b', 'a']);
    expect(nodes[0]).toMatchObject({ left: 60, right: 170, top: 91.5, bottom: 117 });
  });
});
