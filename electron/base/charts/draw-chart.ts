import { valueAxis } from './axis.ts';
import { barsAcross } from './bars-across.ts';
import { namesFit, uprightBars } from './bars-upright.ts';
import type { Chart } from './chart.ts';
import type { ChartDrawing, ChartPlace } from './drawing.ts';
import { drawLines } from './lines.ts';
import { pointsAcross } from './points-across.ts';

/**
 * A chart of at least one category and one value as shapes. Bars stand where their names have room under them and lie
 * where they have not; days, years and the like stay in their order from left to right, with some names left out.
 * Points lie on one scale, each beside its name.
 */
export function drawChart(chart: Chart, place: ChartPlace): ChartDrawing {
  if (chart.kind === 'points') return pointsAcross(chart, valueAxis(chart, 4, place.language), place);
  const axis = valueAxis(chart, 5, place.language);
  if (chart.kind === 'lines') return drawLines(chart, axis, place);
  return barsLie(chart, place) ? barsAcross(chart, axis, place) : uprightBars(chart, axis, place);
}

/** Whether a chart has bars that lie, one under another, in this place. */
export function barsLie(chart: Chart, place: ChartPlace): boolean {
  if (chart.kind !== 'bars') return false;
  const inTime = chart.categories.every((name) => /\d/.test(name)) && chart.categories.length > 4;
  return !inTime && !namesFit(chart, place);
}
