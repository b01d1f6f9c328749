import { describe, expect, it } from 'vitest';
import type { Block } from '../../electron/document/nodes.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { sheetOf } from '../../electron/templates/sheets.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { themeFrom } from '../../electron/templates/theme-from.ts';
import { callout, columns, document, fillIn, note, ol, p, paragraph, quote, ul } from '../builders/document.ts';
import { bundledStyle } from '../builders/house-styles.ts';
import { fakeFonts } from './fake-fonts.ts';
import { expectedTexts, overlapping, readTexts, saidBy, textsOf } from './layout-facts.ts';

const depth = 60;
/** Blocks in one another, as deep as nobody writes them. */
function deep(around: (inner: Block, level: number) => Block, inmost: Block = p('innermost words', note('A note.'))) {
  let made = inmost;
  for (let level = depth; level > 0; level -= 1) made = around(made, level);
  return made;
}

const nests: Readonly<Record<string, () => Block>> = {
  'bulleted lists': () => deep((inner, level) => ul([p(`level ${level}`), inner])),
  'numbered lists': () => deep((inner, level) => ol(`before ${level}`, [p(`level ${level}`), inner])),
  callouts: () => deep((inner, level) => callout('note', `level ${level}`, inner)),
  quotations: () => deep((inner, level) => quote(p(`level ${level}`), inner)),
  'all in turn': () =>
    deep((inner, level) =>
      level % 3 === 0
        ? quote(p(`level ${level}`), inner)
        : level % 3 === 1
          ? ul([p(`level ${level}`), inner])
          : callout('note', `level ${level}`, paragraph({ role: 'bottom-line' }, 'in short'), inner),
    ),
  'lists in columns': () =>
    columns(
      3,
      deep((inner, level) => ul([p(`level ${level}`), inner])),
    ),
  'an answer in callouts': () =>
    deep((inner, level) => callout('note', `${level}`, inner), fillIn('Name one', 2, 'One')),
};

describe.each(Object.entries(nests))('%s within each other', (_name, make) => {
  it.each([
    ['the house look', houseTheme],
    ['large print', themeFrom(bundledStyle('large-print'))],
  ])('stay within the margins in %s, with every word in sight', (_look, theme) => {
    const made = document({ pageSize: 'A5' }, make());
    const layout = layOut(made, theme, fakeFonts());
    const { left, right } = sheetOf('A5', theme).margins;
    for (const page of layout.pages) {
      const texts = textsOf(page);
      expect(texts.filter((item) => item.x < left - 1.51 || item.x + item.width > page.width - right + 1.51)).toEqual(
        [],
      );
      expect(overlapping(texts)).toEqual([]);
    }
    const read = readTexts(layout).filter(({ owner }) => !['label', 'note-mark', 'note-number'].includes(owner.role));
    for (const [node, texts] of expectedTexts(made)) {
      const said = saidBy(read.filter(({ owner }) => owner.node === node));
      expect(said.replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
    }
  });
});
