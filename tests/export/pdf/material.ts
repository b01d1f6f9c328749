import { existsSync } from 'node:fs';
import { buildAssets } from '../../../electron/scripts/assets.mjs';
import { assets } from '../../../electron/scripts/paths.mjs';
import { loadPdfMaterial, type PdfMaterial } from '../../../electron/workers/document-fonts.ts';

let material: Promise<PdfMaterial> | null = null;

/** The product's own fonts and colour profile, loaded once per test file. */
export function pdfMaterial(): Promise<PdfMaterial> {
  // A test may run before anything was built.
  if (!existsSync(assets)) buildAssets();
  material ??= loadPdfMaterial(assets);
  return material;
}
