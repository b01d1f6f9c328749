import { blockOf, type Comparison, type Draft } from './comparison.ts';

/** Blocks directly in a slot that came back at another place. Those that kept their order are as many as can be. */
export function movedProposals(comparison: Comparison): readonly Draft[] {
  const blocks = topBlocks(comparison);
  const kept = longestRising(blocks.map(({ index }) => index));
  const moved = new Set(blocks.flatMap(({ id }, at) => (kept.has(at) ? [] : [id])));
  return blocks.flatMap(({ own, index }, at) => {
    const unit = comparison.ours[own];
    if (kept.has(at) || !unit?.top) return [];
    const place = steadyPlace(comparison, index, moved);
    if (place === null) return [];
    return [
      {
        kind: 'moved' as const,
        place: comparison.placeIn(place.slot, blockOf(unit)),
        before: unit.text,
        after: unit.text,
        conflict: false,
        tracked: [],
        by: null,
        unable: null,
        change: { type: 'move' as const, block: unit.top.id, ...place },
        order: index + 0.25,
      },
    ];
  });
}

/** The first unit of each block that came back, in the order of the brief. */
function topBlocks(comparison: Comparison): readonly { own: number; index: number; id: string }[] {
  const seen = new Set<string>();
  return comparison.ours.flatMap((unit, own) => {
    const index = comparison.matches.theirs[own];
    const id = unit.heads === null ? unit.top?.id : `slot ${unit.heads}`;
    if (id === undefined || index == null || seen.has(id) || unit.text === '') return [];
    seen.add(id);
    return [{ own, index, id }];
  });
}

/** After which block that did not move a unit stands, and what else has come to stand between the two. */
function steadyPlace(comparison: Comparison, index: number, moved: ReadonlySet<string>) {
  const behind: string[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const own = comparison.ours[comparison.ourOf[at] ?? -1];
    if (own === undefined) behind.push(comparison.newId(at));
    else if (own.top && moved.has(own.top.id)) behind.push(own.top.id);
    else if (own.top) return { slot: own.top.slot, after: own.top.id, behind };
    else if (own.heads !== null) return { slot: own.heads, after: null, behind };
  }
  const [first] = comparison.live.parts.template.slots;
  return first ? { slot: first.key, after: null, behind } : null;
}

/** The places of a longest rising run of numbers: by patience sorting, in n log n. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? -1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
