import { type PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { destinationFault } from './check-links.ts';
import { name, type ReadPdf, textString } from './read-pdf.ts';

/** Bookmarks: each has a title, a place that exists and the heading it stands for, and their chain is whole. */
export function outlineFaults(pdf: ReadPdf): readonly string[] {
  const found = pdf.root.get(PDFName.of('Outlines'));
  const headings = pdf.elements.filter((element) => /^H\d$/.test(element.tag));
  if (found === undefined) return headings.length > 1 ? ['headings without an outline'] : [];
  const faults: string[] = [];
  const tags = new Map(pdf.elements.map((element) => [element.ref, element.tag]));
  const visit = (node: PDFDict, self: string): number => {
    let count = 0;
    let before = '';
    let next = node.get(PDFName.of('First'));
    while (next instanceof PDFRef) {
      const item = pdf.dict(next);
      const title = textString(item, 'Title');
      count += 1;
      if (title.trim() === '') faults.push('outline entry without a title');
      if (name(item, 'Parent') !== self || name(item, 'Prev') !== before) faults.push(`outline broken at ${title}`);
      if (!/^H\d$/.test(tags.get(name(item, 'SE')) ?? '')) faults.push(`outline entry ${title} without its heading`);
      const fault = destinationFault(pdf, item);
      if (fault !== null) faults.push(`outline entry ${title} ${fault}`);
      visit(item, next.toString());
      before = next.toString();
      next = item.get(PDFName.of('Next'));
    }
    if (name(node, 'Last') !== before) faults.push('outline without its last entry');
    if (Math.abs(Number(name(node, 'Count') || '0')) !== count) faults.push(`outline counts ${count} entries wrongly`);
    return count;
  };
  visit(pdf.dict(found), found.toString());
  return faults;
}
