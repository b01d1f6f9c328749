import type { Comparison, Draft } from './comparison.ts';

/** Comments, each with the words it is about. There is nothing to accept: they stay until they are dealt with. */
export function commentProposals(comparison: Comparison): readonly Draft[] {
  return comparison.returned.comments.map(({ author, at, text, unit, quote }) => {
    const own = unit === null ? null : (comparison.ours[comparison.ourOf[unit] ?? -1] ?? null);
    const spot = own === null && unit !== null ? comparison.spotBefore(unit) : null;
    const place = spot === null ? comparison.placeOf(own) : comparison.placeIn(spot.slot, spot.after.at(-1) ?? null);
    return {
      kind: 'comment' as const,
      place,
      before: quote,
      after: text,
      conflict: false,
      tracked: [],
      by: { author, at },
      unable: 'comment' as const,
      change: null,
      order: (unit ?? comparison.theirs.length) + 0.75,
    };
  });
}
