import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createDocumentFonts, type DocumentFonts, type FontFile } from './harfbuzz-fonts.ts';

/** What a PDF is written with, besides the document. */
export interface PdfMaterial {
  readonly fonts: DocumentFonts;
  /** Profile of the colour space that all colours are meant in. */
  readonly icc: Uint8Array;
}

const families = [
  { family: 'Source Serif 4', file: 'SourceSerif4' },
  { family: 'Source Sans 3', file: 'SourceSans3' },
] as const;
const cuts = [
  { weight: 400, italic: false, file: 'Regular' },
  { weight: 400, italic: true, file: 'Italic' },
  { weight: 600, italic: false, file: 'SemiBold' },
  { weight: 600, italic: true, file: 'SemiBoldItalic' },
] as const;

/** Reads fonts, wasm modules and colour profile from the folder of assets that the build writes. */
export async function loadPdfMaterial(assets: string): Promise<PdfMaterial> {
  const wanted = families.flatMap((family) => cuts.map((cut) => ({ family, cut })));
  const files = await Promise.all(
    wanted.map(async ({ family, cut }): Promise<FontFile> => {
      const bytes = await readFile(path.join(assets, 'fonts', `${family.file}-${cut.file}.ttf`));
      return { face: { family: family.family, weight: cut.weight, italic: cut.italic }, bytes };
    }),
  );
  const [shaper, subsetter, icc] = await Promise.all([
    readFile(path.join(assets, 'wasm', 'harfbuzz.wasm')),
    readFile(path.join(assets, 'wasm', 'harfbuzz-subset.wasm')),
    readFile(path.join(assets, 'icc', 'srgb.icc')),
  ]);
  return { fonts: await createDocumentFonts({ shaper, subsetter, files }), icc };
}
