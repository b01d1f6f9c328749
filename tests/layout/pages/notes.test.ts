import { describe, expect, it } from 'vitest';
import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { noteMarksOf } from '../../../electron/document/walk.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { type Layout, markAnchor } from '../../../electron/layout/layout.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import {
  again,
  callout,
  document,
  front,
  heading,
  note,
  p,
  paragraph,
  question,
  quote,
  table,
  ul,
} from '../../builders/document.ts';
import { bundledStyle } from '../../builders/house-styles.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { bodyLines, readTexts, saidBy, textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

const fonts = fakeFonts();
const largePrint = themeFrom(bundledStyle('large-print'));
const lay = (made: ResolvedDocument): Layout => layOut(made, plainTheme, fonts);
const line = (index: number): Block => p(`Line ${index}.`);
const lines = (count: number): readonly Block[] => Array.from({ length: count }, (_, index) => line(index));
const sentence = (words: number): string => 'word '.repeat(words);

function expectNotesAtHome(layout: Layout, made: ResolvedDocument): void {
  for (const mark of noteMarksOf(made.blocks)) {
    if (mark.repeat) continue;
    const home = layout.anchorOf(markAnchor(mark.note))?.page;
    expect(home).toBeDefined();
    expect(layout.anchorOf(mark.note)?.page).toBe(home);
  }
  expect(layout.findings).toEqual([]);
}

/** The blocks at every height of the page, so that they meet its foot in every way there is. */
function atEveryHeight(...blocks: readonly Block[]): void {
  for (let above = 30; above < 62; above += 1) {
    const made = document(...lines(above), ...blocks, ...lines(12));
    expectNotesAtHome(lay(made), made);
  }
}

describe('a note starts on the page that cites it when it is cited', () => {
  const long = () => note(sentence(100));

  it('in a heading', () => atEveryHeight(heading(2, 'Heading', long()), p(sentence(60))));

  it('in the title, on a cover and without one', () => {
    for (const cover of [true, false]) {
      const made = document({ cover }, front('Title', long(), ' and more', long()), ...lines(80));
      expectNotesAtHome(lay(made), made);
    }
  });

  it('in a caption, a head, the cells and the source line of a table', () =>
    atEveryHeight(
      table({
        caption: ['Caption', long()],
        head: [['Year', long()], 'Depth'],
        rows: [
          [
            ['2016', note('Short.')],
            ['4.1', long()],
          ],
          ['2017', '4.0'],
          [[sentence(20), long()], '3.9'],
        ],
        sourceLine: ['Source', note('Of the source.')],
      }),
    ));

  it('in a row that is divided', () =>
    atEveryHeight(
      table({
        head: ['a', 'b'],
        rows: [
          [
            [sentence(30), note('Left.'), sentence(90)],
            [sentence(150), long(), sentence(20), note('Right.')],
          ],
        ],
      }),
    ));

  it('in lists', () => atEveryHeight(ul([p('Item', long()), ul([p('Inner', long())])], [p(sentence(40), long())])));

  it('in the title and the text of a callout, in a quote, a question, a bottom line', () =>
    atEveryHeight(
      callout('note', ['Title', long()], p(sentence(30), long(), sentence(30)), ul([p('Item', long())])),
      quote(p(sentence(50), long())),
      question('Asked?', p(sentence(20), long())),
      paragraph({ role: 'bottom-line' }, sentence(30), long()),
    ));

  it('twice on the last line of a paragraph', () =>
    atEveryHeight(p(sentence(45), note(sentence(30)), ' and', note(sentence(130)))));

  it('a hundred times on one word, in every look', () => {
    for (const theme of [plainTheme, houseTheme, largePrint]) {
      const made = document(
        { pageSize: 'A5' },
        ul([p('Word', ...Array.from({ length: 100 }, () => note(sentence(30))))]),
      );
      const layout = layOut(made, theme, fonts);
      expectNotesAtHome(layout, made);
      const marks = layout.pages.flatMap(textsOf).filter((item) => item.owner.role === 'note-mark');
      expect(Math.min(...marks.map((item) => item.size))).toBeGreaterThan(theme.text.body.size / 2);
    }
  });

  it('many times in every cell and in the head of a wide table', () => {
    const cell = (count: number) => ['Word', ...Array.from({ length: count }, () => note(sentence(30)))];
    const row = (count: number) => Array.from({ length: 12 }, () => cell(count));
    const made = () => document({ pageSize: 'A5' }, p('Before.'), table({ head: row(1), rows: [row(5), row(2)] }));
    for (const theme of [plainTheme, largePrint]) {
      const doc = made();
      const layout = layOut(doc, theme, fonts);
      expectNotesAtHome({ ...layout, findings: [] }, doc);
      expect(layout.findings.filter(({ code }) => code === 'note-on-later-page')).toEqual([]);
    }
  });

  it('a thousand times in one paragraph', () => {
    const marks = Array.from({ length: 1_000 }, (_, index) => [`word ${index} `, note(`Source ${index}.`), ' ']).flat();
    const made = document(p(...marks));
    const layout = lay(made);
    expectNotesAtHome(layout, made);
    expect(layout.pages.length).toBeLessThan(30);
  });
});

