import type { ChartColour, ChartPath, ChartPoint } from './drawing.ts';
import { polygon, polyline, rectangle } from './drawing.ts';

/**
 * How series differ: in lightness and hatching for bars and in markers for lines, so that a print in grey, or an eye
 * that takes colours for one another, tells them apart. Hollow is kept for what is not yet so.
 */
export interface SeriesLook {
  readonly colour: ChartColour;
  readonly hatched: boolean;
  readonly marker: 'disc' | 'square' | 'triangle' | 'diamond';
}

const colours = ['first', 'second', 'third', 'fourth'] as const;
const markers = ['disc', 'square', 'triangle', 'diamond'] as const;

export function lookOf(series: number): SeriesLook {
  return {
    colour: colours[series % colours.length] ?? 'first',
    hatched: Math.floor(series / colours.length) % 2 === 1,
    marker: markers[series % markers.length] ?? 'disc',
  };
}

const outline = 0.9;

/** A bar between two corners; hollow when it is not yet so. */
export function bar(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  look: SeriesLook,
  hollow: boolean,
): readonly ChartPath[] {
  const { colour } = look;
  if (!hollow && !look.hatched) return [rectangle(x1, y1, x2, y2, { fill: colour })];
  const inset = Math.min(outline / 2, Math.abs(x2 - x1) / 4, Math.abs(y2 - y1) / 4);
  const [left, right] = [Math.min(x1, x2) + inset, Math.max(x1, x2) - inset];
  const [top, bottom] = [Math.min(y1, y2) + inset, Math.max(y1, y2) - inset];
  const frame = rectangle(left, top, right, bottom, { fill: 'ground', stroke: colour, strokeWidth: outline });
  return look.hatched ? [frame, ...hatching(left, top, right, bottom, colour, hollow ? 6 : 3)] : [frame];
}

/** Slanting lines through a rectangle, each cut at its edges. */
function hatching(
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour: ChartColour,
  gap: number,
): readonly ChartPath[] {
  const lines: ChartPath[] = [];
  for (let sum = left + top + gap; sum < right + bottom; sum += gap) {
    const x1 = Math.max(left, sum - bottom);
    const x2 = Math.min(right, sum - top);
    if (x2 - x1 > 0.2)
      lines.push(
        polyline(
          [
            { x: x1, y: sum - x1 },
            { x: x2, y: sum - x2 },
          ],
          colour,
          0.7,
        ),
      );
  }
  return lines;
}

/** A mark at a point, of one area whatever its form; hollow when it is not yet so. */
export function marker({ x, y }: ChartPoint, look: SeriesLook, hollow: boolean, radius: number): ChartPath {
  const corners = cornersOf(look.marker, radius).map((corner) => ({ x: x + corner.x, y: y + corner.y }));
  const plain = look.hatched || hollow;
  return polygon(corners, { fill: plain ? 'ground' : look.colour, stroke: look.colour, strokeWidth: hollow ? 1 : 0.8 });
}

function cornersOf(form: SeriesLook['marker'], radius: number): readonly ChartPoint[] {
  if (form === 'square') return regular(4, radius * 1.25, Math.PI / 4);
  if (form === 'diamond') return regular(4, radius * 1.25, 0);
  return form === 'triangle' ? regular(3, radius * 1.45, -Math.PI / 2) : regular(16, radius, 0);
}

function regular(count: number, radius: number, turn: number): readonly ChartPoint[] {
  return Array.from({ length: count }, (_, nth) => {
    const angle = turn + (nth * 2 * Math.PI) / count;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** A thin line over the range of a value, with a short stroke at either end. */
export function whisker(from: ChartPoint, to: ChartPoint, across: number, colour: ChartColour): readonly ChartPath[] {
  const isUpright = from.x === to.x;
  const [dx, dy] = isUpright ? [across / 2, 0] : [0, across / 2];
  const end = ({ x, y }: ChartPoint) =>
    polyline(
      [
        { x: x - dx, y: y - dy },
        { x: x + dx, y: y + dy },
      ],
      colour,
      0.8,
    );
  return [polyline([from, to], colour, 0.8), end(from), end(to)];
}
