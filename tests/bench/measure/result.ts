import { median } from './statistics.ts';

export const sectionNames = [
  'import',
  'hostile',
  'claims',
  'figures',
  'search',
  'lines',
  'citations',
  'export',
  'preview',
  'return',
  'start',
] as const;
export type SectionName = (typeof sectionNames)[number];

export type Unit = 'ms' | 's' | 'MB' | 'KB' | 'MB/s' | '%';

/** What a figure should be: a ratio to the peer, or an absolute amount where the quality bars name one. */
export type Target =
  | { readonly type: 'ratio'; readonly bound: 'at most' | 'at least'; readonly value: number }
  | { readonly type: 'amount'; readonly bound: 'at most' | 'at least'; readonly value: number };

export interface ResultRow {
  readonly section: SectionName;
  readonly what: string;
  readonly peer: string;
  readonly unit: Unit;
  /** Medians over the rounds. */
  readonly ours: number;
  readonly theirs: number;
  /** Ours by theirs, of the medians. */
  readonly ratio: number;
  /** The lowest and the highest ratio of a single round. */
  readonly spread: readonly [low: number, high: number];
  /** Null where no bar was set; then there is nothing to reach. */
  readonly target: Target | null;
  readonly reached: boolean | null;
  readonly rounds: number;
}

export interface SectionResult {
  readonly rows: readonly ResultRow[];
  /** One line for everything that could not be measured here. */
  readonly skipped: readonly string[];
  /** What is no ratio: printed under the table as it stands. */
  readonly lines?: readonly string[];
}

export interface Comparison {
  readonly section: SectionName;
  readonly what: string;
  readonly peer: string;
  readonly unit: Unit;
  /** One value per round, in the order of the rounds. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly target: Target | null;
}

export function compare({ ours, theirs, target, ...rest }: Comparison): ResultRow {
  const middle = { ours: median(ours), theirs: median(theirs) };
  const ratio = middle.ours / middle.theirs;
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
  const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
  const reached = target === null ? null : isReached(target, target.type === 'ratio' ? ratio : middle.ours);
  return { ...rest, ...middle, ratio, spread, target, reached, rounds: ours.length };
}

function isReached(target: Target, value: number): boolean {
  return target.bound === 'at most' ? value <= target.value : value >= target.value;
}

export const atMost = (value: number): Target => ({ type: 'ratio', bound: 'at most', value });
export const atLeast = (value: number): Target => ({ type: 'ratio', bound: 'at least', value });
export const amountAtMost = (value: number): Target => ({ type: 'amount', bound: 'at most', value });
export const amountAtLeast = (value: number): Target => ({ type: 'amount', bound: 'at least', value });
