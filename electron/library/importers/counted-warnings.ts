import type { ImportWarning } from '../snapshot.ts';

/** One warning for every count above zero, such as `2 pictures`; the word is given for one. */
export function countedWarnings(
  counts: readonly (readonly [code: ImportWarning['code'], count: number, one: string])[],
): readonly ImportWarning[] {
  return counts
    .filter(([, count]) => count > 0)
    .map(([code, count, one]) => ({ code, detail: count === 1 ? `1 ${one}` : `${count} ${one}s` }));
}
