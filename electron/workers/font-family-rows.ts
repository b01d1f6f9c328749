import type { FontFamilyRow } from '../contract/requests.ts';
import { nodeIo } from '../storage/io-node.ts';
import { listOwnFonts } from '../storage/own-fonts.ts';
import { shippedFonts } from './shipped-fonts.ts';

/** The families that text can be set in. Fallbacks are left out: they come by themselves where they are needed. */
export async function fontFamilyRows(shipped: string, own: string): Promise<readonly FontFamilyRow[]> {
  const rows: FontFamilyRow[] = shippedFonts(shipped)
    .filter((family) => family.role === 'text')
    .map(({ family, files }) => ({
      family,
      origin: 'shipped',
      cuts: files.map(({ face: { weight, italic } }) => ({ weight, italic })),
      printOnly: false,
    }));
  const added = new Map<string, FontFamilyRow>();
  for (const { family, weight, italic, rights } of await listOwnFonts(nodeIo, own)) {
    const known = added.get(family);
    const printOnly = rights === 'print-and-preview' || known?.printOnly === true;
    added.set(family, { family, origin: 'own', cuts: [...(known?.cuts ?? []), { weight, italic }], printOnly });
  }
  return [...rows, ...added.values()];
}
