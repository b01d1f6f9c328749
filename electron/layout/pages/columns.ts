import type { ColumnSet, Strip } from '../blocks/strip.ts';
import { demerits, demeritsOfBreak, demeritsOfRoom } from './page-breaks.ts';
import type { PlacedStrip } from './page-draft.ts';

/** What of a set of columns goes on one page. */
export interface ColumnFill {
  readonly placed: readonly PlacedStrip[];
  readonly height: number;
  /** Index of the first strip that is left for the next page. */
  readonly next: number;
}

/** Ends of a column that are weighed against each other. */
const mostEnds = 12;

export interface ColumnRoom {
  /** Points. */
  readonly height: number;
  /** Nothing stands above the columns on the page, so a better place will not come. */
  readonly wholePage: boolean;
}

/**
 * Fills the columns from `start` on, the last page's ones to the same height. Null when the room is too small for
 * anything that may stand alone.
 */
export function fillColumns(set: ColumnSet, start: number, room: ColumnRoom): ColumnFill | null {
  const full = fillTo(set, start, room);
  if (full.next === start) return null;
  if (full.next < set.columns.length) return full;
  // All that is left fits: find the least height that still holds it, so that the columns end level.
  let low = 0;
  let high = room.height;
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2;
    if (fillTo(set, start, { ...room, height: middle }).next >= set.columns.length) high = middle;
    else low = middle;
  }
  return fillTo(set, start, { ...room, height: high });
}

function fillTo(set: ColumnSet, start: number, room: ColumnRoom): ColumnFill {
  const placed: PlacedStrip[] = [];
  let next = start;
  let height = 0;
  for (let column = 0; column < set.count; column += 1) {
    const end = columnEnd(set.columns, next, room);
    let bottom = 0;
    for (let index = next; index < end; index += 1) {
      const strip = set.columns[index] as Strip;
      const top = index === next ? 0 : bottom + Math.max(strip.before, set.columns[index - 1]?.after ?? 0);
      placed.push({ strip, top, dx: column * set.pitch });
      bottom = top + strip.height;
    }
    height = Math.max(height, bottom);
    next = end;
  }
  return { placed, height, next };
}

/** Index of the first strip that does not go into a column of this height, moved up to a good break. */
function columnEnd(strips: readonly Strip[], start: number, room: ColumnRoom): number {
  let bottom = 0;
  let end = start;
  while (end < strips.length) {
    const strip = strips[end] as Strip;
    const top = end === start ? 0 : bottom + Math.max(strip.before, strips[end - 1]?.after ?? 0);
    if (top + strip.height > room.height + 0.001) break;
    bottom = top + strip.height;
    end += 1;
  }
  if (end >= strips.length) return end;
  const { singleLine, partedHeading } = demerits;
  for (const unwanted of room.wholePage ? [singleLine, partedHeading] : [singleLine]) {
    const best = bestEnd(strips, start, end, unwanted, room.height);
    if (best !== null) return best;
  }
  return room.wholePage ? end : start;
}

/** Of the last ends that cost less than `unwanted`, the one with the least demerits. */
function bestEnd(
  strips: readonly Strip[],
  start: number,
  end: number,
  unwanted: number,
  height: number,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  let left = 0;
  let seen = 0;
  for (let at = end; at > start && seen < mostEnds; at -= 1) {
    const price = demeritsOfBreak(strips[at - 1] as Strip, strips[at] as Strip);
    if (price < unwanted) {
      seen += 1;
      const total = price + demeritsOfRoom(left / height);
      if (total < least) {
        least = total;
        best = at;
      }
    }
    left += (strips[at - 1] as Strip).height;
  }
  return best;
}