describe('a note', () => {
  it('of fifty thousand characters leaves every page its text, and loses none of its own', () => {
    const giant = Array.from({ length: 8_500 }, (_, index) => `w${index % 1_000}`).join(' ');
    const made = document(p('Start', note(giant), '.'), ...lines(150), p('End', note('Last.'), '.'), ...lines(20));
    const layout = lay(made);
    expectNotesAtHome(layout, made);
    const set = readTexts(layout).filter((item) => item.owner.node === 'n1' && item.owner.role === 'note');
    expect(saidBy(set)).toBe(giant);
    const withNote = layout.pages.filter((page) => textsOf(page).some((item) => item.owner.node === 'n1'));
    expect(withNote.length).toBeGreaterThan(5);
    const lastText = layout.pages.findLastIndex((page) => bodyLines(page) > 0);
    for (const page of layout.pages.slice(0, lastText)) expect(bodyLines(page)).toBeGreaterThanOrEqual(3);
    // A carried note is capped, so that most pages of a short text are not left to it alone.
    const { top, bottom } = plainTheme.page.margins;
    for (const page of layout.pages.slice(0, lastText)) {
      const own = textsOf(page).filter((item) => item.owner.role === 'note');
      const height = Math.max(...own.map((item) => item.y)) - Math.min(...own.map((item) => item.y)) + 12;
      if (own.length > 0) expect(height).toBeLessThan((page.height - top - bottom) * 0.75);
    }
  });

  it('gives way to new ones that are short, and goes on', () => {
    const made = document(
      p('Start', note(sentence(2_500)), '.'),
      ...lines(30).map((_, index) => p(`Line ${index}`, note(`Source ${index}.`), '.')),
      ...lines(60),
    );
    const layout = lay(made);
    expectNotesAtHome(layout, made);
    const second = layout.pages[1];
    const own = second === undefined ? [] : textsOf(second).filter((item) => item.owner.role === 'note');
    expect(own[0]?.owner.node).toBe('n1');
    expect(new Set(own.map((item) => item.owner.node)).size).toBeGreaterThan(1);
  });

  it('that goes on beside others has its number again, which is not read out', () => {
    const made = document(p('Here', note(sentence(1_800)), note(sentence(1_800)), '.'), ...lines(4));
    const layout = lay(made);
    expectNotesAtHome(layout, made);
    const numbers = layout.pages.map((page) => textsOf(page).filter((item) => item.owner.role === 'note-number'));
    const again = numbers.flat().filter((item) => item.element === undefined);
    expect(numbers[1]?.map((item) => item.text.trim())).toEqual(['1']);
    expect(again.map((item) => item.text.trim())).toEqual(expect.arrayContaining(['1', '2']));
    expect(numbers.flat()).toHaveLength(again.length + 2);
    // One alone is known by having none.
    expect(numbers.at(-1)).toEqual([]);
  });

  it('that is cited again stands where it was cited first, once', () => {
    const first = note('Only once.');
    const made = document(
      p('Here', first, '.'),
      ...lines(100),
      p('There', again(first), '.'),
      heading(1, 'x', again(first)),
    );
    const layout = lay(made);
    expectNotesAtHome(layout, made);
    const set = readTexts(layout).filter((item) => item.owner.role === 'note');
    expect(saidBy(set)).toBe('Only once.');
    expect(layout.anchorOf('n1')?.page).toBe(0);
  });

  it('of a heading is not in the contents or the outline', () => {
    const made = document({ cover: false }, heading(1, 'Plain words', note('Not these.')), p('x'));
    expect(lay(made).outline.map((entry) => entry.title)).toEqual(['Plain words']);
  });
});
