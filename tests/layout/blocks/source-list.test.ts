import { describe, expect, it } from 'vitest';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { document, heading, p, sourceList } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

describe('a list of sources', () => {
  it('never has a single one on one side of a page end, and a short one is seen whole where it can be', () => {
    const fonts = fakeFonts();
    for (let above = 30; above < 60; above += 1) {
      const lines = Array.from({ length: above }, (_, index) => p(`Line ${index}.`));
      const sources = Array.from({ length: 5 }, (_, index) => `source${index} ${'and what it says '.repeat(12)}`);
      const after = Array.from({ length: 20 }, (_, index) => p(`Further line ${index}.`));
      const made = document(...lines, heading(2, 'Sources'), sourceList(...sources), ...after);
      const counts = layOut(made, plainTheme, fonts)
        .pages.map((page) => textsOf(page).filter((item) => /^source\d/.test(item.text.trim())).length)
        .filter((count) => count > 0);
      expect([[5], [2, 3], [3, 2]]).toContainEqual(counts);
    }
  });
});
