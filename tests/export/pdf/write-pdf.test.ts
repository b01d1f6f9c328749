import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { plainPages } from '../../../electron/layout/page.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { createDocumentFonts } from '../../../electron/workers/harfbuzz-fonts.ts';
import {
  callout,
  document,
  fillIn,
  front,
  heading,
  link,
  note,
  p,
  question,
  term,
  text,
} from '../../builders/document.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { name, readPdf, textString } from './read-pdf.ts';

async function pdfOf(made: ResolvedDocument): Promise<Uint8Array> {
  const { fonts, icc } = await pdfMaterial();
  return writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc });
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a written PDF', () => {
  it('keeps its structure, for every block there is', async () => {
    expect(structureFaults(await readPdf(await pdfOf(everyBlock())))).toEqual([]);
  });

  it('reads each note beside its mark, in whatever part of a block that stands', async () => {
    const parts = document(
      front('Title', note('a')),
      question(['Why', note('b')], p('Because.')),
      term(['Lock', note('c')], 'A gate', note('d'), '.'),
      fillIn(['Name one', note('e')], 2),
      callout('note', ['Mind', note('f')], p('x')),
    );
    expect(structureFaults(await readPdf(await pdfOf(parts)))).toEqual([]);
  });

  it('says whom it is for and how it is marked, where viewers and archives look for it', async () => {
    const { meta } = everyBlock();
    const pdf = await readPdf(await pdfOf(everyBlock()));
    expect(textString(pdf.info, 'Subject')).toBe(meta.audience);
    expect(textString(pdf.info, 'Keywords')).toBe(meta.marking);
    const plain = await readPdf(await pdfOf(document({ audience: '', marking: '' }, p('x'))));
    expect(textString(plain.info, 'Subject') + textString(plain.info, 'Keywords')).toBe('');
    expect(structureFaults(plain)).toEqual([]);
  });

  it('is the same file each time', async () => {
    const { fonts, icc } = await pdfMaterial();
    const made = everyBlock();
    const first = await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc });
    const again = await writePdf(layOut(everyBlock(), houseTheme, fonts), everyBlock(), { fonts, icc });
    expect(Buffer.compare(first, again)).toBe(0);
  });

  it('has another id when its text is another', async () => {
    const id = async (words: string) => /\/ID \[ ?<(\w+)>/.exec(latin1(await pdfOf(document(p(words)))))?.[1];
    const [one, other] = [await id('The river rose.'), await id('The river fell.')];
    expect(one).toMatch(/^[0-9a-fA-F]{32}$/);
    expect(other).not.toBe(one);
  });

  it('takes title, language, author and dates from the document', async () => {
    const meta = { title: 'Räder & <Achsen>', language: 'de-DE', preparedBy: 'Büro (5)' };
    const { root, stream } = await readPdf(await pdfOf(document(meta, p('Text.'))));
    const xmp = Buffer.from(stream(root.get(PDFName.of('Metadata'))), 'latin1').toString('utf8');
    expect(xmp).toContain('Räder &amp; &lt;Achsen&gt;');
    expect(xmp).toContain('<rdf:li>Büro (5)</rdf:li>');
    expect(xmp).toContain('<xmp:ModifyDate>2024-11-22T09:30:00Z</xmp:ModifyDate>');
    expect(name(root, 'Lang')).toBe('(de-DE)');
  });

  it('ranks headings under the title, without gaps', async () => {
    const { elements } = await readPdf(
      await pdfOf(document(front('Title'), heading(1, 'One'), heading(3, 'Deep'), heading(2, 'Two'), p('x'))),
    );
    expect(elements.filter((element) => /^H\d/.test(element.tag)).map((element) => element.tag)).toEqual([
      'H1',
      'H2',
      'H3',
      'H3',
    ]);
  });

  it('knows six ranks: what is deeper shares the last', async () => {
    const levels = ([1, 2, 3, 4, 5, 6] as const).map((level) => heading(level, `Level ${level}`));
    const pdf = await readPdf(await pdfOf(document(front('Title'), ...levels, p('x'))));
    const tags = pdf.elements.map((element) => element.tag).filter((tag) => /^H\d/.test(tag));
    expect(tags).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H6']);
    expect(structureFaults(pdf)).toEqual([]);
  });

  it('writes user text nowhere unescaped', async () => {
    const nasty = ') >> endobj \\ %PDF (';
    const address = 'https://a.example/(x)\\?q=ä%20"<>';
    const bytes = await pdfOf(
      document({ title: nasty, preparedBy: nasty }, heading(1, nasty), p(link(address, 'there'), note(nasty))),
    );
    const pdf = await readPdf(bytes);
    expect(structureFaults(pdf)).toEqual([]);
    expect(latin1(bytes)).not.toContain('endobj \\ %PDF');
  });

  it('marks text in another language', async () => {
    const { elements } = await readPdf(
      await pdfOf(document(p('They call it ', text('Hochwasserfenster', { language: 'de' }), '.'))),
    );
    const span = elements.find((element) => element.tag === 'Span');
    expect(span === undefined ? 'no span' : name(span.dict, 'Lang')).toBe('(de)');
  });

  it('holds an empty document', async () => {
    const pdf = await readPdf(await pdfOf(document()));
    expect(pdf.pages).toHaveLength(1);
    expect(structureFaults(pdf)).toEqual([]);
  });

  it('survives what no font can show', async () => {
    const made = document(
      p('Cuneiform \u{12000}, a private sign \ue0f8, no character \u0378, half a pair \ud83d and a tab\there.'),
    );
    const { fonts, icc } = await pdfMaterial();
    const layout = layOut(made, houseTheme, fonts);
    const missing = layout.findings.map((finding) => ('character' in finding ? finding.character : ''));
    expect(missing).toEqual(['\u{12000}', '\ue0f8', '\u0378', '\ud83d']);
    expect(structureFaults(await readPdf(await writePdf(layout, made, { fonts, icc })))).toEqual([]);
  });

  it('refuses pages without glyphs', async () => {
    const { fonts, icc } = await pdfMaterial();
    const made = document(p('Text.'));
    const layout = layOut(made, houseTheme, fonts);
    await expect(writePdf({ ...layout, pages: plainPages(layout.pages) }, made, { fonts, icc })).rejects.toThrow(
      'glyphs',
    );
  });
});

describe('the fonts', () => {
  it('take the nearest face when one is missing, and refuse to be none at all', async () => {
    const { fonts } = await pdfMaterial();
    const odd = { family: 'Unknown', weight: 600, italic: true } as const;
    expect(fonts.program(odd).weight).toBe(600);
    const read = (file: string) => readFileSync(path.join(assets, 'wasm', file));
    const wasm = { shaper: read('harfbuzz.wasm'), subsetter: read('harfbuzz-subset.wasm') };
    const none = await createDocumentFonts({ ...wasm, families: [] });
    expect(() => none.metrics(odd)).toThrow('at least one font');
  });

  it('kern: a word is narrower than its letters apart', async () => {
    const { fonts } = await pdfMaterial();
    const face = { family: 'Source Serif 4', weight: 400, italic: false } as const;
    const width = (word: string) =>
      fonts.shape({ text: word, face, features: [], language: 'en', direction: 'ltr' }).width;
    expect(width('AVATAR')).toBeLessThan([...'AVATAR'].reduce((sum, letter) => sum + width(letter), 0) - 20);
  });
});
