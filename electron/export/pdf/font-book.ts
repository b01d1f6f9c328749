import type { FaceName } from '../../layout/face.ts';
import { type CidFont, createCidFont } from './cid-font.ts';
import type { PdfFonts } from './font-program.ts';

/** The fonts of a file, in order of first use. */
export interface FontBook {
  readonly fonts: readonly CidFont[];
  fontFor(face: FaceName): CidFont;
}

export function createFontBook(source: PdfFonts): FontBook {
  const fonts: CidFont[] = [];
  const byFace = new Map<FaceName, CidFont>();
  return {
    fonts,
    fontFor(face) {
      const known = byFace.get(face);
      if (known !== undefined) return known;
      const program = source.program(face);
      const same = fonts.find((font) => font.program === program);
      const font = same ?? createCidFont(`F${fonts.length + 1}`, program);
      if (same === undefined) fonts.push(font);
      byFace.set(face, font);
      return font;
    },
  };
}
