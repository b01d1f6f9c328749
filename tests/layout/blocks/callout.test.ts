import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { Page, PlacedBox } from '../../../electron/layout/page.ts';
import { callout, document, p, paragraph, ul } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

const fonts = fakeFonts();
const lines = (count: number): readonly Block[] => Array.from({ length: count }, (_, index) => p(`Line ${index}.`));
const boxes = (page: Page): readonly PlacedBox[] => page.items.filter((item) => item.type === 'box');
const lay = (...blocks: readonly Block[]): readonly Page[] => layOut(document(...blocks), plainTheme, fonts).pages;

describe('a callout', () => {
  it('longer than a page has ground and bar behind each of its parts', () => {
    const pages = lay(
      ...lines(20),
      callout('note', 'Title', ...Array.from({ length: 90 }, (_, i) => p(`Inner ${i}.`))),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const [ground, bar] = boxes(page);
      expect(boxes(page)).toHaveLength(2);
      const inner = textsOf(page).filter((item) => /Inner|Title/.test(item.text));
      expect(inner.length).toBeGreaterThan(1);
      for (const item of inner) {
        expect(item.y - item.size * 0.7).toBeGreaterThanOrEqual(ground?.y ?? 0);
        expect(item.y).toBeLessThanOrEqual((ground?.y ?? 0) + (ground?.height ?? 0));
      }
      expect([bar?.y, bar?.height]).toEqual([ground?.y, ground?.height]);
    }
    // Where it is cut, the ground goes on a little beyond the text; where it begins and ends, its padding is there.
    const roomOf = (page: Page | undefined) => {
      const inner = page === undefined ? [] : textsOf(page).filter((item) => /Inner|Title/.test(item.text));
      const [ground] = page === undefined ? [] : boxes(page);
      const [top, height] = [ground?.y ?? 0, ground?.height ?? 0];
      return { above: (inner[0]?.y ?? 0) - top, below: top + height - (inner.at(-1)?.y ?? 0) };
    };
    const [first, last] = [roomOf(pages.find((page) => boxes(page).length > 0)), roomOf(pages.at(-1))];
    const { padding } = plainTheme.callout;
    expect(first.above - last.above).toBeCloseTo(padding - 4, 6);
    expect(last.below - first.below).toBeCloseTo(padding - 4, 6);
  });

  it('is moved as a whole rather than divided, if it is short', () => {
    const pages = lay(...lines(55), callout('note', 'Title', p('One.'), p('Two.'), p('Three.')), ...lines(5));
    expect(pages.filter((page) => boxes(page).length > 0)).toHaveLength(1);
  });

  it('with the bottom line has one ground, which the paragraphs in it share', () => {
    const answer = (words: string) => paragraph({ role: 'bottom-line' }, words);
    const [page] = lay(callout('bottom-line', 'Answer', answer('Build it.'), answer('Build it now.')));
    expect(page === undefined ? [] : boxes(page)).toHaveLength(2);
  });

  it('never leaves its title behind', () => {
    for (let above = 45; above < 62; above += 1) {
      const pages = lay(...lines(above), callout('note', 'Title', p('Inner one.'), p('Inner two.')));
      const titled = pages.find((page) => textsOf(page).some((item) => item.text === 'Title'));
      expect(titled === undefined ? [] : textsOf(titled).map((item) => item.text)).toContain('Inner one.');
    }
  });
});

describe('a line that announces a list', () => {
  it('goes with it', () => {
    for (let above = 50; above < 60; above += 1) {
      const pages = lay(...lines(above), p('Three things matter:'), ul('One', 'Two', 'Three'), ...lines(9));
      const announced = pages.find((page) => textsOf(page).some((item) => item.text.includes('Three things')));
      expect(announced === undefined ? [] : textsOf(announced).map((item) => item.text)).toContain('One');
    }
  });
});
