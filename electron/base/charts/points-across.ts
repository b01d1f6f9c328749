import { placeOn, type ValueAxis } from './axis.ts';
import { type Chart, type ChartValue, isTentative } from './chart.ts';
import {
  type ChartDrawing,
  type ChartPlace,
  type ChartShape,
  leadingOf,
  line,
  middleOf,
  polyline,
  words,
} from './drawing.ts';
import { everyNth, wrapped } from './labels.ts';
import { legendOf } from './legend.ts';
import { lookOf, marker, whisker } from './looks.ts';
import { valueText } from './value-text.ts';

/** Shares of the width for names and words, and the room beside the scale in type sizes: an arrow may start at its end. */
const usual = { names: 0.32, values: 0.34, beside: 1.9 };
const tight = { names: 0.27, values: 0.28, beside: 1.2 };
/** In type sizes; a narrower place is tight. */
const narrow = 24;
const radius = 2.8;

/**
 * Values on one scale, a row for each: its name before the scale, what it says behind it. A value that is not yet so is
 * hollow, a range is a thin line, and an arrow points to where a bound leaves the value open.
 */
export function pointsAcross(chart: Chart, axis: ValueAxis, place: ChartPlace): ChartDrawing {
  const { size } = place;
  const leading = leadingOf(size);
  const shares = place.width < size * narrow ? tight : usual;
  const legend = legendOf(chart, axis.unit, place);
  const values = chart.series[0]?.values ?? [];
  const names = chart.categories.map((name) => wrapped(name, place.width * shares.names, place));
  const said = values.map((value) => wrapped(value ? valueText(value, chart) : '', place.width * shares.values, place));
  const widest = (lines: readonly (readonly string[])[]): number =>
    Math.max(0, ...lines.flat().map((part) => place.measure(part, false)));
  const nameEnd = widest(names);
  const saidFrom = place.width - widest(said);
  const left = nameEnd + size * shares.beside;
  const right = saidFrom - size * shares.beside;
  const at = placeOn(axis.scale, left, right);
  const top = legend.height + size * 0.3;
  const rows: ChartShape[] = [];
  let y = top;
  for (const [row, parts] of names.entries()) {
    const lines = said[row] ?? [];
    const height = Math.max(parts.length, lines.length) * leading * 0.92 + size * 0.5;
    const middle = y + height / 2;
    rows.push(line(left, middle, right, middle, 'rule', 0.4));
    rows.push(...stacked(parts, nameEnd, middle, 'end', place), ...stacked(lines, saidFrom, middle, 'start', place));
    const value = values[row];
    if (value) rows.push(...point(value, at, middle, size));
    y += height;
  }
  return {
    width: place.width,
    height: y + size * 1.8,
    shapes: [...legend.shapes, ...scale(axis, at, top, y, place), ...rows],
  };
}

function stacked(
  parts: readonly string[],
  x: number,
  middle: number,
  anchor: 'start' | 'end',
  { size }: ChartPlace,
): readonly ChartShape[] {
  const pitch = leadingOf(size) * 0.92;
  return parts.map((part, nth) =>
    words(x, middle + (nth - (parts.length - 1) / 2) * pitch + middleOf(size), part, { anchor }),
  );
}

/** Upright lines at round numbers, which stand under them as far as they have room. */
function scale(
  { scale: { ticks }, label }: ValueAxis,
  at: (value: number) => number,
  top: number,
  bottom: number,
  place: ChartPlace,
): readonly ChartShape[] {
  const { size } = place;
  const pitch = Math.abs(at(ticks[1] ?? 0) - at(ticks[0] ?? 0));
  const widths = ticks.map((tick) => place.measure(label(tick), false));
  const nth = everyNth(widths, pitch, size * 0.8);
  return ticks.flatMap((tick, index): ChartShape[] => {
    const x = at(tick);
    const upright = line(x, top, x, bottom + size * 0.3, tick === 0 ? 'text' : 'rule', tick === 0 ? 0.8 : 0.5);
    if (index % nth !== 0) return [upright];
    const half = (widths[index] ?? 0) / 2;
    const labelAt = Math.max(half, Math.min(place.width - half, x));
    return [upright, words(labelAt, bottom + size * 1.4, label(tick), { anchor: 'middle', colour: 'muted' })];
  });
}

function point(value: ChartValue, at: (value: number) => number, y: number, size: number): readonly ChartShape[] {
  const look = lookOf(0);
  const { low, high, open } = value;
  const x = at(value.value);
  const range =
    low !== null || high !== null
      ? whisker({ x: at(low ?? value.value), y }, { x: at(high ?? value.value), y }, 5, look.colour)
      : [];
  return [
    ...range,
    ...(open ? arrow(x, y, open === 'above' ? 1 : -1, size) : []),
    marker({ x, y }, look, isTentative(value), radius),
  ];
}

/** Short, and of one length: it says which way, not how far. */
function arrow(x: number, y: number, way: 1 | -1, size: number): readonly ChartShape[] {
  const tip = x + way * size * 1.5;
  const barb = { x: tip - way * size * 0.35, reach: size * 0.3 };
  return [
    line(x, y, tip, y, 'first', 0.9),
    polyline(
      [
        { x: barb.x, y: y - barb.reach },
        { x: tip, y },
        { x: barb.x, y: y + barb.reach },
      ],
      'first',
      0.9,
    ),
  ];
}
