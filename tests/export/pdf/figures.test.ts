import { unzlibSync } from 'fflate';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { plainArchive } from '../../../electron/export/pdf/metadata.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { document, figure, p } from '../../builders/document.ts';
import { bands, jpeg, png } from '../../builders/pictures.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { name, readPdf } from './read-pdf.ts';

async function pdfOf(blocks: readonly Block[], opaque = false): Promise<Uint8Array> {
  const { fonts, icc } = await pdfMaterial();
  const made = document(...blocks);
  const conformance = opaque ? { conformance: plainArchive } : {};
  return writePdf(layOut(made, houseTheme, fonts), made, { fonts, icc, ...conformance });
}

/** Every picture of the file with its facts and, where we packed them, its samples. */
async function imagesIn(bytes: Uint8Array) {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || name(object.dict, 'Subtype') !== '/Image') return [];
    const facts = (key: string) => name(object.dict, key);
    const flate = facts('Filter') === '/FlateDecode';
    return [
      {
        space: facts('ColorSpace'),
        masked: object.dict.get(PDFName.of('SMask')) !== undefined,
        samples: flate
          ? samplesOf(
              unzlibSync(object.contents),
              Number(facts('Width')) * (facts('ColorSpace') === '/DeviceGray' ? 1 : 3),
            )
          : [],
        bytes: object.contents,
      },
    ];
  });
}

/** Rows with the differences from the row above undone. */
function samplesOf(packed: Uint8Array, row: number): readonly number[] {
  const samples: number[] = [];
  for (let at = 0; at < packed.length; at += row + 1) {
    expect(packed[at]).toBe(2);
    for (let x = 0; x < row; x += 1)
      samples.push(((packed[at + 1 + x] ?? 0) + (samples[samples.length - row] ?? 0)) & 255);
  }
  return samples;
}

const flag = bands(2, 2, '#102030', '#ffffff');

describe('a picture in a PDF', () => {
  it('is a figure with its description and its place, and the structure stays whole', async () => {
    const pdf = await readPdf(
      await pdfOf([figure({ bytes: flag, alt: 'Zwei Bänder', caption: ['Flag'] }), p('Text.')]),
    );
    expect(structureFaults(pdf)).toEqual([]);
    const [found] = pdf.elements.filter((element) => element.tag === 'Figure');
    expect(found?.dict.get(PDFName.of('Alt'))?.toString()).toContain('feff005a007700650069');
    const attributes = pdf.dict(found?.dict.get(PDFName.of('A')));
    expect(name(attributes, 'Placement')).toBe('/Block');
    expect(name(attributes, 'BBox')).toMatch(/^\[ \d+(\.\d+)? \d+(\.\d+)? \d+(\.\d+)? \d+(\.\d+)? \]$/);
  });

  it('that is decorative is passed over', async () => {
    const pdf = await readPdf(await pdfOf([figure({ bytes: flag, decorative: true }), p('Text.')]));
    expect(structureFaults(pdf)).toEqual([]);
    expect(pdf.elements.some((element) => element.tag === 'Figure')).toBe(false);
    expect(pdf.pages[0]?.content).toMatch(/\/Artifact BMC\nq [^\n]* Do Q/);
  });

  it('is written once, however often it is shown', async () => {
    const images = await imagesIn(await pdfOf([figure({ bytes: flag, alt: 'a' }), figure({ bytes: flag, alt: 'b' })]));
    expect(images).toHaveLength(1);
    expect(images[0]?.samples).toEqual([16, 32, 48, 16, 32, 48, 255, 255, 255, 255, 255, 255]);
  });

  it('as JPEG keeps its bytes', async () => {
    const photo = jpeg({ width: 16, height: 8, components: 1 });
    const plain = (await import('../../../electron/brief/pictures/plain-picture.ts')).plainCopy(photo) ?? photo;
    const [image] = await imagesIn(await pdfOf([figure({ bytes: plain, alt: 'Grey' })]));
    expect(image).toMatchObject({ space: '/DeviceGray', masked: false, bytes: plain });
  });

  it.each([
    ['grey of two bits', { bitDepth: 2, colourType: 0, row: () => [0b00011011] }, 4, [0, 85, 170, 255]],
    [
      'indexed',
      { colourType: 3, row: () => [1, 0], before: [{ type: 'PLTE', content: Uint8Array.of(1, 2, 3, 4, 5, 6) }] },
      2,
      [4, 5, 6, 1, 2, 3],
    ],
    ['RGB', { row: () => [9, 8, 7] }, 1, [9, 8, 7]],
  ] as const)('of %s pixels shows their colours', async (_what, parts, width, samples) => {
    const [image] = await imagesIn(await pdfOf([figure({ bytes: png({ width, height: 1, ...parts }), alt: 'x' })]));
    expect(image?.samples).toEqual(samples);
  });

  it('that can be seen through has a mask, and stands on white where the standard knows none', async () => {
    const glass = png({ width: 2, height: 1, colourType: 6, row: () => [10, 20, 30, 255, 200, 100, 0, 51] });
    const masked = await imagesIn(await pdfOf([figure({ bytes: glass, alt: 'Glass' })]));
    expect(masked.map((image) => [image.masked, image.samples])).toEqual([
      [false, [255, 51]],
      [true, [10, 20, 30, 200, 100, 0]],
    ]);
    const opaque = await imagesIn(await pdfOf([figure({ bytes: glass, alt: 'Glass' })], true));
    expect(opaque.map((image) => [image.masked, image.samples])).toEqual([[false, [10, 20, 30, 244, 224, 204]]]);
  });

  it('that ends before its last row is no reason for a wrong page', async () => {
    const short = png({ width: 1, height: 2, row: (y) => (y === 0 ? [1, 2, 3] : []) });
    await expect(pdfOf([figure({ bytes: short, alt: 'x' })])).rejects.toThrow('is damaged');
  });
});
