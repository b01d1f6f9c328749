import { describe, expect, it } from 'vitest';
import { contentsHang } from '../../../electron/layout/blocks/contents-hang.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { contents, document, heading, p } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

describe('the contents', () => {
  it('do not go on with a single line on the next page, wherever they begin', () => {
    const fonts = fakeFonts();
    for (let above = 30; above < 50; above += 1) {
      const lines = Array.from({ length: above }, (_, index) => p(`Line ${index}.`));
      const sections = Array.from({ length: 12 }, (_, index) => heading(2, `Section ${index}`));
      const made = document(...lines, contents(3), ...sections.flatMap((title) => [title, p('Text.')]));
      const counts = layOut(made, plainTheme, fonts)
        .pages.map(
          (page) =>
            textsOf(page).filter((item) => item.owner.role === 'contents' && /^Section/.test(item.text.trim())).length,
        )
        .filter((count) => count > 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
      expect(counts).not.toContain(1);
    }
  });

  it('set the second line of an entry in, and the first of every entry of a level at one edge', () => {
    const long =
      'Sentences as headings, of so many words that they go on in a second line of the contents of this brief';
    const made = document(contents(1), heading(1, 'Short'), p('Text.'), heading(1, long), p('Text.'));
    const [page] = layOut(made, plainTheme, fakeFonts()).pages;
    const entries = page === undefined ? [] : textsOf(page).filter((item) => item.owner.role === 'contents');
    const leftOf = (words: string) => entries.find((item) => item.text.startsWith(words))?.x ?? 0;
    const last = entries.find((item) => item.text.trim().endsWith('this brief'))?.x ?? 0;
    expect(leftOf('Sentences')).toBeCloseTo(leftOf('Short'), 6);
    expect(last - leftOf('Sentences')).toBeCloseTo(contentsHang, 6);
  });
});
