import type { FaceName } from './face.ts';

/**
 * The fonts a document is set in. Lengths are thousandths of the type size, so one answer serves every size.
 * Answers never change during the life of a font set: the layout keeps them.
 */
export interface FontSet {
  /**
   * Families to search, in this order, for a character the wanted face lacks. The language (a BCP 47 tag) decides
   * between faces that draw one character in different ways.
   */
  fallbacks(language: string): readonly string[];
  metrics(face: FaceName): FaceMetrics;
  covers(face: FaceName, codePoint: number): boolean;
  /** Whether the feature gives every character of the text another shape, as `sups` does for digits in a good font. */
  substitutes(face: FaceName, feature: string, text: string): boolean;
  shape(request: ShapeRequest): ShapedText;
}

export interface FaceMetrics {
  readonly ascent: number;
  /** Positive: the distance from the baseline down. */
  readonly descent: number;
}

export interface ShapeRequest {
  readonly text: string;
  readonly face: FaceName;
  /** OpenType features to switch on beyond the defaults. */
  readonly features: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** One word or space as glyphs, in drawing order from left to right. The lists are of the same length. */
export interface ShapedText {
  readonly text: string;
  readonly face: FaceName;
  readonly width: number;
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** Null when every glyph stands on the baseline at its own place. */
  readonly offsets: readonly { readonly x: number; readonly y: number }[] | null;
  /** What each glyph says. Empty: it shares the text of the glyph before, as the dots of some Arabic letters do. */
  readonly texts: readonly string[];
}
