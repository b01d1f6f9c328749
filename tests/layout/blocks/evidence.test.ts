import { describe, expect, it } from 'vitest';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme, type Theme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { document, evidence } from '../../builders/document.ts';
import { bundledStyle } from '../../builders/house-styles.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

const fonts = fakeFonts();

/** How many entries each page has, and how far apart the first two stand. */
function set(count: number): { readonly perPage: readonly number[]; readonly distance: number } {
  const entries = Array.from({ length: count }, (_, index) => ({
    note: index + 1,
    exact: `Words of passage ${index + 1} that the brief rests on, and a few more of them.`,
    source: 'Ministry, 2024',
  }));
  const { pages } = layOut(document(evidence(...entries)), plainTheme, fonts);
  const labels = pages.map((page) => textsOf(page).filter((item) => item.owner.role === 'label'));
  const [first, second] = labels[0] ?? [];
  return { perPage: labels.map((page) => page.length), distance: (second?.y ?? 0) - (first?.y ?? 0) };
}

describe('the evidence annex', () => {
  const wide = set(4).distance;
  const full = Array.from({ length: 60 }, (_, at) => at + 20).find((count) => set(count).distance < wide) ?? 0;

  it('moves its entries together rather than begin a page for the last of them', () => {
    expect(full).toBeGreaterThan(20);
    // As many more as the closer entries make room for stand on the page as well.
    expect(set(full).perPage).toHaveLength(1);
    expect(set(full - 1)).toMatchObject({ distance: wide });
  });

  it('stands in one column where letters are large', () => {
    const starts = (theme: Theme) => {
      const entries = Array.from({ length: 6 }, (_, at) => ({
        note: at + 1,
        exact: 'Some words.',
        source: 'Ministry',
      }));
      const { pages } = layOut(document(evidence(...entries)), theme, fonts);
      const labels = pages.flatMap((page) => textsOf(page)).filter((item) => item.owner.role === 'label');
      return new Set(labels.map((item) => Math.round(item.x))).size;
    };
    expect(starts(houseTheme)).toBe(2);
    expect(starts(themeFrom(bundledStyle('large-print')))).toBe(1);
  });

  it('keeps their distance where the last page has enough to show', () => {
    const { perPage, distance } = set(full + 14);
    expect(distance).toBe(wide);
    expect(perPage.at(-1)).toBeGreaterThan(6);
  });
});
