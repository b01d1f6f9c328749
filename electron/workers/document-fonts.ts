import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FontFamilyFiles } from './font-files.ts';
import { createDocumentFonts, type DocumentFonts } from './harfbuzz-fonts.ts';
import { shippedFonts } from './shipped-fonts.ts';

/** What a PDF is written with, besides the document. */
export interface PdfMaterial {
  readonly fonts: DocumentFonts;
  /** Profile of the colour space that all colours are meant in. */
  readonly icc: Uint8Array;
}

/**
 * Reads wasm modules and colour profile from the folder of assets that the build writes; fonts are read when they are
 * needed. `own` are the families a person brought.
 */
export async function loadPdfMaterial(assets: string, own: readonly FontFamilyFiles[] = []): Promise<PdfMaterial> {
  const [shaper, subsetter, icc] = await Promise.all([
    readFile(path.join(assets, 'wasm', 'harfbuzz.wasm')),
    readFile(path.join(assets, 'wasm', 'harfbuzz-subset.wasm')),
    readFile(path.join(assets, 'icc', 'srgb.icc')),
  ]);
  const shipped = shippedFonts(path.join(assets, 'fonts'));
  const names = new Set(shipped.map(({ family }) => family));
  // One name is one font: a copy of a shipped one changes nothing.
  const families = [...shipped, ...own.filter(({ family }) => !names.has(family))];
  return { fonts: await createDocumentFonts({ shaper, subsetter, families }), icc };
}
