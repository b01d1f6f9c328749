import { describe, expect, it } from 'vitest';
import type { Block, DocumentMeta } from '../../electron/document/nodes.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { type PlacedText, plainPages } from '../../electron/layout/page.ts';
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

  it('are cut rather than that they run into each other', () => {
    const { pages } = lay({ ...meta, header: { left: 'very long '.repeat(20), right: 'Secret' } }, p('one'));
    const [left, right] = textsOf(pages[0] as (typeof pages)[number]).filter((item) => item.owner.role === 'header');
    expect(left?.text).toMatch(/^very long .*…$/);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
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
});

describe('pages for another process', () => {
  it('have no glyphs and no places in the reading tree', () => {
    const pages = plainPages(lay(p('one')).pages);
    expect(JSON.stringify(pages)).not.toMatch(/"shaped"|"element"/);
    expect(structuredClone(pages)).toEqual(pages);
  });
});
