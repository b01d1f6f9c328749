import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { headingPages, notedShare } from '../../../electron/layout/heading-pages.ts';
import type { Layout } from '../../../electron/layout/layout.ts';
import type { Page } from '../../../electron/layout/page.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import type { PdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { growYoungSpace } from '../../../electron/workers/spare-processor.ts';
import { ownSeconds, type Timed } from '../measure/own-seconds.ts';

/** `docx-only` is the Word writer alone; `docx` lays the document out first, for the page numbers of its contents. */
export type WrittenFormat = 'docx-only' | 'docx' | 'pdf';

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** The pages, and the seconds of processor time they took; null where the format needs none. */
  readonly layout: Timed<Layout> | null;
}

/** Writes a document as the product does, and loads the writer and the layout only where they are needed. */
export async function writeDocument(
  document: ResolvedDocument,
  format: WrittenFormat,
  material: () => Promise<PdfMaterial>,
): Promise<WrittenDocument> {
  if (format === 'docx-only') return { bytes: await wordFile(document, []), layout: null };
  const { fonts, icc } = await material();
  const { layOut } = await import('../../../electron/layout/lay-out.ts');
  growYoungSpace();
  const layout = await ownSeconds(() => layOut(document, houseTheme, fonts));
  if (format === 'pdf') {
    const { writePdf } = await import('../../../electron/export/pdf/write-pdf.ts');
    return { bytes: await writePdf(layout.value, document, { fonts, icc }), layout };
  }
  return { bytes: await wordFile(document, layout.value.pages), layout };
}

async function wordFile(document: ResolvedDocument, pages: readonly Page[]): Promise<Uint8Array> {
  const { writeDocx } = await import('../../../electron/export/docx/write-docx.ts');
  const written = await writeDocx(
    document,
    houseTheme,
    pages.length === 0 ? {} : { pageOf: headingPages(pages), notedShare: notedShare(pages) },
  );
  if (!written.ok) throw new Error(`${written.error.code}: ${written.error.detail}`);
  return written.value;
}
