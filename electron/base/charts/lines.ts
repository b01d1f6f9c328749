import { placeOn, type ValueAxis } from './axis.ts';
import { namesUnder } from './bars-upright.ts';
import { type Chart, type ChartSeries, isTentative } from './chart.ts';
import {
  type ChartDrawing,
  type ChartPlace,
  type ChartPoint,
  type ChartShape,
  leadingOf,
  line,
  middleOf,
  polyline,
  words,
} from './drawing.ts';
import { spread, wrapped } from './labels.ts';
import { legendOf } from './legend.ts';
import { lookOf, marker, whisker } from './looks.ts';
import { valueText } from './value-text.ts';

const mostForLabels = 0.3;
/** Lines of more points than this carry marks only where a line stands alone or ends. */
const mostMarked = 16;

/** Lines over categories, each named at its end, so that nobody looks up a colour. */
export function drawLines(chart: Chart, axis: ValueAxis, place: ChartPlace): ChartDrawing {
  const { size } = place;
  const legend = legendOf(chart, axis.unit, place);
  const ticks = axis.scale.ticks.map((tick) => ({ tick, label: axis.label(tick) }));
  const left = Math.max(...ticks.map(({ label }) => place.measure(label, false))) + size * 0.7;
  const labels = chart.series.map((series) => endLabel(series, chart, place));
  const labelWidth = Math.max(...labels.flat().map((part) => place.measure(part, false)));
  const right = place.width - labelWidth - size * 0.9;
  const middles = placesOf(chart.categories, left + size, right - size * 0.3);
  const pitch = nearest(middles, right - left);
  const names = namesUnder(chart.categories, pitch, place, middles);
  const top = legend.height + size * 0.5;
  // The names must have room beside the lines even where they all end at one height.
  const plot = Math.max(
    size * 6,
    nameHeight(labels, size) * (labels.length + 0.5),
    Math.min(place.width * 0.36, size * 18, place.tallest - top - names.height),
  );
  const bottom = top + plot;
  const at = placeOn(axis.scale, bottom, top);
  const shapes: ChartShape[] = [...legend.shapes];
  for (const { tick, label } of ticks) {
    shapes.push(line(left, at(tick), right, at(tick), tick === 0 ? 'text' : 'rule', tick === 0 ? 0.8 : 0.5));
    shapes.push(words(left - size * 0.7, at(tick) + middleOf(size), label, { anchor: 'end', colour: 'muted' }));
  }
  for (const [nth, series] of chart.series.entries()) shapes.push(...seriesShapes(series, nth, middles, at));
  shapes.push(...endLabels(chart.series, labels, at, { x: right + size * 0.6, top, bottom, size }));
  shapes.push(...names.shapes(left, bottom));
  return { width: place.width, height: bottom + names.height, shapes };
}

/** Years stand as far apart as they are; other categories evenly. */
function placesOf(categories: readonly string[], from: number, to: number): readonly number[] {
  const years = categories.map((category) => (/^\d{4}$/.test(category) ? Number(category) : Number.NaN));
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const ascend = years.every((year, nth) => nth === 0 || year > (years[nth - 1] ?? 0));
  const count = categories.length;
  if (count > 1 && ascend) return years.map((year) => from + ((year - first) / (last - first)) * (to - from));
  return categories.map((_, nth) => (count === 1 ? (from + to) / 2 : from + (nth / (count - 1)) * (to - from)));
}

function nearest(places: readonly number[], whole: number): number {
  return places.slice(1).reduce((least, place, nth) => Math.min(least, place - (places[nth] ?? 0)), whole);
}

function seriesShapes(
  { values }: ChartSeries,
  nth: number,
  middles: readonly number[],
  at: (value: number) => number,
): readonly ChartShape[] {
  const look = lookOf(nth);
  const points = values.map((value, index) => (value ? { x: middles[index] ?? 0, y: at(value.value), value } : null));
  const strokes = points.flatMap((point, index): ChartShape[] => {
    const before = points[index - 1];
    return point && before ? [polyline([before, point].map(bare), look.colour, 1.6, isTentative(point.value))] : [];
  });
  const marked = points.flatMap((point, index): ChartShape[] => {
    if (!point) return [];
    const { low, high } = point.value;
    const isAlone = !points[index - 1] && !points[index + 1];
    const isLast = points.slice(index + 1).every((later) => later === null);
    const range =
      low !== null || high !== null
        ? whisker(
            { x: point.x, y: at(low ?? point.value.value) },
            { x: point.x, y: at(high ?? point.value.value) },
            5,
            look.colour,
          )
        : [];
    const shown = points.length <= mostMarked || isAlone || isLast || range.length > 0;
    return [...range, ...(shown ? [marker(point, look, isTentative(point.value), 2.1)] : [])];
  });
  return [...joined(strokes), ...marked];
}

const bare = ({ x, y }: ChartPoint): ChartPoint => ({ x, y });

/** Neighbouring strokes of one look as one line, so that corners are whole. */
function joined(strokes: readonly ChartShape[]): readonly ChartShape[] {
  const lines: ChartShape[] = [];
  for (const stroke of strokes) {
    const last = lines.at(-1);
    if (stroke.type !== 'path' || last?.type !== 'path') {
      lines.push(stroke);
      continue;
    }
    const [end, start] = [last.points.at(-1), stroke.points[0]];
    if (last.dashed === stroke.dashed && end?.x === start?.x && end?.y === start?.y)
      lines[lines.length - 1] = { ...last, points: [...last.points, ...stroke.points.slice(1)] };
    else lines.push(stroke);
  }
  return lines;
}

/** Name and last value; the name alone stands above the chart where there is only one line. */
function endLabel(series: ChartSeries, chart: Chart, place: ChartPlace): readonly string[] {
  const last = series.values.findLast((value) => value !== null);
  const value = last ? valueText(last, chart) : '';
  const name = chart.series.length > 1 ? series.name : '';
  const whole = [name, value].filter((part) => part !== '').join(' ');
  return wrapped(whole, place.width * mostForLabels, place);
}

/** Room that the tallest of the names at line ends takes. */
function nameHeight(labels: readonly (readonly string[])[], size: number): number {
  return Math.max(...labels.map((lines) => lines.length)) * leadingOf(size) * 0.92;
}

function endLabels(
  series: readonly ChartSeries[],
  labels: readonly (readonly string[])[],
  at: (value: number) => number,
  {
    x,
    top,
    bottom,
    size,
  }: { readonly x: number; readonly top: number; readonly bottom: number; readonly size: number },
): readonly ChartShape[] {
  const leading = leadingOf(size);
  const tallest = nameHeight(labels, size);
  const wanted = series.map(({ values }) => at(values.findLast((value) => value !== null)?.value ?? 0));
  const places = spread(wanted, tallest, top, bottom);
  return labels.flatMap((lines, nth) =>
    lines.map((part, row) => {
      const baseline = (places[nth] ?? 0) + (row - (lines.length - 1) / 2) * leading * 0.92 + middleOf(size);
      return words(x, baseline, part, { strong: series.length > 1 && row === 0, colour: 'text' });
    }),
  );
}
