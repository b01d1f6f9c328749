import { describe, expect, it } from 'vitest';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { Theme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { document, fillIn } from '../../builders/document.ts';
import { bundledStyle } from '../../builders/house-styles.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

function placed(theme: Theme) {
  const tasks = [fillIn('Name one.', 2), fillIn('Name another.', 1)];
  const [page] = layOut(document(...tasks), theme, fakeFonts()).pages;
  const items = page?.items ?? [];
  const rules = items.flatMap((item) => (item.type === 'rule' ? [item.y1] : [])).slice(0, 3);
  const words = page === undefined ? [] : textsOf(page).filter(({ text }) => text.startsWith('Name'));
  return { rules, baselines: words.map(({ y }) => y) };
}

describe('lines to write on', () => {
  it('are as far apart as handwriting needs, and nearer to their own task than to the next one', () => {
    const { rules, baselines } = placed(plainTheme);
    const [first = 0, second = 0] = rules;
    const [own = 0, next = 0] = baselines;
    expect(second - first).toBeCloseTo(plainTheme.writing.line, 6);
    expect(next - second).toBeGreaterThan(plainTheme.writing.after);
    expect(first - own).toBeLessThan(plainTheme.writing.line + plainTheme.text.body.leading);
  });

  it('have room for larger hands in large print, and in small print no less than elsewhere', () => {
    const [one = 0, two = 0] = placed(themeFrom(bundledStyle('large-print'))).rules;
    expect(two - one).toBeGreaterThan(plainTheme.writing.line * 1.4);
    expect(themeFrom(bundledStyle('compact')).writing).toEqual(plainTheme.writing);
  });
});
