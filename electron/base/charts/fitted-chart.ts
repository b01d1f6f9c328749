import type { Chart } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import type { ChartDrawing, ChartPlace } from './drawing.ts';

/** Sizes of a chart's words, as shares of the theme's: many long names in large print would be taller than a page. */
const sizes = [1, 0.85, 0.7, 0.55];
const smallest = 0.4;

export interface FittedChart {
  readonly drawing: ChartDrawing;
  /** Size of its words, as a share of the size wanted. */
  readonly scale: number;
}

/** The chart with its words as large as the place allows: `placeAt` is the place for words of that share of their size. */
export function fittedChart(chart: Chart, placeAt: (scale: number) => ChartPlace): FittedChart {
  for (const scale of sizes) {
    const place = placeAt(scale);
    const drawing = drawChart(chart, place);
    if (drawing.height <= place.tallest) return { drawing, scale };
  }
  return { drawing: drawChart(chart, placeAt(smallest)), scale: smallest };
}
