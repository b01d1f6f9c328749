import type { Chart, ChartValue } from './chart.ts';

/** What stands at a bar or point: the writer's own words without the unit, which stands above the chart. */
export function valueText(value: ChartValue, { unit }: Pick<Chart, 'unit'>): string {
  const text = value.text.replace(/^-(?=\s?[\d.,])/, '−');
  if (unit === '' || unit === '%' || unit === '‰' || !text.endsWith(unit)) return text;
  return text.slice(0, -unit.length).trimEnd() || text;
}
