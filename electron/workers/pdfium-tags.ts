import type { PdfTag } from '../library/importers/pdf/pdf-file.ts';
import type { PdfiumModule } from './pdfium-module.ts';
import { readWideText } from './pdfium-text.ts';

/** The structure of one page: its tags, and which of them each piece of marked content belongs to. */
export interface PageTags {
  readonly tags: readonly PdfTag[];
  readonly byMark: ReadonlyMap<number, number>;
}

/** Deeper or larger trees are not structure any more, and are read as if the page had no tags. */
const deepest = 64;
const most = 20_000;

export const noTags: PageTags = { tags: [], byMark: new Map() };

export function readPageTags(pdfium: PdfiumModule, page: number): PageTags {
  const tree = pdfium.call('FPDF_StructTree_GetForPage', page);
  if (tree === 0) return noTags;
  const tags: PdfTag[] = [];
  const byMark = new Map<number, number>();
  const add = (element: number, parent: number, depth: number): boolean => {
    if (depth > deepest || tags.length >= most) return false;
    const own = tags.length;
    tags.push({
      role: readWideText(pdfium, 'FPDF_StructElement_GetType', element),
      language: readWideText(pdfium, 'FPDF_StructElement_GetLang', element),
      parent,
    });
    const children = Math.min(pdfium.call('FPDF_StructElement_CountChildren', element), most);
    for (let index = 0; index < children; index += 1) {
      const child = pdfium.call('FPDF_StructElement_GetChildAtIndex', element, index);
      if (child === 0) {
        const mark = pdfium.call('FPDF_StructElement_GetChildMarkedContentID', element, index);
        if (mark >= 0 && !byMark.has(mark)) byMark.set(mark, own);
      } else if (!add(child, own, depth + 1)) return false;
    }
    return true;
  };
  const roots = pdfium.call('FPDF_StructTree_CountChildren', tree);
  let whole = true;
  for (let index = 0; index < roots && whole; index += 1) {
    const root = pdfium.call('FPDF_StructTree_GetChildAtIndex', tree, index);
    if (root !== 0) whole = add(root, -1, 0);
  }
  pdfium.call('FPDF_StructTree_Close', tree);
  return whole ? { tags, byMark } : noTags;
}
