import { describe, expect, it } from 'vitest';
import type { Block, DocumentMeta } from '../../electron/document/nodes.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import type { PlacedItem, PlacedText } from '../../electron/layout/page.ts';
import { callout, contents, document, heading, note, p, table, ul } from '../builders/document.ts';
import { fakeFonts } from './fake-fonts.ts';
import { plainTheme } from './plain-theme.ts';

// Alef, bet, gimel, dalet: words by themselves.
const [a, b, c, d] = ['\u05d0\u05d0', '\u05d1\u05d1', '\u05d2\u05d2', '\u05d3\u05d3'];

function pageOf(...content: readonly (Block | Partial<DocumentMeta>)[]) {
  const [page] = layOut(document({ language: 'he' }, ...content), plainTheme, fakeFonts()).pages;
  if (page === undefined) throw new Error('There is no page.');
  const texts = page.items.filter((item): item is PlacedText => item.type === 'text');
  const at = (words: string): PlacedText => {
    const found = texts.find((item) => item.text.trim() === words);
    if (found === undefined) throw new Error(`"${words}" is not on the page: ${texts.map((item) => item.text)}`);
    return found;
  };
  return { page, at, start: page.width - plainTheme.page.margins.right, end: plainTheme.page.margins.left };
}

const rightOf = (item: PlacedItem): number => {
  if (item.type === 'path') return Math.max(...item.points.map(({ x }) => x));
  return item.type === 'rule' ? item.x2 : item.x + item.width;
};

describe('a page that reads from right to left', () => {
  it('starts its lines, headings and running lines at the right', () => {
    const { at, start } = pageOf({ header: { left: b, right: c } }, heading(1, a), p(d));
    for (const words of [a, d, b]) expect(rightOf(at(words))).toBeCloseTo(start, 1);
    expect(at(c).x).toBeCloseTo(plainTheme.page.margins.left, 1);
  });

  it('hangs marks of lists and numbers of notes at the right of their text', () => {
    const { at, start } = pageOf(ul(a), p(`${b} `, note(c)));
    expect(rightOf(at('•'))).toBeCloseTo(start, 1);
    expect(rightOf(at(a))).toBeLessThan(at('•').x);
    const [number, words] = [at('1'), at(c)];
    expect(number.x).toBeGreaterThan(0);
    expect(rightOf(words)).toBeLessThan(start);
  });

  it('has the bar of a panel at its right edge', () => {
    const { page, start } = pageOf(callout('note', a, p(b)));
    const bar = page.items.filter((item) => item.type === 'box').sort((one, other) => one.width - other.width)[0];
    expect(bar === undefined ? 0 : rightOf(bar)).toBeCloseTo(start, 1);
  });

  it('has the first column of a table at the right, and the page number of the contents at the left', () => {
    const { at, end } = pageOf(contents(1), heading(1, d), table({ head: [a, b], rows: [[c, '12']] }));
    expect(at(a).x).toBeGreaterThan(at(b).x);
    expect(at(c).x).toBeGreaterThan(at('12').x);
    expect(at('1').x).toBeCloseTo(end, 1);
  });

  it('leaves Latin text as it is, from its own edge', () => {
    const { page } = pageOf(p('word '.repeat(60).trim()));
    const lines = page.items.filter((item): item is PlacedText => item.type === 'text' && item.text.includes('word'));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)?.x).toBeCloseTo(plainTheme.page.margins.left, 1);
  });
});
