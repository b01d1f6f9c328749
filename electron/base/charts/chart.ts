/** Numbers to be drawn as vectors. Every series has one value, or null for a gap, for every category. */
export interface Chart {
  readonly kind: ChartKind | 'points';
  /** What the categories are, such as "Year"; empty when nothing says it. */
  readonly heading: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What the numbers count, as it is printed; empty when caption or names of series say it. */
  readonly unit: string;
}

/**
 * What a table can be drawn as. `points` are drawn of figures that sources give for one quantity, one series with a row for
 * each: the text beside the drawing says the same, so formats without drawings leave it out.
 */
export type ChartKind = 'bars' | 'lines';

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (ChartValue | null)[];
}

export interface ChartValue {
  /** The middle where only a range is given. */
  readonly value: number;
  /** Ends of the range the value stands for; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The true value is said to lie beyond, above or below, with no other end named. */
  readonly open?: 'above' | 'below';
  /** What has happened differs from what is expected: it is drawn otherwise. Null when nothing is said. */
  readonly modality: 'observed' | 'reported' | 'expected' | 'potential' | null;
  /** The number as the writer put it. */
  readonly text: string;
}

/** Not yet so: drawn hollow or dashed. */
export function isTentative({ modality }: ChartValue): boolean {
  return modality === 'expected' || modality === 'potential';
}

/** Every number a value stands for: itself and the ends of its range. */
export function reachOf({ value, low, high }: ChartValue): readonly number[] {
  return [value, low, high].filter((one) => one !== null);
}

/** All values of a chart, gaps left out. */
export function valuesOf(chart: Chart): readonly ChartValue[] {
  return chart.series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
}
