import { describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme, type Theme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { englishParagraphs } from '../../bench/lines/english-text.ts';
import { columns, document, p, table } from '../../builders/document.ts';
import { bundledStyle } from '../../builders/house-styles.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';

const words = 'The administration transferred its obligations for maintenance to international commissions. '.repeat(8);

/** Words at whose first part a line ends, each with its hyphen. */
function divided(made: ResolvedDocument, theme: Theme = houseTheme): readonly string[] {
  const texts = layOut(made, theme, fakeFonts()).pages.flatMap((page) => textsOf(page));
  const said = texts.map((item) => (item.shaped ?? []).flatMap(({ texts }) => texts).join(''));
  return said.filter((text) => text.endsWith('\u00ad'));
}

describe('words at line ends', () => {
  it('are divided in running text, and never in large print', () => {
    const made = document({ pageSize: 'A5' }, ...englishParagraphs(12, 5).map((text) => p(text)));
    expect(divided(made).length).toBeGreaterThan(0);
    expect(divided(made, themeFrom(bundledStyle('large-print')))).toEqual([]);
  });

  it('are divided in large print where a word has no room on its line', () => {
    const made = document(p(`${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)} kam.`), { language: 'de' });
    expect(divided(made, themeFrom(bundledStyle('large-print'))).length).toBeGreaterThan(0);
  });

  it('are whole in narrow columns, whose lines are not drawn out to their edge', () => {
    const made = document(columns(3, p(words)));
    expect(divided(made)).toEqual([]);
    const [page] = layOut(made, houseTheme, fakeFonts()).pages;
    const spaces = textsOf(page ?? { index: 0, width: 0, height: 0, items: [] }).map((item) => item.wordSpacing);
    expect(new Set(spaces)).toEqual(new Set([0]));
  });

  it('are whole in cells where nothing asks for it', () => {
    const made = document(table({ head: ['Who', 'What'], rows: [['The commission', words]] }));
    expect(divided(made).every((text) => text.length > 12)).toBe(true);
  });
});
