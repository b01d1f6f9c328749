import { describe, expect, it } from 'vitest';
import type { Block, DocumentMeta } from '../../electron/document/nodes.ts';
import { contentsHang } from '../../electron/layout/blocks/contents-hang.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { type Page, type PlacedText, plainPages } from '../../electron/layout/page.ts';
import { runningItems } from '../../electron/layout/pages/running-lines.ts';
import { type Compositor, compositorOf } from '../../electron/layout/text/paragraph.ts';
import { contents, document, front, heading, p, pageBreak } from '../builders/document.ts';
import { fakeFonts } from './fake-fonts.ts';
import { textsOf } from './layout-facts.ts';
import { plainTheme } from './plain-theme.ts';

const meta = { header: { left: 'River', right: 'Secret' }, footer: { left: '1 May', right: 'page {page} of {pages}' } };
const lay = (...parts: readonly (Block | Partial<DocumentMeta>)[]) =>
  layOut(document(meta, ...parts), plainTheme, fakeFonts());
const running = (items: readonly PlacedText[]) =>
  items.filter((item) => item.owner.role === 'header' || item.owner.role === 'footer').map((item) => item.text);

describe('running lines', () => {
  it('count the pages', () => {
    const { pages } = lay(p('one'), pageBreak(), p('two'));
    expect(pages.map((page) => running(textsOf(page)))).toEqual([
      ['River', 'Secret', '1 May', 'page 1 of 2'],
      ['River', 'Secret', '1 May', 'page 2 of 2'],
    ]);
  });

  it('say nothing on the first page that its front says already', () => {
    const { pages } = lay(front('Title'), p('one'), pageBreak(), p('two'));
    expect(running(textsOf(pages[0] as (typeof pages)[number]))).toEqual(['page 1 of 2']);
  });

  it('are absent from a cover', () => {
    const { pages } = lay({ cover: true }, front('Title'), p('one'));
    expect(pages).toHaveLength(2);
    expect(running(textsOf(pages[0] as (typeof pages)[number]))).toEqual([]);
  });

  it('name the section of the page: the first that begins on it, or else the one that goes on', () => {
    const header = { left: 'River', right: '{section} · Secret' };
    const { pages } = lay(
      { ...meta, header },
      p('before any section'),
      pageBreak(),
      heading(1, 'One'),
      p('x'),
      heading(2, 'Not this'),
      heading(1, 'Two'),
      p('y'),
      pageBreak(),
      p('z'),
    );
    expect(pages.map((page) => running(textsOf(page))[1])).toEqual(['Secret', 'One · Secret', 'Two · Secret']);
  });

  it('carry the marking even if the template forgot it', () => {
    const { pages } = lay({ marking: 'Restricted' }, front('Title'), p('one'), pageBreak(), p('two'));
    expect(textsOf(pages[0] as (typeof pages)[number]).some((item) => item.text === 'Restricted')).toBe(true);
    expect(running(textsOf(pages[1] as (typeof pages)[number]))).toEqual([
      'River',
      'Secret · Restricted',
      '1 May',
      'page 2 of 2',
    ]);
    const named = lay({ ...meta, marking: 'Secret' }, p('one')).pages[0] as (typeof pages)[number];
    expect(running(textsOf(named))[1]).toBe('Secret');
  });

  it('leave each other room when both are long', () => {
    const header = { left: 'left '.repeat(40), right: 'right '.repeat(40) };
    const page = lay({ ...meta, header }, p('one')).pages[0] as ReturnType<typeof lay>['pages'][number];
    const [left, right] = textsOf(page).filter((item) => item.owner.role === 'header');
    expect(left?.text).toMatch(/^left .*…$/);
    expect(right?.text).toMatch(/^right .*…$/);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  });

  it('keep a marking beside the longest title of a section', () => {
    const header = { left: 'River', right: '{section} · Secret' };
    const title = 'a section whose title goes on '.repeat(9).trim();
    const { pages } = lay({ ...meta, header }, heading(1, title), p('one'));
    expect(running(textsOf(pages[0] as (typeof pages)[number]))[1]).toMatch(/^a section whose title .* … · Secret$/);
  });

  it('are cut rather than that they run into each other', () => {
    const { pages } = lay({ ...meta, header: { left: 'very long '.repeat(20), right: 'Secret' } }, p('one'));
    const [left, right] = textsOf(pages[0] as (typeof pages)[number]).filter((item) => item.owner.role === 'header');
    expect(left?.text).toMatch(/^very long .*…$/);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  });

  it.each([
    ['one word longer than the line', 'A'.repeat(300), /^A+…$/],
    ['a language without spaces', '渡し船には新しいエンジンが必要である'.repeat(12), /^渡し船には新しい[^ ]+…$/],
    ['a short word before a long stretch without spaces', `2024 ${'渡船需要新发动机'.repeat(30)}`, /^2024 渡船[^ ]+…$/],
  ])('are cut inside %s', (_what, title, expected) => {
    const { pages } = lay({ ...meta, header: { left: title, right: 'Secret' } }, p('one'));
    const header = textsOf(pages[0] as Page).filter((item) => item.owner.role === 'header');
    const right = header.find((item) => item.text === 'Secret');
    const left = header.filter((item) => item !== right);
    expect(left.map((item) => item.text).join('')).toMatch(expected);
    for (const item of left) expect(item.x + item.width).toBeLessThan(right?.x ?? 0);
  });

  it('are cut in a few steps, however many words they have', () => {
    const compositor = compositorOf(fakeFonts(), plainTheme);
    let measured = 0;
    const counting: Compositor = {
      ...compositor,
      measure: (content, settings) => {
        measured += 1;
        return compositor.measure(content, settings);
      },
    };
    const left = Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' ');
    const [width, height] = [600, 800];
    const size = { width, height, left: 60, top: 60, textWidth: 480, textHeight: 680, headerAt: 40, footerAt: 760 };
    const { meta: facts } = document({ ...meta, header: { left, right: 'Secret' } });
    const lines = { meta: facts, theme: plainTheme, compositor: counting, hasFront: false };
    runningItems({ ...lines, frame: { ...size, rightToLeft: false } }, { index: 0, count: 1, section: '' });
    expect(measured).toBeLessThan(25);
  });
});

