import { describe, expect, it } from 'vitest';
import type { ImportedDocument } from '../../../electron/library/imported-document.ts';
import { pdfImporter } from '../../../electron/library/importers/pdf.ts';
import { pdfEngine } from '../../builders/pdf-engine.ts';
import { lines, type PdfOptions, type PlacedText, pdfFile } from '../../builders/pdf-file.ts';
import { described, unwrap } from './described.ts';

async function importPages(pages: readonly (readonly PlacedText[])[], options?: PdfOptions): Promise<ImportedDocument> {
  const bytes = pdfFile(pages, options);
  return unwrap(await pdfImporter.import({ bytes, fileName: 'report.pdf' }, { pdf: pdfEngine }));
}

const harbour = [
  'The harbour office counted the boats in the bay every morning',
  'of that spring and wrote their number on a board by the gate.',
  'Nobody had asked it to, and nobody ever asked what the board',
  'was for, until the storm came and the board was all they had.',
];
const fishing = [
  'Fishing went on through the summer, with fewer boats and with',
  'larger nets. The market paid more for less, which suited some',
  'of the crews and drove the others to sell their licences to a',
  'company from the capital that owned no boat of its own at all.',
];

describe('paragraphs', () => {
  it('are put together from their lines, and set apart by space or an indented line', async () => {
    const { text, blocks } = await importPages([
      [...lines(harbour, { x: 72, y: 700 }), ...lines(fishing, { x: 72, y: 632 })],
    ]);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([harbour.join(' '), fishing.join(' ')]);
    const [first = '', ...others] = fishing;
    const indented = await importPages([
      [...lines(harbour, { x: 72, y: 700 }), ...lines([first], { x: 86, y: 652 }), ...lines(others, { x: 72, y: 640 })],
    ]);
    expect(described(indented)).toEqual([`paragraph: ${harbour.join(' ')}`, `paragraph: ${fishing.join(' ')}`]);
  });

  it('of two columns are read one column after the other, below what crosses both', async () => {
    const left = lines([...harbour, ...fishing], { x: 50, y: 660, size: 7.5 });
    const right = lines([...fishing, ...harbour], { x: 310, y: 660, size: 7.5 });
    const crossed = left.flatMap((line, index) => [line, ...(right[index] === undefined ? [] : [right[index]])]);
    const document = await importPages([
      [{ text: 'A Report on the Boats of the Bay', x: 150, y: 760, size: 18 }, ...crossed],
    ]);
    expect(described(document)).toEqual([
      'heading 1: A Report on the Boats of the Bay',
      `paragraph: ${[...harbour, ...fishing].join(' ')}`,
      `paragraph: ${[...fishing, ...harbour].join(' ')}`,
    ]);
  });

  it('that go on over a column or a page are one block under the label of the page where they begin', async () => {
    const half = fishing.slice(0, 2).map((line) => line.replace('.', ','));
    const document = await importPages([
      [...lines(harbour, { x: 72, y: 400 }), ...lines(half, { x: 72, y: 332 })],
      [...lines(fishing.slice(2), { x: 72, y: 700 }), ...lines(harbour, { x: 72, y: 650 })],
    ]);
    expect(described(document)).toEqual([
      `paragraph: ${harbour.join(' ')}`,
      `paragraph: ${[...half, ...fishing.slice(2)].join(' ')}`,
      `paragraph: ${harbour.join(' ')}`,
    ]);
    expect(document.blocks.map(({ page }) => page)).toEqual(['1', '1', '2']);
  });
});

describe('hyphens at the end of a line', () => {
  it('go, unless the word has one wherever it stands', async () => {
    const document = await importPages([
      lines(
        [
          'A long-term plan was made by the harbour office, which had re-',
          'ported on boats before. The plan was called long-',
          'term by its friends and a self-',
          'serving one by others; it was a mid-1990s idea of Anglo-',
          'Saxon origin, for small- and middle-sized boats.',
        ],
        { x: 72, y: 700 },
      ),
    ]);
    expect(document.text).toBe(
      'A long-term plan was made by the harbour office, which had reported on boats before. The plan was called ' +
        'long-term by its friends and a self-serving one by others; it was a mid-1990s idea of Anglo-Saxon origin, ' +
        'for small- and middle-sized boats.',
    );
  });
});
