import type { Note } from '../../document/nodes.ts';
import type { PlacedItem, PlacedText } from '../page.ts';

/**
 * A band of the text column that is never divided: a line, a row, a ruled line to write on. The pages are built from
 * strips alone. Lengths are points; items stand at their final `x`, and `y` counts from the strip's top.
 */
export interface Strip {
  readonly height: number;
  /** Space above and below; of two that meet the larger counts, and none at the top of a page. */
  readonly before: number;
  readonly after: number;
  readonly items: readonly PlacedItem[];
  /** Notes whose first mark is here: they start at the foot of the same page. */
  readonly notes: readonly Note[];
  readonly keepWithNext: boolean;
  /** Demerits of a page that ends after this strip: 0 where it may as well as anywhere. */
  readonly breakAfter: number;
  /** Ends in the middle of a word. */
  readonly hyphenated: boolean;
  /** Strips of one paragraph or one divided row: never one alone at the foot or the head of a page. */
  readonly group: StripGroup | null;
  /** Panels behind the strip, outermost first. */
  readonly panels: readonly Panel[];
  /** Those of them that begin and that end with this strip; elsewhere a panel is cut by the end of a page or column. */
  readonly opens: readonly Panel[];
  readonly closes: readonly Panel[];
  /** What starts here, for links: `y` counts from the strip's top. */
  readonly anchors: readonly { readonly id: string; readonly y: number }[];
  readonly startsPage: boolean;
  /** Rows to repeat when a page starts with this strip. */
  readonly repeatedHead: readonly Strip[];
  /** A line of the table of contents that still needs its page number. */
  readonly contentsLine: ContentsLine | null;
}

export interface StripGroup {
  /** The same object for all strips of a group. */
  readonly id: object;
  readonly index: number;
  readonly count: number;
}

/** A tinted ground with a bar at its left edge. Where it goes on over a page, each part is drawn on its own. */
export interface Panel {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
  readonly barColour: string;
  readonly barWidth: number;
  readonly node: string;
}

export interface ContentsLine {
  /** Id of the block whose page number is wanted. */
  readonly target: string;
  /** Where the leaders may start; they end before the number, which ends at `right`. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Look, owner and place in the reading tree of the number. */
  readonly model: PlacedText;
}

/** Strips to be set in columns, which are read one after the other. Their notes stand at the foot of the whole page. */
export interface ColumnSet {
  readonly columns: readonly Strip[];
  readonly count: number;
  /** From the left edge of one column to that of the next. */
  readonly pitch: number;
}

export type GalleyPart = Strip | ColumnSet;

export function isColumnSet(part: GalleyPart): part is ColumnSet {
  return 'columns' in part;
}

const noItems: Strip = {
  height: 0,
  before: 0,
  after: 0,
  items: [],
  notes: [],
  keepWithNext: false,
  breakAfter: 0,
  hyphenated: false,
  group: null,
  panels: [],
  opens: [],
  closes: [],
  anchors: [],
  startsPage: false,
  repeatedHead: [],
  contentsLine: null,
};

export function emptyStrip(height: number): Strip {
  return { ...noItems, height };
}

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.height, 0);
}

/** The same item elsewhere. */
export function moved(item: PlacedItem, dx: number, dy: number): PlacedItem {
  if (dx === 0 && dy === 0) return item;
  if (item.type === 'rule') {
    return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
  }
  if (item.type === 'path') return { ...item, points: item.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) };
  return { ...item, x: item.x + dx, y: item.y + dy };
}

/** The same strips with the first one changed. */
export function withFirst(strips: readonly Strip[], change: (first: Strip) => Partial<Strip>): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, ...change(strip) } : strip));
}

/** The same strips with the last one changed. */
export function withLast(strips: readonly Strip[], change: (last: Strip) => Partial<Strip>): readonly Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, ...change(strip) } : strip));
}
