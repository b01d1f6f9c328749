import { PDFName } from 'pdf-lib';
import { listOf, name, type ReadElement, type ReadPdf, textString } from './read-pdf.ts';

/** A figure says what it shows and where it stands (ISO 14289-1, 7.3; ISO 32000-1, table 343). */
export function figureFaults(pdf: ReadPdf, figure: ReadElement): readonly string[] {
  const faults: string[] = [];
  if (textString(figure.dict, 'Alt').trim() === '' && textString(figure.dict, 'ActualText').trim() === '')
    faults.push('Figure without alternative text');
  const layout = listOf(pdf.resolve(figure.dict.get(PDFName.of('A'))))
    .map((owner) => pdf.dict(owner))
    .find((owner) => name(owner, 'O') === '/Layout');
  const box = listOf(layout?.get(PDFName.of('BBox'))).map((side) => Number(String(side)));
  const page = pdf.pages.find((candidate) => candidate.ref === name(figure.dict, 'Pg'));
  const [, , width = 0, height = 0] = listOf(page?.dict.get(PDFName.of('MediaBox'))).map((side) =>
    Number(String(side)),
  );
  const [left = -1, bottom = -1, right = -1, top = -1] = box;
  const inside = left >= 0 && bottom >= 0 && left < right && bottom < top && right <= width && top <= height;
  if (!inside) faults.push(`Figure with the bounds ${box.join(' ')}`);
  return faults;
}
