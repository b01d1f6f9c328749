/** A scale with marks at round numbers: the first mark is at or below the data, the last one at or above. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/**
 * Loose labelling after Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990): steps of 1, 2 or 5 times a power
 * of ten, about `count` of them. Data without extent are shown against zero.
 */
export function niceScale(low: number, high: number, count = 5): Scale {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  // Steps are made of powers of ten, and below this there are none.
  if (largest < 1e-290) return niceScale(0, 1, count);
  if (high - low < largest * 1e-9) return niceScale(Math.min(0, low), Math.max(0, high), count);
  const step = niceNumber(niceNumber(high - low, false) / (count - 1), true);
  // The quotient of 0.3 and 0.1 lies above 3: what is within rounding of a mark is on it.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { from: ticks[0] ?? low, to: ticks.at(-1) ?? high, step, ticks };
}

/** The nearest (or, not rounding, the next) number of the form 1, 2, 5 or 10 times a power of ten. */
function niceNumber(range: number, round: boolean): number {
  const power = 10 ** Math.floor(Math.log10(range));
  const fraction = range / power;
  const limits = round ? [1.5, 3, 7] : [1, 2, 5];
  const at = limits.findIndex((limit) => (round ? fraction < limit : fraction <= limit + 1e-9));
  return ([1, 2, 5][at] ?? 10) * power;
}

/** Without the last digits, in which binary fractions show. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
