import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../../electron/document/contents-entries.ts';
import { headingPages, notedShare } from '../../../electron/layout/heading-pages.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { generatedDocument } from '../../bench/export/generated-document.ts';
import { type LongBriefChoice, longBrief } from '../long-brief.ts';
import { office } from './outside-programs.ts';
import { named, paragraphs, written } from './unpacked.ts';

if (!office) console.log('skipped: LibreOffice is not here');

async function longBriefFile(given: LongBriefChoice) {
  const { document, pages } = await longBrief(given);
  const pageOf = headingPages(pages);
  return { document, pageOf, file: await written(document, { pageOf, notedShare: notedShare(pages) }) };
}

describe('the table of contents of a brief of 200 pages', () => {
  it('is complete, numbered and clean: no program asks to update anything', async () => {
    const { document, pageOf, file } = await longBriefFile({});
    const text = file.part('word/document.xml');
    const lines = paragraphs(text).filter(({ style }) => /^TOC\d$/.test(style));
    const entries = contentsEntries(document, 2);
    expect(lines).toHaveLength(entries.length);
    expect(lines.map((line) => Number(line.text.split('\t').at(-1)))).toEqual(
      entries.map((entry) => pageOf.get(entry.block)),
    );
    for (const part of file.paths.filter((name) => name.endsWith('.xml'))) {
      expect(file.xml(part)).not.toMatch(/w:dirty=|w:updateFields/);
    }
    expect(named(text, 'w:instrText').filter((code) => code.children.join('').includes('TOC'))).toHaveLength(1);
  }, 200_000);

  it('is of pages that hold as much as ours: space round the rule above notes stands in the bottom margin instead', async () => {
    const made = generatedDocument({ pages: 3, seed: 1 });
    const places = async (notedShare: number) => {
      const file = await written(made, { notedShare });
      const style = named(file.part('word/styles.xml'), 'w:style').find(
        ({ attributes }) => attributes['w:styleId'] === 'FootnoteSeparator',
      );
      const { 'w:before': before, 'w:after': after } = (style && named(style, 'w:spacing')[0]?.attributes) ?? {};
      const bottom = named(file.part('word/document.xml'), 'w:pgMar')[0]?.attributes['w:bottom'];
      return { margin: Number(bottom), rule: Number(before) + Number(after) };
    };
    const [none, half, all] = [await places(0), await places(0.5), await places(1)];
    expect(half.margin + half.rule).toBeCloseTo(none.margin + none.rule, -0.5);
    expect(all.margin + all.rule).toBeCloseTo(none.margin + none.rule, -0.5);
    expect([half.margin - none.margin, all.margin - none.margin]).toEqual([68, 137]);
  });

  // Without notes, with two or three to the page as in most briefs, and with many.
  it.skipIf(!office).each([
    { notesOfFive: 0, seed: 3 },
    { notesOfFive: 3, seed: 1 },
    { notesOfFive: 5, seed: 2 },
    { notesOfFive: 5, seed: 3 },
  ])(
    'names the page that LibreOffice prints a heading on, or its neighbour, for 95 of 100: %o',
    async (given) => {
      const { document, pageOf, file } = await longBriefFile(given);
      const pages = office?.(file.bytes, path.join(assets, 'fonts')).pages ?? [];
      expect(pages.length).toBeGreaterThanOrEqual(180);
      const entries = contentsEntries(document, 2);
      const apart = entries.map((entry, index) => {
        // The contents come first and name every heading too.
        const printed = pages.findLastIndex((page) => page.includes(`Part ${index + 1} of the register`)) + 1;
        expect(printed).toBeGreaterThan(0);
        return Math.abs(printed - (pageOf.get(entry.block) ?? 0));
      });
      const near = apart.filter((distance) => distance <= 1).length;
      expect({ near: near / apart.length, furthest: Math.max(...apart) }).toEqual({
        near: expect.toSatisfy((share: number) => share >= 0.95),
        furthest: expect.any(Number),
      });
    },
    200_000,
  );
});
