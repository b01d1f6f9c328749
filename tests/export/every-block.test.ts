import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { blocksOf } from '../../electron/document/walk.ts';
import { writeHtml } from '../../electron/export/html/write-html.ts';
import { writeMarkdown } from '../../electron/export/markdown/write-markdown.ts';
import { writeOdt } from '../../electron/export/odt/write-odt.ts';
import { writePdf } from '../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { kitchenSink } from '../builders/kitchen-sink.ts';
import { everyBlock } from '../layout/sample-documents.ts';
import { named, paragraphs, written } from './docx/unpacked.ts';
import { pdfMaterial } from './pdf/material.ts';
import { missingWords } from './pdf/printed-words.ts';
import { readPdf } from './pdf/read-pdf.ts';

const samples: readonly (readonly [string, ResolvedDocument])[] = [
  ['the sample of every block', everyBlock()],
  ['notes wherever they can stand', kitchenSink()],
];

/** What each picture says, in reading order: images, for Markdown prints charts as tables, or all that Word draws. */
function descriptions(document: ResolvedDocument, drawn: 'images' | 'in Word'): readonly string[] {
  return [...blocksOf(document.blocks)].flatMap((block) => {
    if (block.type !== 'figure' || block.decorative) return [];
    const { picture } = block;
    return picture.type === 'image' || (drawn === 'in Word' && picture.kind !== 'points') ? [block.alt] : [];
  });
}

describe.each(samples)('%s, in every format', (_name, document) => {
  const spoken = descriptions(document, 'images');

  it('has all its words and pictures as a web page', () => {
    const page = writeHtml(document, houseTheme);
    const text = page.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll('&amp;', '&');
    expect(missingWords(text, document)).toEqual([]);
    const images = [...page.matchAll(/<img src="data:(image\/\w+);[^"]*" alt="([^"]*)"/g)];
    expect(new Set(images.map(([, type]) => type))).toEqual(new Set(['image/png', 'image/jpeg']));
    expect(images.flatMap(([, , alt]) => (alt ? [alt] : []))).toEqual(spoken);
  });

  it('has all its words and pictures as Markdown', () => {
    const text = writeMarkdown(document);
    // The title is that of the metadata there, which may be shorter than the printed one.
    const printed = { ...document, blocks: document.blocks.filter((block) => block.type !== 'front') };
    expect(missingWords(text.replaceAll('\\', ''), printed)).toEqual([]);
    const images = [...text.matchAll(/!\[([^\]]*)\]\[(picture-\w+)\]/g)];
    const types = images.map(([, , id]) => new RegExp(`^\\[${id}\\]: data:(image/\\w+);`, 'm').exec(text)?.[1]);
    expect(new Set(types)).toEqual(new Set(['image/png', 'image/jpeg']));
    expect(images.flatMap(([, alt]) => (alt ? [alt] : []))).toEqual(spoken);
  });

  it('has all its words and pictures in Word', async () => {
    const file = await written(document);
    const body = file.part('word/document.xml');
    const lines = [body, file.part('word/footnotes.xml')].flatMap((part) => paragraphs(part));
    expect(missingWords(lines.map((line) => line.text).join('\n'), document)).toEqual([]);
    expect(named(body, 'wp:docPr').flatMap(({ attributes }) => attributes.descr ?? [])).toEqual(
      descriptions(document, 'in Word'),
    );
    const media = new Set(file.paths.filter((path) => path.startsWith('word/media/')).map((path) => path.slice(-4)));
    expect(media.size).toBe(2);
  });

  it('has all its words and pictures as OpenDocument text, and of values that a box says as text no second table', () => {
    const files = unzipSync(writeOdt(document, houseTheme));
    // Words of drawings are left out: what they show must stand in the text too.
    const content = strFromU8(files['content.xml'] ?? new Uint8Array());
    const charts = [...blocksOf(document.blocks)].filter(
      (one) => one.type === 'figure' && one.picture.type === 'chart',
    );
    expect(content.match(/<draw:g\b/g) ?? []).toHaveLength(charts.length);
    const text = content
      .replaceAll(/<draw:g\b.*?<\/draw:g>/gs, '')
      .replaceAll(/<text:(?:s|tab|line-break)\b[^>]*>|<\/text:[ph]>/g, ' ')
      .replaceAll(/<svg:(?:desc|title)>.*?<\/svg:(?:desc|title)>|<[^>]*>/gs, '')
      .replaceAll('&amp;', '&');
    expect(missingWords(text, document)).toEqual([]);
    expect(text).not.toContain('Port company, 2024');
    expect(Object.keys(files).filter((path) => path.startsWith('Pictures/'))).toHaveLength(3);
  });

  it('has all its words and pictures as PDF', async () => {
    const { fonts, icc } = await pdfMaterial();
    const pdf = await readPdf(await writePdf(layOut(document, houseTheme, fonts), document, { fonts, icc }));
    const root = pdf.elements[0];
    expect(missingWords(root === undefined ? '' : pdf.textOf(root), document)).toEqual([]);
    expect(pdf.elements.filter((element) => element.tag === 'Figure')).toHaveLength(
      [...blocksOf(document.blocks)].filter((block) => block.type === 'figure' && !block.decorative).length,
    );
  });
});
