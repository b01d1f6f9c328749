import { writeDocx } from '../../../electron/export/docx/write-docx.ts';
import { writeHtml } from '../../../electron/export/html/write-html.ts';
import { writeMarkdown } from '../../../electron/export/markdown/write-markdown.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { loadPdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { generatedDocument } from '../export/generated-document.ts';
import { generatedEpub, generatedOdt } from './generated-archives.ts';
import { generatedRtf, savedPage } from './generated-texts.ts';
import type { Parser } from './parsers.ts';
import type { SampleFile } from './sample-files.ts';

const pages = 6;

/** Documents of our own making in a format, for machines without the real ones. */
export async function generatedFiles(format: Parser['format'], count = 12): Promise<readonly SampleFile[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (seed) => ({
      fileName: `generated-${seed}.${format}`,
      bytes: await generatedFile[format](seed),
    })),
  );
}

const html = (seed: number) => writeHtml(generatedDocument({ pages, seed }), houseTheme);

/** Formats that the product writes are written by it, the others by hands of their own. */
const generatedFile: Readonly<Record<Parser['format'], (seed: number) => Promise<Uint8Array>>> = {
  html: async (seed) => new TextEncoder().encode(html(seed)),
  mhtml: async (seed) => savedPage(html(seed)),
  md: async (seed) => new TextEncoder().encode(writeMarkdown(generatedDocument({ pages, seed }))),
  odt: async (seed) => generatedOdt(pages, seed),
  epub: async (seed) => generatedEpub(pages, seed),
  rtf: async (seed) => generatedRtf(pages, seed),
  docx: async (seed) => {
    const written = await writeDocx(generatedDocument({ pages, seed }), houseTheme);
    if (!written.ok) throw new Error(written.error.detail);
    return written.value;
  },
  pdf: async (seed) => {
    const document = generatedDocument({ pages, seed });
    const { fonts, icc } = await loadPdfMaterial(assets);
    return writePdf(layOut(document, houseTheme, fonts), document, { fonts, icc });
  },
};
