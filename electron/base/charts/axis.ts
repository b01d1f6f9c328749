import { type Chart, reachOf, valuesOf } from './chart.ts';
import { decimalsOf, formatNumber, numeralsOf } from './numerals.ts';
import { niceScale, type Scale } from './ticks.ts';
import { chartWordsOf } from './words.ts';

/** The scale of a chart's values and how its numbers are written. */
export interface ValueAxis {
  readonly scale: Scale;
  readonly label: (tick: number) => string;
  /** What the numbers count, with the power of ten left out of them. */
  readonly unit: string;
}

/** Lines whose lowest value is at least this share of the highest one do not begin at zero: their rise would vanish. */
const highUp = 0.6;

/** Bars always begin at zero, since their length is what is read. */
export function valueAxis(chart: Chart, count: number, language: string): ValueAxis {
  const numbers = valuesOf(chart).flatMap(reachOf);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const isFar = low > 0 ? low >= high * highUp && low < high : high < 0 && high <= low * highUp && low < high;
  const zero = chart.kind !== 'bars' && isFar ? [] : [0];
  const scale = niceScale(Math.min(low, ...zero), Math.max(high, ...zero), count);
  const power = powerFor(Math.max(...scale.ticks.map(Math.abs)));
  const decimals = decimalsOf(scale.step / power);
  const isPercent = chart.unit === '%' || chart.unit === '‰';
  const sign = isPercent ? `${numeralsOf(language).beforePercent}${chart.unit}` : '';
  return {
    scale,
    label: (tick) => `${formatNumber(tick / power, decimals, language)}${sign}`,
    unit: [isPercent ? '' : chart.unit, powerWord(power, language)].filter((part) => part !== '').join(', '),
  };
}

/** The same without room to the next round number: for bars that carry their values, where no mark is drawn. */
export function tightAxis(chart: Chart, axis: ValueAxis): ValueAxis {
  const numbers = valuesOf(chart).flatMap(reachOf);
  const [from, to] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return from === to ? axis : { ...axis, scale: { ...axis.scale, from, to } };
}

/** The power of ten that is said once rather than in every number; 1 for numbers that are short as they are. */
function powerFor(largest: number): number {
  if (largest >= 1e15 || largest < 1e-4) return 10 ** (Math.floor(Math.log10(largest) / 3) * 3);
  return [1e12, 1e9, 1e6].find((power) => largest >= power) ?? 1;
}

function powerWord(power: number, language: string): string {
  if (power === 1) return '';
  const { scales } = chartWordsOf(language);
  if (power === 1e6 || power === 1e9 || power === 1e12) return scales[power];
  return `× 10${raised(Math.round(Math.log10(power)))}`;
}

function raised(exponent: number): string {
  return [...String(exponent)].map((sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? ''))).join('');
}

/** The place of a value on a line from `start` (the scale's beginning) to `end`. */
export function placeOn({ from, to }: Scale, start: number, end: number): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
