import { placeOn, tightAxis, type ValueAxis } from './axis.ts';
import { type Chart, type ChartValue, isTentative } from './chart.ts';
import { type ChartDrawing, type ChartPlace, type ChartShape, leadingOf, line, middleOf, words } from './drawing.ts';
import { wrapped } from './labels.ts';
import { legendOf } from './legend.ts';
import { bar, lookOf, whisker } from './looks.ts';
import { valueText } from './value-text.ts';

const mostForNames = 0.4;
/** More bars than this carry no values; a scale stands above them. */
const mostLabelled = 24;

/** Bars that lie under one another, each beside its name: for long names and for many. */
export function barsAcross(chart: Chart, wanted: ValueAxis, place: ChartPlace): ChartDrawing {
  const { size } = place;
  const legend = legendOf(chart, wanted.unit, place);
  const leading = leadingOf(size);
  const names = chart.categories.map((name) => wrapped(name, place.width * mostForNames, place));
  const nameWidth = Math.max(...names.flat().map((part) => place.measure(part, false)));
  const labelled = chart.categories.length * chart.series.length <= mostLabelled;
  const axis = labelled ? tightAxis(chart, wanted) : wanted;
  const labels = labelled ? labelRooms(chart, place) : scaleRooms(axis, place);
  const left = nameWidth + size * 0.8 + (axis.scale.from < 0 ? labels.negative : 0);
  const at = placeOn(axis.scale, left, place.width - (axis.scale.to > 0 || !labelled ? labels.positive : 0));
  const top = legend.height + (labelled ? size * 0.3 : leading);
  const barHeight = barHeightFor(names, chart.series.length, place, top);
  const shapes: ChartShape[] = [...legend.shapes];
  const bars: ChartShape[] = [];
  let y = top;
  for (const [category, lines] of names.entries()) {
    const row = Math.max(barHeight * chart.series.length, lines.length * leading * 0.92);
    const pad = rowPad(barHeight, size);
    const middle = y + pad / 2 + row / 2;
    for (const [nth, part] of lines.entries()) {
      const baseline = middle + (nth - (lines.length - 1) / 2) * leading * 0.92 + middleOf(size);
      shapes.push(words(nameWidth, baseline, part, { anchor: 'end' }));
    }
    const start = middle - (barHeight * chart.series.length) / 2;
    for (const [nth, { values }] of chart.series.entries()) {
      const value = values[category];
      if (value)
        bars.push(...lyingBar(value, start + barHeight * nth, barHeight, nth, labelled ? chart : null, at, size));
    }
    y += row + pad;
  }
  if (!labelled) {
    for (const tick of axis.scale.ticks) {
      if (tick !== 0) shapes.push(line(at(tick), top, at(tick), y, 'rule', 0.5));
      shapes.push(words(at(tick), top - size * 0.45, axis.label(tick), { anchor: 'middle', colour: 'muted' }));
    }
  }
  shapes.push(...bars, line(at(0), top, at(0), y, 'text', 0.8));
  return { width: place.width, height: y + size * 0.2, shapes };
}

function rowPad(barHeight: number, size: number): number {
  return Math.min(size * 0.7, barHeight * 0.6);
}

/** Bars become thinner before a chart becomes taller than its place. */
function barHeightFor(names: readonly (readonly string[])[], series: number, place: ChartPlace, top: number): number {
  const { size, tallest } = place;
  const wanted = series === 1 ? size * 1.5 : size * 1.25;
  const room = (tallest - top) / Math.max(1, names.length);
  const fair = Math.min(wanted, room / (series + 0.6));
  return Math.max(size * 0.3, fair);
}

interface Rooms {
  readonly positive: number;
  readonly negative: number;
}

/** Half of the outer numbers of the scale hangs over, on the left where no name gives them room. */
function scaleRooms(axis: ValueAxis, place: ChartPlace): Rooms {
  const half = (tick: number | undefined): number => place.measure(axis.label(tick ?? 0), false) / 2;
  return { positive: Math.max(place.size * 1.5, half(axis.scale.ticks.at(-1))), negative: half(axis.scale.ticks[0]) };
}

function labelRooms(chart: Chart, place: ChartPlace): Rooms {
  const widest = (wanted: (value: ChartValue) => boolean): number =>
    Math.max(
      0,
      ...chart.series.flatMap(({ values }) =>
        values.flatMap((value) => (value && wanted(value) ? place.measure(valueText(value, chart), false) : [])),
      ),
    );
  const room = (width: number): number => (width === 0 ? 0 : width + place.size * 0.8);
  return { positive: room(widest(({ value }) => value >= 0)), negative: room(widest(({ value }) => value < 0)) };
}

function lyingBar(
  value: ChartValue,
  y: number,
  height: number,
  series: number,
  labelledBy: Chart | null,
  at: (value: number) => number,
  size: number,
): readonly ChartShape[] {
  const gap = Math.min(0.75, height * 0.08);
  const middle = y + height / 2;
  const { low, high } = value;
  const ends = { low: at(low ?? value.value), high: at(high ?? value.value) };
  const isBelow = value.value < 0;
  const label = isBelow
    ? Math.min(ends.low, at(value.value)) - size * 0.4
    : Math.max(ends.high, at(value.value)) + size * 0.4;
  return [
    ...(value.value === 0
      ? []
      : bar(at(0), y + gap, at(value.value), y + height - gap, lookOf(series), isTentative(value))),
    ...(low !== null || high !== null
      ? whisker({ x: ends.low, y: middle }, { x: ends.high, y: middle }, Math.min(6, height * 0.5), 'text')
      : []),
    ...(labelledBy
      ? [words(label, middle + middleOf(size), valueText(value, labelledBy), { anchor: isBelow ? 'end' : 'start' })]
      : []),
  ];
}
