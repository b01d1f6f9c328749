import type { Figure } from '../claims/figure.ts';

/** Which numbers a figure allows. Both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two counts of one thing differ by this much without anybody being wrong. */
const tolerance = 0.1;

/** Null for a figure that states no number at all. */
export function intervalOf({ value, low, high, qualifier }: Figure): Interval | null {
  switch (qualifier) {
    case 'exact':
      return value === null ? bounded(low, high) : { low: value, high: value };
    case 'approx':
      return value === null ? bounded(low, high) : spread(value);
    case 'min':
      return value === null && low === null ? null : { low: value ?? low ?? 0, high: Number.POSITIVE_INFINITY };
    case 'max':
      return value === null && high === null ? null : { low: 0, high: value ?? high ?? 0 };
    case 'range':
      return bounded(low, high);
  }
}

export type IntervalRelation = 'agree' | 'overlap' | 'apart';

/** Agree: at most a tenth apart. Overlap: some number satisfies both. Apart: none does. */
export function compareIntervals(a: Figure, b: Figure): IntervalRelation | null {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  if (left === null || right === null) return null;
  if (a.value !== null && b.value !== null && isNear(a.value, b.value)) return 'agree';
  const low = Math.max(left.low, right.low);
  const high = Math.min(left.high, right.high);
  return low <= high || isNear(low, high) ? 'overlap' : 'apart';
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function spread(value: number): Interval {
  const margin = Math.abs(value) * tolerance;
  return { low: value - margin, high: value + margin };
}

function bounded(low: number | null, high: number | null): Interval | null {
  return low === null && high === null
    ? null
    : { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
