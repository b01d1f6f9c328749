import { writeDocx } from '../../../electron/export/docx/write-docx.ts';
import { writeHtml } from '../../../electron/export/html/write-html.ts';
import { writeMarkdown } from '../../../electron/export/markdown/write-markdown.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { loadPdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { generatedDocument } from '../export/generated-document.ts';
import type { Parser } from './parsers.ts';
import type { SampleFile } from './sample-files.ts';

const count = 12;
const pages = 6;

const writtenFormats = ['html', 'md', 'docx', 'pdf'] as const;
type WrittenFormat = (typeof writtenFormats)[number];

function isWritten(format: Parser['format']): format is WrittenFormat {
  return writtenFormats.some((written) => written === format);
}

/** Documents of our own making in a format, for machines without the real ones. */
export async function generatedFiles(format: Parser['format']): Promise<readonly SampleFile[]> {
  // Formats that we read and do not write have none.
  if (!isWritten(format)) return [];
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (seed) => ({
      fileName: `generated-${seed}.${format}`,
      bytes: await generatedFile(format, seed),
    })),
  );
}

async function generatedFile(format: WrittenFormat, seed: number): Promise<Uint8Array> {
  const document = generatedDocument({ pages, seed });
  if (format === 'html') return new TextEncoder().encode(writeHtml(document, houseTheme));
  if (format === 'md') return new TextEncoder().encode(writeMarkdown(document));
  if (format === 'pdf') {
    const { fonts, icc } = await loadPdfMaterial(assets);
    return writePdf(layOut(document, houseTheme, fonts), document, { fonts, icc });
  }
  const written = await writeDocx(document, houseTheme);
  if (!written.ok) throw new Error(written.error.detail);
  return written.value;
}
