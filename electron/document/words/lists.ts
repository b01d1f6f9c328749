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

/** The sentences that say something, as one paragraph. */
export function sentences(parts: readonly (string | false | null)[]): string {
  return parts.filter((part) => part !== false && part !== null && part !== '').join(' ');
}
