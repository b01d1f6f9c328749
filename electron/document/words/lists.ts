import type { SourceKind, SourceSummary } from '../source-summary.ts';

/** "a", "a and b", "a, b and c". */
export function enumeration(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Number and noun: `[singular, plural]`. */
export function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}

export type KindNames = Readonly<Record<SourceKind, readonly [string, string]>>;

/** "3 web pages and 1 report". */
export function kindsInWords(summary: SourceSummary, names: KindNames, and: string): string {
  return enumeration(
    summary.kinds.map(({ kind, count }) => counted(count, names[kind])),
    and,
  );
}

export type KindLabels = Readonly<Record<SourceKind, string>>;

interface Joining {
  /** Between a kind and its count. */
  readonly between?: string;
  /** Behind the count: a counter word. */
  readonly unit?: string;
  readonly comma?: string;
}

/** "Web pages: 3, reports: 1", for languages whose nouns change with their number, or not at all. */
export function kindsWithCounts(
  { kinds }: SourceSummary,
  labels: KindLabels,
  { between = ': ', unit = '', comma = ', ' }: Joining = {},
): string {
  return kinds.map(({ kind, count }) => `${labels[kind]}${between}${count}${unit}`).join(comma);
}

/** The sentences that say something, as one paragraph. */
export function sentences(parts: readonly (string | false | null)[], space = ' '): string {
  return parts.filter((part) => part !== false && part !== null && part !== '').join(space);
}
