import type { Word } from './word.ts';

export const box = 0;
export const glue = 1;
export const penalty = 2;
export const never = 10_000;
export const forced = -10_000;
/** In place of where an item's text stands in its run, for one that is not there letter by letter. */
export const notInRun = -1;
/** Stretch of the glue that fills up the last line. */
export const filling = 100_000;

/**
 * A paragraph as boxes, glue and penalties (Knuth and Plass, "Breaking Paragraphs into Lines", 1981), one list per
 * field; entries from `count` on mean nothing. Lengths are points. A line may end at glue that follows a box, or at a
 * penalty below `never`.
 */
export interface Items {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  /** How bad a line end is here; `never` and `forced` are its bounds. */
  readonly penalty: Int16Array;
  /** 1 for a line end that sets a hyphen. */
  readonly hyphen: Uint8Array;
  /** How far a line that starts or ends here may run over the left or the right edge: hanging punctuation. */
  readonly hangLeft: Float64Array;
  readonly hang: Float64Array;
  readonly run: Int32Array;
  /** Where the item's text starts in that of its run; `notInRun` for one that is made of other characters, or of none. */
  readonly at: Int32Array;
  readonly word: readonly (Word | null)[];
  /** Which piece of its word a box is; for glue its kind of space. */
  readonly piece: Int32Array;
  /** Sums over all items before each one, and over all; the widths of penalties are left out. */
  readonly widthBefore: Float64Array;
  readonly stretchBefore: Float64Array;
  readonly shrinkBefore: Float64Array;
}

/** The items of one paragraph after the other: the lists are filled anew, never made anew, for a document has thousands. */
export class ItemList implements Items {
  count = 0;
  kind = new Uint8Array(0);
  width = new Float64Array(0);
  stretch = new Float64Array(0);
  shrink = new Float64Array(0);
  penalty = new Int16Array(0);
  hyphen = new Uint8Array(0);
  hangLeft = new Float64Array(0);
  hang = new Float64Array(0);
  run = new Int32Array(0);
  at = new Int32Array(0);
  readonly word: (Word | null)[] = [];
  piece = new Int32Array(0);
  widthBefore = new Float64Array(1);
  stretchBefore = new Float64Array(1);
  shrinkBefore = new Float64Array(1);

  clear(): void {
    this.count = 0;
  }

  /** `place` is where the piece stands in the text of its run. */
  addBox(width: number, run: number, word: Word, piece: number, hangLeft: number, hang: number, place: number): void {
    const at = this.#add(box, width, run);
    this.at[at] = place;
    this.word[at] = word;
    this.piece[at] = piece;
    this.hangLeft[at] = hangLeft;
    this.hang[at] = hang;
    this.widthBefore[at + 1] = (this.widthBefore[at] as number) + width;
  }

  addGlue(width: number, stretch: number, shrink: number, run: number, piece: number, place = notInRun): void {
    const at = this.#add(glue, width, run);
    this.at[at] = place;
    this.stretch[at] = stretch;
    this.shrink[at] = shrink;
    this.piece[at] = piece;
    this.widthBefore[at + 1] = (this.widthBefore[at] as number) + width;
    this.stretchBefore[at + 1] = (this.stretchBefore[at] as number) + stretch;
    this.shrinkBefore[at + 1] = (this.shrinkBefore[at] as number) + shrink;
  }

  /** A line end at this price; one that sets a hyphen is as wide as that, and it may hang over the edge. */
  addPenalty(
    price: number,
    run: number,
    hyphen: { readonly width: number; readonly hang: number } | null = null,
  ): void {
    const at = this.#add(penalty, hyphen?.width ?? 0, run);
    this.penalty[at] = price;
    this.hyphen[at] = hyphen === null ? 0 : 1;
    this.hang[at] = hyphen?.hang ?? 0;
  }

  /** An item without anything of its own kind; the sums do not change by it. */
  #add(kind: number, width: number, run: number): number {
    const at = this.count;
    if (at >= this.kind.length) this.#grow();
    this.count = at + 1;
    this.kind[at] = kind;
    this.width[at] = width;
    this.run[at] = run;
    this.at[at] = notInRun;
    this.stretch[at] = 0;
    this.shrink[at] = 0;
    this.penalty[at] = 0;
    this.hyphen[at] = 0;
    this.hangLeft[at] = 0;
    this.hang[at] = 0;
    this.word[at] = null;
    this.piece[at] = 0;
    this.widthBefore[at + 1] = this.widthBefore[at] as number;
    this.stretchBefore[at + 1] = this.stretchBefore[at] as number;
    this.shrinkBefore[at + 1] = this.shrinkBefore[at] as number;
    return at;
  }

  #grow(): void {
    const length = Math.max(256, this.kind.length * 2);
    const longer = <L extends Uint8Array | Int16Array | Int32Array | Float64Array>(list: L, longest: L): L => {
      longest.set(list);
      return longest;
    };
    this.kind = longer(this.kind, new Uint8Array(length));
    this.width = longer(this.width, new Float64Array(length));
    this.stretch = longer(this.stretch, new Float64Array(length));
    this.shrink = longer(this.shrink, new Float64Array(length));
    this.penalty = longer(this.penalty, new Int16Array(length));
    this.hyphen = longer(this.hyphen, new Uint8Array(length));
    this.hangLeft = longer(this.hangLeft, new Float64Array(length));
    this.hang = longer(this.hang, new Float64Array(length));
    this.run = longer(this.run, new Int32Array(length));
    this.at = longer(this.at, new Int32Array(length));
    this.piece = longer(this.piece, new Int32Array(length));
    this.widthBefore = longer(this.widthBefore, new Float64Array(length + 1));
    this.stretchBefore = longer(this.stretchBefore, new Float64Array(length + 1));
    this.shrinkBefore = longer(this.shrinkBefore, new Float64Array(length + 1));
  }
}
