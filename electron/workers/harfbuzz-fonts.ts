import type { FontProgram, PdfFonts } from '../export/pdf/font-program.ts';
import { type FaceName, faceKey } from '../layout/face.ts';
import type { FontSet } from '../layout/fonts.ts';
import { startHarfBuzz } from './harfbuzz-module.ts';
import { type LoadedFont, loadFont } from './harfbuzz-shape.ts';
import { subsetFont } from './harfbuzz-subset.ts';
import { type FontFacts, readFontFacts } from './sfnt.ts';

/** Fonts that set text and can be embedded in the file. Made once per process and kept: every word is shaped once. */
export type DocumentFonts = FontSet & PdfFonts;

export interface FontFile {
  readonly face: FaceName;
  /** A TrueType file. */
  readonly bytes: Uint8Array;
}

export interface FontSources {
  readonly shaper: Uint8Array;
  readonly subsetter: Uint8Array;
  /** At least one. Families are searched for missing characters in the order in which they come. */
  readonly files: readonly FontFile[];
}

interface OpenFont {
  readonly file: FontFile;
  readonly facts: FontFacts;
  readonly loaded: LoadedFont;
  readonly program: FontProgram;
}

export async function createDocumentFonts(sources: FontSources): Promise<DocumentFonts> {
  const shaper = await startHarfBuzz(sources.shaper);
  const subsetter = await startHarfBuzz(sources.subsetter);
  const fonts = sources.files.map((file): OpenFont => {
    const loaded = loadFont(shaper, file.bytes);
    const facts = readFontFacts(file.bytes);
    const program: FontProgram = {
      ...facts,
      serif: /serif/i.test(file.face.family),
      advance: (glyph) => loaded.advance(glyph),
      subset: (glyphs) => subsetFont(subsetter, file.bytes, glyphs),
    };
    return { file, facts, loaded, program };
  });
  const byFace = new Map<string, OpenFont>();
  const fontFor = (face: FaceName): OpenFont => {
    const key = faceKey(face);
    const found = byFace.get(key) ?? nearest(fonts, face);
    byFace.set(key, found);
    return found;
  };
  return {
    fallbacks: [...new Set(fonts.map(({ file }) => file.face.family))],
    metrics(face) {
      const { ascent, descent } = fontFor(face).facts;
      return { ascent, descent: -descent };
    },
    covers: (face, codePoint) => fontFor(face).loaded.codePoints.has(codePoint),
    substitutes(face, feature, text) {
      const request = { text, face, features: [], language: 'en', direction: 'ltr' } as const;
      const plain = fontFor(face).loaded.shape(request);
      const changed = fontFor(face).loaded.shape({ ...request, features: [feature] });
      return (
        plain.glyphs.length === changed.glyphs.length &&
        plain.glyphs.every((glyph, index) => glyph !== changed.glyphs[index])
      );
    },
    shape: (request) => fontFor(request.face).loaded.shape(request),
    program: (face) => fontFor(face).program,
  };
}

/** The font asked for, or the one most like it: family before slope before weight. */
function nearest(fonts: readonly OpenFont[], face: FaceName): OpenFont {
  const distance = ({ file }: OpenFont): number =>
    (file.face.family === face.family ? 0 : 4) +
    (file.face.italic === face.italic ? 0 : 2) +
    (file.face.weight === face.weight ? 0 : 1);
  const [first, ...others] = fonts;
  if (first === undefined) throw new Error('A document needs at least one font.');
  return others.reduce((best, font) => (distance(font) < distance(best) ? font : best), first);
}
