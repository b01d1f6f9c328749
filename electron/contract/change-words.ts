import type { OutcomeCounts, PassageChange } from '../claims/change-report.ts';
import type { PassageOutcome } from '../passages/re-anchor.ts';

/** The newer version as one line: `41 unchanged, 3 moved, 1 gone`. */
export function countWords(counts: OutcomeCounts): string {
  const words = (Object.entries(counts) as [PassageOutcome, number][])
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`);
  return words.length === 0 ? 'no claims before' : words.join(', ');
}

/** Whether somebody still has to decide about it. */
export function isOpen({ outcome, decision }: Pick<PassageChange, 'outcome' | 'decision'>): boolean {
  return decision === null && (outcome === 'reworded' || outcome === 'ambiguous' || outcome === 'gone');
}
