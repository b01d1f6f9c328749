import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../../electron/document/contents-entries.ts';
import { textOf } from '../../../electron/export/docx/package/xml-tree.ts';
import { writeOdt } from '../../../electron/export/odt/write-odt.ts';
import { headingPages } from '../../../electron/layout/heading-pages.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { contents, document, front, heading, note, p } from '../../builders/document.ts';
import { office, officeUpdated } from '../docx/outside-programs.ts';
import { named, parsed } from '../docx/unpacked.ts';
import { longBrief } from '../long-brief.ts';
import { pdfMaterial } from '../pdf/material.ts';
import { odtParts } from './odt-parts.ts';

const sentence = 'The harbour counted its ships again and found that fewer of them had come than in any year before. ';
const chapters = Array.from({ length: 12 }, (_, index) => [
  heading(1, `Chapter ${index + 1} of the register`, note('As counted on the day.')),
  p(sentence.repeat(6 + ((index * 5) % 9))),
  heading(2, `Part ${index + 1} of the count`),
  ...Array.from({ length: 2 + (index % 3) }, () => p(sentence.repeat(9))),
]).flat();
const made = document(front('The register'), contents(2), ...chapters);
const fonts = path.join(assets, 'fonts');

async function numbered() {
  const { pages } = layOut(made, houseTheme, (await pdfMaterial()).fonts);
  return headingPages(pages);
}

/** Words and number of each line of the contents in the text's part. */
function linesIn(content: string): readonly (readonly string[])[] {
  const [body] = named(parsed(content.replaceAll(/<text:tab\b[^>]*>/g, '\t')), 'text:index-body');
  const [, ...lines] = body === undefined ? [] : named(body, 'text:p');
  return lines.map((line) => textOf(line).split('\t'));
}

describe('the table of contents of an OpenDocument text', () => {
  it('has every heading with the page that the caller knows, and leads to it', async () => {
    const pageOf = await numbered();
    const { xml, content } = odtParts(made, { pageOf });
    const entries = contentsEntries(made, 2);
    expect(new Set(pageOf.values()).size).toBeGreaterThan(5);
    const lines = linesIn(xml('content.xml'));
    expect(lines.map(([, page]) => Number(page))).toEqual(entries.map(({ block }) => pageOf.get(block)));
    expect(lines[2]?.[0]).toBe('Chapter 2 of the register');
    const targets = named(content, 'text:index-body').flatMap((body) =>
      named(body, 'text:a').map(({ attributes }) => attributes['xlink:href']?.slice(1)),
    );
    const headings = named(content, 'text:h').flatMap((one) =>
      named(one, 'text:bookmark').map(({ attributes }) => attributes['text:name']),
    );
    expect(targets).toEqual(headings);
  });

  it('names no page unless it knows them all', async () => {
    const [, missing] = contentsEntries(made, 2);
    const pageOf = new Map([...(await numbered())].filter(([block]) => block !== missing?.block));
    for (const options of [{}, { pageOf }]) {
      const { xml } = odtParts(made, options);
      expect(linesIn(xml('content.xml')).every((line) => line.length === 1)).toBe(true);
      expect(xml('content.xml')).not.toContain('index-entry-page-number');
    }
  });

  it('is left out where there is no heading', () => {
    expect(odtParts(document(contents(2), p('Words.'))).xml('content.xml')).not.toContain('table-of-content');
  });
});

if (!office || !officeUpdated) console.log('skipped: LibreOffice or its Python bridge is not here');

describe.skipIf(!office || !officeUpdated)('LibreOffice', () => {
  it('makes the same contents when it updates them, with the pages that it prints the headings on', async () => {
    const bytes = writeOdt(made, houseTheme, { pageOf: await numbered() });
    const ours = linesIn(odtParts(made, { pageOf: await numbered() }).xml('content.xml'));
    const updated = linesIn(officeUpdated?.(bytes, fonts) ?? '');
    expect(updated.map(([words]) => words)).toEqual(ours.map(([words]) => words));
    const apart = updated.map(([, page], index) => Math.abs(Number(page) - Number(ours[index]?.[1])));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    const pages = office?.(bytes, fonts, 'odt').pages ?? [];
    const printed = ours.map(([words]) => pages.findLastIndex((page) => page.includes(words ?? '')) + 1);
    expect(printed).toEqual(updated.map(([, page]) => Number(page)));
  }, 200_000);

  it('prints the headings of a brief of 200 pages on the pages that are named, or their neighbours, for 95 of 100', async () => {
    const { document: brief, pages } = await longBrief({ notesOfFive: 3 });
    const pageOf = headingPages(pages);
    const printed = office?.(writeOdt(brief, houseTheme, { pageOf }), fonts, 'odt').pages ?? [];
    expect(printed.length).toBeGreaterThanOrEqual(180);
    const entries = contentsEntries(brief, 2);
    const near = entries.filter(({ block }, index) => {
      const page = printed.findLastIndex((text) => text.includes(`Part ${index + 1} of the register`)) + 1;
      return page > 0 && Math.abs(page - (pageOf.get(block) ?? 0)) <= 1;
    });
    expect(near.length / entries.length).toBeGreaterThanOrEqual(0.95);
  }, 200_000);
});
