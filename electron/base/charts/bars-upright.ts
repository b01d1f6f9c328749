import { placeOn, tightAxis, type ValueAxis } from './axis.ts';
import { type Chart, type ChartValue, isTentative } from './chart.ts';
import { type ChartDrawing, type ChartPlace, type ChartShape, leadingOf, line, middleOf, words } from './drawing.ts';
import { everyNth, wrapped } from './labels.ts';
import { legendOf } from './legend.ts';
import { bar, lookOf, whisker } from './looks.ts';
import { valueText } from './value-text.ts';

/** A category takes no more room than this many type sizes, so that a single bar is no wall. */
const widestSlot = 14;
/** Share of a category's room that its bars take. */
const shareOf = (series: number): number => (series === 1 ? 0.52 : 0.72);
const mostLines = 2;

/** Bars that stand side by side, for few categories with short names and for days and years. */
export function uprightBars(chart: Chart, wanted: ValueAxis, place: ChartPlace): ChartDrawing {
  const { size } = place;
  const legend = legendOf(chart, wanted.unit, place);
  const ticks = wanted.scale.ticks.map((tick) => ({ tick, label: wanted.label(tick) }));
  const axisRoom = Math.max(...ticks.map(({ label }) => place.measure(label, false))) + size * 0.7;
  const count = Math.max(1, chart.categories.length);
  const slotIn = (room: number): number => Math.min(room / count, widestSlot * size);
  const labelled = labelsFit(chart, slotIn(place.width), place);
  const axis = labelled ? tightAxis(chart, wanted) : wanted;
  const groupShare = shareOf(chart.series.length);
  const left = labelled ? 0 : axisRoom;
  const slot = slotIn(place.width - left);
  const right = left + slot * count;
  const names = namesUnder(chart.categories, slot, place);
  const top = legend.height + (labelled ? leadingOf(size) : size * 0.5);
  const below = names.height + (labelled && axis.scale.from < 0 ? leadingOf(size) : 0);
  const plot = Math.max(size * 6, Math.min(place.width * 0.36, size * 16, place.tallest - top - below));
  const bottom = top + plot;
  const at = placeOn(axis.scale, bottom, top);
  const shapes: ChartShape[] = [...legend.shapes];
  if (!labelled) {
    for (const { tick, label } of ticks) {
      if (tick !== 0) shapes.push(line(left, at(tick), right, at(tick), 'rule', 0.5));
      shapes.push(words(left - size * 0.7, at(tick) + middleOf(size), label, { anchor: 'end', colour: 'muted' }));
    }
  }
  const barWidth = (slot * groupShare) / chart.series.length;
  for (const [category] of chart.categories.entries()) {
    const start = left + slot * category + (slot * (1 - groupShare)) / 2;
    for (const [nth, { values }] of chart.series.entries()) {
      const value = values[category];
      if (value)
        shapes.push(...uprightBar(value, start + barWidth * nth, barWidth, nth, labelled ? chart : null, at, size));
    }
  }
  shapes.push(line(left, at(0), right, at(0), 'text', 0.8));
  const namesTop = bottom + (labelled && axis.scale.from < 0 ? leadingOf(size) : 0);
  shapes.push(...names.shapes(left, namesTop));
  return { width: place.width, height: namesTop + names.height, shapes };
}

function uprightBar(
  value: ChartValue,
  x: number,
  width: number,
  series: number,
  labelledBy: Chart | null,
  at: (value: number) => number,
  size: number,
): readonly ChartShape[] {
  const gap = Math.min(0.75, width * 0.08);
  const middle = x + width / 2;
  const { low, high } = value;
  const hasRange = low !== null || high !== null;
  const ends = { low: at(low ?? value.value), high: at(high ?? value.value) };
  const isBelow = value.value < 0;
  const label = isBelow
    ? Math.max(ends.low, at(value.value)) + size * 1.05
    : Math.min(ends.high, at(value.value)) - size * 0.4;
  return [
    ...(value.value === 0
      ? []
      : bar(x + gap, at(value.value), x + width - gap, at(0), lookOf(series), isTentative(value))),
    ...(hasRange
      ? whisker({ x: middle, y: ends.low }, { x: middle, y: ends.high }, Math.min(6, width * 0.5), 'text')
      : []),
    ...(labelledBy ? [words(middle, label, valueText(value, labelledBy), { anchor: 'middle' })] : []),
  ];
}

/** Few bars carry their values; then nobody needs a scale. */
function labelsFit(chart: Chart, slot: number, place: ChartPlace): boolean {
  const room = chart.series.length === 1 ? slot * 0.96 : (slot * shareOf(chart.series.length)) / chart.series.length;
  if (chart.categories.length * chart.series.length > 12) return false;
  return chart.series.every(({ values }) =>
    values.every((value) => value === null || place.measure(valueText(value, chart), false) <= room),
  );
}

/** Whether every name has room under its bars. */
export function namesFit(chart: Chart, place: ChartPlace): boolean {
  const slot = Math.min((place.width - place.size * 4) / Math.max(1, chart.categories.length), widestSlot * place.size);
  return chart.categories.every((name) => {
    const lines = wrapped(name, slot * 0.94, place);
    return lines.length <= mostLines && lines.join(' ') === name;
  });
}

interface Names {
  readonly height: number;
  readonly shapes: (left: number, top: number) => readonly ChartShape[];
}

/** Share of the chart that the longest name takes in one line where names have more room than their bars. */
const mostForName = 0.3;

/**
 * Names of categories; where they have no room, every second or third is left out, as with years, and none leaves the
 * chart or touches the one before it.
 */
export function namesUnder(
  names: readonly string[],
  pitch: number,
  place: ChartPlace,
  middles?: readonly number[],
): Names {
  const { size } = place;
  const lines = names.map((name) => wrapped(name, pitch * 0.94, place));
  const areWhole = lines.every((parts, nth) => parts.length <= mostLines && parts.join(' ') === names[nth]);
  const shown = areWhole ? lines : names.map((name) => wrapped(name, place.width * mostForName, place));
  const widths = shown.map((parts) => Math.max(...parts.map((part) => place.measure(part, false))));
  const nth = areWhole ? 1 : everyNth(widths, pitch, size);
  const most = Math.max(1, ...shown.filter((_, index) => index % nth === 0).map((parts) => parts.length));
  return {
    height: size * 0.5 + most * leadingOf(size),
    shapes: (left, top) => {
      let free = Number.NEGATIVE_INFINITY;
      return shown.flatMap((parts, index) => {
        const half = (widths[index] ?? 0) / 2;
        const wanted = middles?.[index] ?? left + pitch * (index + 0.5);
        const x = Math.max(half, Math.min(place.width - half, wanted));
        if (index % nth !== 0 || x - half < free) return [];
        free = x + half + (areWhole ? 0 : size / 2);
        return parts.map((part, row) =>
          words(x, top + size * 1.35 + row * leadingOf(size), part, { anchor: 'middle' }),
        );
      });
    },
  };
}
