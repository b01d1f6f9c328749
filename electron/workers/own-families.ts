import { readFileSync } from 'node:fs';
import { nodeIo } from '../storage/io-node.ts';
import { listOwnFonts, type OwnFont } from '../storage/own-fonts.ts';
import { writtenCoverage } from './coverage.ts';
import type { FontFamilyFiles } from './font-files.ts';

/** The fonts a person added, as families: for each cut of a text the font that comes nearest. */
export async function ownFamilies(folder: string): Promise<readonly FontFamilyFiles[]> {
  const families = new Map<string, OwnFont[]>();
  for (const font of await listOwnFonts(nodeIo, folder)) {
    families.set(font.family, [...(families.get(font.family) ?? []), font]);
  }
  return [...families].map(([family, fonts]) => ({
    family,
    role: 'own',
    languages: [],
    files: cutsOf(fonts).map(({ font, weight }) => ({
      face: { family, weight, italic: font.italic },
      coverage: writtenCoverage(font.coverage),
      embedWhole: font.embedWhole,
      read: () => readFileSync(font.path),
    })),
  }));
}

function cutsOf(fonts: readonly OwnFont[]): readonly { readonly font: OwnFont; readonly weight: 400 | 600 }[] {
  return [false, true].flatMap((italic) =>
    ([400, 600] as const).flatMap((weight) => {
      const near = fonts.filter((font) => font.italic === italic && font.weight >= 550 === (weight === 600));
      const [font] = near.sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
      return font === undefined ? [] : [{ font, weight }];
    }),
  );
}
