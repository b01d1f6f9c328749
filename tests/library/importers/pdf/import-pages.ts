import type { Result } from '../../../../electron/base/result.ts';
import type { ImportedDocument, ImportFailure } from '../../../../electron/library/imported-document.ts';
import { pdfImporter } from '../../../../electron/library/importers/pdf.ts';
import { pdfEngine } from '../../../builders/pdf-engine.ts';
import { type PdfOptions, type PlacedText, pdfFile } from '../../../builders/pdf-file.ts';
import { unwrap } from '../described.ts';

export function importPdf(bytes: Uint8Array): Promise<Result<ImportedDocument, ImportFailure>> {
  return pdfImporter.import({ bytes, fileName: 'report.pdf' }, { pdf: pdfEngine });
}

export async function importPages(
  pages: readonly (readonly PlacedText[])[],
  options?: PdfOptions,
): Promise<ImportedDocument> {
  return unwrap(await importPdf(pdfFile(pages, options)));
}

/** Two paragraphs of our own, as lines of equal length. */
export const harbour = [
  'The harbour office counted the boats in the bay every morning',
  'of that spring and wrote their number on a board by the gate.',
  'Nobody had asked it to, and nobody ever asked what the board',
  'was for, until the storm came and the board was all they had.',
];
export const fishing = [
  'Fishing went on through the summer, with fewer boats and with',
  'larger nets. The market paid more for less, which suited some',
  'of the crews and drove the others to sell their licences to a',
  'company from the capital that owned no boat of its own at all.',
];
