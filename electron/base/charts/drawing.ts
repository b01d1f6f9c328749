/**
 * A chart as shapes: what layout, web page and editor draw, each in its own way. Lengths are points; the origin is the
 * top left corner and `y` grows downwards.
 */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
}

export type ChartShape = ChartPath | ChartText;

export interface ChartPath {
  readonly type: 'path';
  readonly points: readonly ChartPoint[];
  readonly closed: boolean;
  readonly fill: ChartColour | null;
  readonly stroke: ChartColour | null;
  readonly strokeWidth: number;
  readonly dashed: boolean;
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** Words on one line; `y` is the baseline, `x` the point that `anchor` names. */
export interface ChartText {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong: boolean;
  readonly colour: ChartColour;
}

/** Roles, not colours: the theme, the page and the editor have their own. `palette.ts` mixes those of a theme. */
export type ChartColour = 'text' | 'muted' | 'rule' | 'ground' | 'first' | 'second' | 'third' | 'fourth';

/** What a drawing must know of its place. */
export interface ChartPlace {
  /** Width to fill. */
  readonly width: number;
  /** The drawing is no taller, unless its category names alone need more. */
  readonly tallest: number;
  /** Type size of all words. */
  readonly size: number;
  /** BCP 47 tag. */
  readonly language: string;
  /** Width of words on one line. */
  readonly measure: (text: string, strong: boolean) => number;
}

const none = { closed: false, fill: null, stroke: null, strokeWidth: 0, dashed: false } as const;

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: ChartColour,
  strokeWidth: number,
): ChartPath {
  return {
    ...none,
    type: 'path',
    points: [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
    stroke,
    strokeWidth,
  };
}

export function polyline(
  points: readonly ChartPoint[],
  stroke: ChartColour,
  strokeWidth: number,
  dashed = false,
): ChartPath {
  return { ...none, type: 'path', points, stroke, strokeWidth, dashed };
}

export function polygon(points: readonly ChartPoint[], look: Partial<ChartPath>): ChartPath {
  return { ...none, type: 'path', points, ...look, closed: true };
}

/** Corners may be given in any order. */
export function rectangle(x1: number, y1: number, x2: number, y2: number, look: Partial<ChartPath>): ChartPath {
  return polygon(
    [
      { x: x1, y: y1 },
      { x: x2, y: y1 },
      { x: x2, y: y2 },
      { x: x1, y: y2 },
    ],
    look,
  );
}

export function words(x: number, y: number, text: string, rest: Partial<ChartText> = {}): ChartText {
  return { type: 'text', x, y, text, anchor: 'start', strong: false, colour: 'text', ...rest };
}

/** Distance of baselines, and how far a line's middle lies above its baseline. */
export const leadingOf = (size: number): number => size * 1.3;
export const middleOf = (size: number): number => size * 0.34;
