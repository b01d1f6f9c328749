import { type PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { listOf, name, type ReadElement, type ReadPdf, textString } from './read-pdf.ts';

/** Link annotations: in the structure, described, printed, on their page, and leading somewhere that exists. */
export function linkFaults(pdf: ReadPdf): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, ReadElement>();
  for (const element of pdf.elements) {
    for (const kid of element.kids) if (kid.type === 'annotation') owners.set(kid.ref, element);
  }
  pdf.pages.forEach((page, index) => {
    const annotations = listOf(pdf.resolve(page.dict.get(PDFName.of('Annots'))));
    if (annotations.length > 0 && name(page.dict, 'Tabs') !== '/S') faults.push(`page ${index}: no tab order`);
    for (const annotation of annotations) {
      const link = pdf.dict(annotation);
      const owner = owners.get(String(annotation));
      owners.delete(String(annotation));
      if (owner?.tag !== 'Link') faults.push(`page ${index}: link outside the structure`);
      if (String(pdf.parentOf(Number(name(link, 'StructParent') || '-1'))) !== owner?.ref)
        faults.push(`page ${index}: link with a wrong parent`);
      if (textString(link, 'Contents').trim() === '') faults.push(`page ${index}: link without a description`);
      if ((Number(name(link, 'F')) & 4) === 0) faults.push(`page ${index}: link that is not printed`);
      if (!isInside(link, page.dict)) faults.push(`page ${index}: link outside the page`);
      const fault = destinationFault(pdf, link);
      if (fault !== null) faults.push(`page ${index}: link ${fault}`);
    }
  });
  for (const element of owners.values()) faults.push(`${element.tag} names an annotation that is on no page`);
  return faults;
}

function isInside(link: PDFDict, page: PDFDict): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = listOf(link.get(PDFName.of('Rect'))).map((side) =>
    Number(String(side)),
  );
  const [, , width = 0, height = 0] = listOf(page.get(PDFName.of('MediaBox'))).map((side) => Number(String(side)));
  return left < right && bottom < top && left >= 0 && bottom >= 0 && right <= width && top <= height;
}

/** Null for an address, and for a place on a page that the file has. */
export function destinationFault(pdf: ReadPdf, from: PDFDict): string | null {
  const action = from.get(PDFName.of('A'));
  if (action !== undefined) {
    const address = textString(pdf.dict(action), 'URI');
    return /^(?:https?|mailto):[!-~]+$/.test(address) ? null : `to “${address}”`;
  }
  const [target, , , top] = listOf(pdf.resolve(from.get(PDFName.of('Dest'))));
  const page = pdf.pages.find((candidate) => target instanceof PDFRef && candidate.ref === target.toString());
  if (page === undefined) return 'to nowhere';
  const height = Number(String(listOf(page.dict.get(PDFName.of('MediaBox')))[3]));
  const y = Number(String(top));
  return y >= 0 && y <= height ? null : 'to a place beside its page';
}
