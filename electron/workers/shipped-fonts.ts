import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Coverage, writtenCoverage } from './coverage.ts';
import type { FontFamilyFiles } from './font-files.ts';

/** `fonts.json`, as the build writes it beside the fonts. */
interface Catalogue {
  readonly families: readonly {
    readonly family: string;
    readonly role: 'text' | 'fallback';
    readonly languages: readonly string[];
    readonly faces: readonly {
      readonly weight: 400 | 600;
      readonly italic: boolean;
      readonly file: string;
      /** Index into the list below. */
      readonly coverage: number;
    }[];
  }[];
  readonly coverage: readonly string[];
}

/**
 * The families in the folder of fonts, in the order in which they are searched. No font is read before a character of it
 * is set: a document in one script never meets those of the others.
 */
export function shippedFonts(folder: string, read: (file: string) => Uint8Array = readFileSync): FontFamilyFiles[] {
  const catalogue = JSON.parse(new TextDecoder().decode(read(path.join(folder, 'fonts.json')))) as Catalogue;
  const coverages = catalogue.coverage.map(writtenCoverage);
  return catalogue.families.map(({ family, role, languages, faces }) => ({
    family,
    role,
    languages,
    files: faces.map(({ weight, italic, file, coverage }) => ({
      face: { family, weight, italic },
      coverage: coverages[coverage] as Coverage,
      read: () => read(path.join(folder, file)),
    })),
  }));
}
