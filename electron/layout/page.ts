import type { PictureId } from '../base/ids.ts';
import type { ReadingElement } from './elements.ts';
import type { FaceName } from './face.ts';
import type { ShapedText } from './fonts.ts';

export type { FaceName } from './face.ts';

/**
 * Pages of items at fixed positions. Writers draw them as they are and never move anything. Lengths are points; the
 * origin is the page's top left corner and `y` grows downwards.
 */
export interface Page {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
}

export type PlacedItem = PlacedText | PlacedRule | PlacedBox | PlacedImage | PlacedPath;

/** Text of one style on one line. `y` is the baseline. */
export interface PlacedText {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  /** From `x` to the end of the last visible character, word spacing included. */
  readonly width: number;
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  readonly colour: string;
  /** Points added to every space when the line is justified. */
  readonly wordSpacing: number;
  /** Share by which letters and spaces are wider than the font has them, negative for narrower; absent for none. */
  readonly expansion?: number;
  /** The last word goes on in the next line: its hyphen is not part of it. */
  readonly hyphenated?: boolean;
  /** OpenType features beyond the defaults, such as `onum` or `smcp`. */
  readonly features: readonly string[];
  readonly owner: PlacedOwner;
  /** Where a click leads: an address, or the id of a block or note in this document. */
  readonly link: PlacedLink | null;
  /** The same text as glyphs, in drawing order. Only the layout's own pages have it: see `plainPages`. */
  readonly shaped?: readonly ShapedText[];
  /** Place in the reading tree; absent for page furniture, which is not read out. */
  readonly element?: ReadingElement;
}

export type PlacedLink = { readonly href: string } | { readonly target: string };

export interface PlacedRule {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: string;
  readonly owner: PlacedOwner;
}

export interface PlacedBox {
  readonly type: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly owner: PlacedOwner;
}

/** A picture of the document, scaled to this size and never cropped. */
export interface PlacedImage {
  readonly type: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: PictureId;
  readonly owner: PlacedOwner;
  /** Place in the reading tree; absent for a decorative picture. */
  readonly element?: ReadingElement;
}

/** Straight strokes from point to point, filled or not: the bars, lines and marks of a chart. */
export interface PlacedPath {
  readonly type: 'path';
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly closed: boolean;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  /** Lengths of strokes and gaps in turn; empty for a whole line. */
  readonly dashes: readonly number[];
  readonly owner: PlacedOwner;
  /** Place in the reading tree. */
  readonly element?: ReadingElement;
}

/** The node an item came from: links, outline, structure tags and the preview's jumps need no second walk. */
export interface PlacedOwner {
  /** Id of the block or note; empty for page furniture. */
  readonly node: string;
  readonly role: PlacedRole;
}

export type PlacedRole =
  | 'body'
  | 'heading'
  | 'label'
  | 'note-mark'
  | 'note-number'
  | 'note'
  | 'table-head'
  | 'table-cell'
  | 'contents'
  | 'figure'
  | 'header'
  | 'footer'
  | 'decoration';

/** Pages as plain data for another process: what is needed to draw them, without glyphs and reading tree. */
export function plainPages(pages: readonly Page[]): readonly Page[] {
  return pages.map((page) => ({ ...page, items: page.items.map(plainItem) }));
}

function plainItem(item: PlacedItem): PlacedItem {
  if (item.type === 'text') {
    const { shaped, element: _element, ...plain } = item;
    const hyphenated = shaped?.at(-1)?.texts.at(-1) === '\u00ad';
    return hyphenated ? { ...plain, hyphenated } : plain;
  }
  if (item.type !== 'image' && item.type !== 'path') return item;
  const { element: _element, ...plain } = item;
  return plain;
}