describe('the table of contents', () => {
  it('gives each heading the page it came to stand on', () => {
    const { pages } = lay(
      contents(2),
      heading(1, 'First'),
      p('x'),
      pageBreak(),
      heading(2, 'Second'),
      p('y'),
      heading(3, 'Deep'),
    );
    const lines = textsOf(pages[0] as (typeof pages)[number]).filter((item) => item.owner.role === 'contents');
    expect(lines.map((item) => item.text.trim())).toEqual(['Contents', 'First', '1', 'Second', '2']);
    expect(lines.slice(1).every((item) => item.link !== null && 'target' in item.link)).toBe(true);
  });

  it('sets long titles on several lines, level by level, and goes on over pages with the numbers that came out', () => {
    const long = 'a long title that says in full what the section has found '.repeat(3).trim();
    const sections = Array.from({ length: 60 }, (_, index) => [
      heading(1, `${index} ${long}`),
      heading(2, `${index} below`),
      heading(3, `${index} deep`),
      p(`Text ${index}.`),
      pageBreak(),
    ]).flat();
    const { pages, anchorOf } = lay(contents(2), pageBreak(), ...sections);
    const parts = pages.slice(0, 8).flatMap(textsOf);
    const entries = parts.filter((item) => item.owner.role === 'contents' && item.link !== null);
    expect(entries.some((item) => item.text.includes('deep'))).toBe(false);
    const firstSection = anchorOf('b3')?.page ?? 0;
    expect(firstSection).toBeGreaterThan(3);
    const numbers = entries.filter((item) => /^\d+$/.test(item.text)).map((item) => Number(item.text));
    const wanted = Array.from({ length: 60 }, (_, index) => [
      firstSection + index + 1,
      firstSection + index + 1,
    ]).flat();
    expect(numbers).toEqual(wanted);
    // Entries start at the indent of their level, their second lines further in, and none reaches the column of the numbers.
    const titles = entries.filter((item) => !/^\d+$/.test(item.text));
    const starts = [...new Set(titles.map((item) => Math.round(item.x)))].toSorted((one, other) => one - other);
    expect(starts.map((start) => start - (starts[0] ?? 0))).toEqual([0, contentsHang, 14]);
    const numbersFrom = Math.min(...entries.filter((item) => /^\d+$/.test(item.text)).map((item) => item.x));
    expect(Math.max(...titles.map((item) => item.x + item.width))).toBeLessThan(numbersFrom);
  });

  it('and the outline leave out a heading that says nothing', () => {
    const { pages, outline } = lay(contents(2), heading(1), heading(2, ' \u200b\u00ad'), heading(1, 'Said'), p('x'));
    const entries = textsOf(pages[0] as Page).filter((item) => item.owner.role === 'contents' && item.link !== null);
    expect(entries.map((item) => item.text.trim())).toEqual(['Said', '1']);
    expect(outline.map((entry) => entry.title)).toEqual(['Said']);
  });

  it('has new numbers after an edit that moves the sections', () => {
    const fonts = fakeFonts();
    const made = (count: number) =>
      document(
        meta,
        contents(1),
        ...Array.from({ length: count }, (_, i) => p(`Line ${i}.`)),
        heading(1, 'End'),
        p('x'),
      );
    const numberOf = (count: number) =>
      textsOf(layOut(made(count), plainTheme, fonts).pages[0] as Page).findLast(
        (item) => item.owner.role === 'contents',
      )?.text;
    expect([numberOf(10), numberOf(100), numberOf(10)]).toEqual(['1', '2', '1']);
  });
});

describe('pages for another process', () => {
  it('have no glyphs and no places in the reading tree', () => {
    const pages = plainPages(lay(p('one')).pages);
    expect(JSON.stringify(pages)).not.toMatch(/"shaped"|"element"/);
    expect(structuredClone(pages)).toEqual(pages);
  });
});
