import type { FaceName } from '../../layout/face.ts';

/** The font files behind the faces, for embedding. Lengths are thousandths of the type size. */
export interface PdfFonts {
  program(face: FaceName): FontProgram;
}

/** One font. The same object is given for every face that it serves. */
export interface FontProgram {
  readonly postScriptName: string;
  readonly ascent: number;
  /** Negative below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  /** Degrees counter-clockwise from upright; negative for italics. */
  readonly italicAngle: number;
  readonly weight: number;
  readonly serif: boolean;
  /** How its letters are drawn: quadratic curves in a `glyf` table, or cubic ones in a `CFF ` table. */
  readonly outlines: 'truetype' | 'postscript';
  /** Left, bottom, right, top. */
  readonly bounds: readonly [number, number, number, number];
  /** Width of a glyph before kerning. */
  advance(glyph: number): number;
  /** The file is embedded as it is: its maker forbids to leave parts out. */
  readonly whole?: boolean;
  /** A font file with these glyphs alone, under their old numbers; the whole file where `whole` says so. */
  subset(glyphs: readonly number[]): Uint8Array;
}
