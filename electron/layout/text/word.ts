import type { FaceName } from '../face.ts';
import type { ShapedText } from '../fonts.ts';
import type { BreakKind } from './break-opportunities.ts';
import type { Joint } from './wide-text.ts';

/** A stretch of text without spaces in one face, shaped whole, with the places where it may be broken. */
export interface Word {
  readonly text: string;
  readonly drawn: string;
  readonly face: FaceName;
  readonly shaped: ShapedText;
  /** In order; at least one. Their widths sum to the width of the whole, so that kerning survives unbroken. */
  readonly pieces: readonly Piece[];
  /** Width of the widest of them. */
  readonly widestPiece: number;
  /** How far the first and the last character may hang over the edge, in thousandths of the type size. */
  readonly hangs: { readonly left: number; readonly right: number };
  readonly missing: string | null;
  /** What parts it from the next word where no space does; null when nothing does. */
  readonly joint: Joint | null;
}

export interface Piece {
  /** Offsets in the word's text. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** What a line end after this piece looks like; null after the last piece. */
  readonly breakAfter: BreakKind | null;
}
