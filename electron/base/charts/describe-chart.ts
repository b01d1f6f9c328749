import { type Chart, type ChartSeries, type ChartValue, isTentative, valuesOf } from './chart.ts';
import type { ChartWords } from './chart-words.ts';
import { chartWordsOf } from './words.ts';

/** Series beyond this number are counted in a description, not told. */
const mostTold = 4;

/**
 * A chart in words, for whoever does not see it: its kind, what it runs over, the unit, and where each series is highest
 * and lowest.
 */
export function describeChart(chart: Chart, language: string): string {
  const words = chartWordsOf(language);
  const { categories, series, unit, heading } = chart;
  if (chart.kind === 'points') {
    const said = (series[0]?.values ?? []).map((value, at) => `${categories[at] ?? ''}: ${value?.text ?? '–'}`);
    return `${words.points(said.length)} ${said.join('; ')}.`;
  }
  const span = categories.length > 2 ? `${categories[0]} – ${categories.at(-1)}` : categories.join(', ');
  const gaps = series.reduce((sum, { values }) => sum + values.filter((value) => value === null).length, 0);
  const tentative = valuesOf(chart).filter(isTentative).length;
  return [
    words.kind[chart.kind](series.length, heading === '' ? span : `${heading} ${span}`),
    ...(unit === '' ? [] : [words.unit(unit)]),
    ...series.slice(0, mostTold).flatMap((one) => extremes(one, categories, words)),
    ...(gaps > 0 ? [words.gaps(gaps)] : []),
    ...(tentative > 0 ? [words.tentative(tentative)] : []),
  ].join(' ');
}

function extremes({ name, values }: ChartSeries, categories: readonly string[], words: ChartWords): readonly string[] {
  const given = values.flatMap((value, at) => (value === null ? [] : [{ value, category: categories[at] ?? '' }]));
  const sorted = given.toSorted((a, b) => a.value.value - b.value.value);
  const isEverywhere = given.length > 1 && given.every(({ value }) => value.text === given[0]?.value.text);
  if (isEverywhere) return [words.everywhere(name, given[0]?.value.text ?? '')];
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return [];
  const said = (one: { readonly value: ChartValue; readonly category: string }) => ({
    category: one.category,
    text: one.value.text,
  });
  return [words.extremes(name, said(high), low.value.value === high.value.value ? null : said(low))];
}
