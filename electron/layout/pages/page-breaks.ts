import type { Strip } from '../blocks/strip.ts';

/**
 * How well a page may end between two neighbouring strips: 0 as it should, 1 with a single line of a paragraph at the
 * foot or head of a page, 2 with a heading parted from its text.
 */
export type BreakFault = 0 | 1 | 2;

/** Fewest lines of a paragraph on either page. */
const fewestLines = 2;

export function faultOfBreak(above: Strip, below: Strip): BreakFault {
  if (above.keepWithNext && !below.startsPage) return 2;
  const { group } = below;
  if (group === null || above.group?.id !== group.id) return 0;
  const before = group.index;
  const after = group.count - group.index;
  return before < fewestLines || after < fewestLines ? 1 : 0;
}
