import type { FontSet, ShapeRequest } from '../../electron/layout/fonts.ts';

export interface FakeFonts extends FontSet {
  /** Texts shaped so far, in order. */
  readonly shaped: readonly string[];
}

/**
 * Fonts in which every character is half as wide as the type is high: at 10 points, 20 characters fill 100 points.
 * Glyph numbers are code points. `lacking` names characters that no face has.
 */
export function fakeFonts(lacking = ''): FakeFonts {
  const shaped: string[] = [];
  return {
    shaped,
    fallbacks: () => ['Fake'],
    metrics: () => ({ ascent: 800, descent: 200 }),
    covers: (_face, codePoint) => !lacking.includes(String.fromCodePoint(codePoint)),
    substitutes: () => false,
    shape({ text, face }: ShapeRequest) {
      shaped.push(text);
      const characters = [...text];
      return {
        text,
        face,
        width: characters.length * 500,
        glyphs: characters.map((character) => character.codePointAt(0) ?? 0),
        advances: characters.map(() => 500),
        offsets: null,
        texts: characters,
      };
    },
  };
}
