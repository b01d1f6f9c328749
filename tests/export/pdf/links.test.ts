import { PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { document, link, note, p, text } from '../../builders/document.ts';
import { everyBlock } from '../../layout/sample-documents.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { listOf, name, type ReadElement, type ReadPdf, readPdf, textString } from './read-pdf.ts';

async function pdfOf(made: ResolvedDocument): Promise<ReadPdf> {
  const { fonts, icc } = await pdfMaterial();
  return readPdf(await writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc }));
}

interface Area {
  readonly page: string;
  /** Top and bottom of its rectangle, in points from the foot of the page. */
  readonly top: number;
  readonly bottom: number;
  /** Null for an address. */
  readonly target: { readonly page: string; readonly top: number } | null;
  readonly address: string;
  readonly says: string;
}

/** The areas of a link element, one for each line. */
function areasOf(pdf: ReadPdf, element: ReadElement): readonly Area[] {
  return element.kids.flatMap((kid) => {
    if (kid.type !== 'annotation') return [];
    const page = pdf.pages.find(({ dict }) =>
      listOf(pdf.resolve(dict.get(PDFName.of('Annots')))).some((ref) => ref.toString() === kid.ref),
    );
    const annotation = pdf.dict(
      listOf(pdf.resolve(page?.dict.get(PDFName.of('Annots')))).find((ref) => ref.toString() === kid.ref),
    );
    const [, bottom = 0, , top = 0] = listOf(annotation.get(PDFName.of('Rect'))).map((side) => Number(String(side)));
    const destination = listOf(pdf.resolve(annotation.get(PDFName.of('Dest'))));
    const action = annotation.get(PDFName.of('A'));
    return [
      {
        page: page?.ref ?? '',
        top,
        bottom,
        target: destination.length === 0 ? null : { page: String(destination[0]), top: Number(String(destination[3])) },
        address: action === undefined ? '' : textString(pdf.dict(action), 'URI'),
        says: textString(annotation, 'Contents'),
      },
    ];
  });
}

/** Elements below one, itself left out. */
function below(pdf: ReadPdf, element: ReadElement, tag: string): readonly ReadElement[] {
  const kids = element.kids.flatMap((kid) =>
    pdf.elements.filter(({ ref }) => kid.type === 'element' && ref === kid.ref),
  );
  return kids.flatMap((kid) => [...(kid.tag === tag ? [kid] : []), ...below(pdf, kid, tag)]);
}

describe('the links of a document with every block', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await pdfOf(everyBlock());
  });

  it('lead from every mark to its note and back to the mark', () => {
    const marks = pdf.elements
      .filter(
        ({ tag, parent }) => tag === 'Reference' && pdf.elements.find((one) => one.ref === parent)?.tag !== 'TOCI',
      )
      .flatMap((reference) => below(pdf, reference, 'Link'));
    const notes = pdf.elements.filter(({ tag }) => tag === 'Note');
    expect(notes).toHaveLength(everyBlock().notes.length);
    // One note is marked twice.
    expect(marks).toHaveLength(notes.length + 1);
    const near = (area: Area | undefined, target: Area['target'] | undefined) =>
      area !== undefined && target?.page === area.page && target.top >= area.bottom && target.top - area.top < 30;
    notes.forEach((one, index) => {
      const number = `${index + 1}`;
      const [label] = below(pdf, one, 'Lbl').flatMap((lbl) => below(pdf, lbl, 'Link'));
      const back = label && areasOf(pdf, label)[0];
      const own = marks.filter((mark) => pdf.textOf(mark).trim() === number);
      expect(own.length, number).toBeGreaterThan(0);
      for (const mark of own) expect(near(back, areasOf(pdf, mark)[0]?.target), `to note ${number}`).toBe(true);
      const first = own[0];
      expect(near(first && areasOf(pdf, first)[0], back?.target), `back from note ${number}`).toBe(true);
    });
  });

  it('say where they lead', () => {
    for (const element of pdf.elements.filter(({ tag }) => tag === 'Link')) {
      for (const area of areasOf(pdf, element)) {
        expect(area.says).not.toBe('');
        if (area.target === null) expect(area.address).toMatch(/^https:\/\/river\.example\//);
      }
    }
  });

  it('lead from each line of the contents to its heading', () => {
    const headings = pdf.elements.filter(({ tag }) => /^H[23]$/.test(tag)).map((one) => pdf.textOf(one).trim());
    const entries = pdf.elements.filter(({ tag }) => tag === 'TOCI');
    expect(
      entries.map((one) =>
        pdf
          .textOf(one)
          .trim()
          .replace(/\s*\d+$/, ''),
      ),
    ).toEqual(headings);
  });
});

describe('an address that needs two lines', () => {
  it('is one link with an area on each line', async () => {
    const address = `https://river.example/${'series/'.repeat(18)}depth`;
    const pdf = await pdfOf(document(p('The series stands at ', link(address, address), ' for all to see.')));
    expect(structureFaults(pdf)).toEqual([]);
    const links = pdf.elements.filter(({ tag }) => tag === 'Link');
    expect(links).toHaveLength(1);
    const areas = links.flatMap((one) => areasOf(pdf, one));
    expect(areas.length).toBeGreaterThan(1);
    for (const area of areas) expect(area).toMatchObject({ address, says: address });
    expect(new Set(areas.map(({ top }) => top)).size).toBe(areas.length);
    expect(links[0] && pdf.textOf(links[0]).trim()).toBe(address);
  });
});

describe('the language', () => {
  it('is that of the document, and of each run and note that differs', async () => {
    const pdf = await pdfOf(
      document(
        { language: 'fr-FR' },
        p('On dit ', text('Hochwasserfenster', { language: 'de' }), ' et ', text('window', { language: 'en-GB' }), '.'),
        p('Voir la note', note([text('Siehe oben', { language: 'de' }), ' (en allemand).']), '.'),
      ),
    );
    expect(name(pdf.root, 'Lang')).toBe('(fr-FR)');
    const spans = pdf.elements.filter(({ tag }) => tag === 'Span');
    expect(spans.map((span) => [textString(span.dict, 'Lang'), pdf.textOf(span).trim()])).toEqual([
      ['de', 'Hochwasserfenster'],
      ['en-GB', 'window'],
      ['de', 'Siehe oben'],
    ]);
  });
});
