import { type FilledPage, fillPage, type PageEnd } from './fill-page.ts';
import { tighterSpacings } from './page-breaks.ts';
import type { PageSource, PageStart } from './page-steps.ts';

/** The end chosen for a page. */
export interface ChosenEnd {
  readonly end: PageEnd;
  /** Index of the first part of the galley that had no say in the choice. */
  readonly reach: number;
}

/** Chooses where pages end, and counts its work. */
export interface LookAhead {
  choose(start: PageStart): ChosenEnd;
  /** Pages filled so far, those included that were only tried. */
  readonly filled: () => number;
}

interface Outlook extends ChosenEnd {
  readonly demerits: number;
  /** Pages in view up to the last one, and how much of that is filled; null where the last one is not in view. */
  readonly last: { readonly pages: number; readonly filled: number } | null;
}

/** Pages weighed together: what the end of one does to the next ones is seen before it is chosen. */
const pagesTogether = 3;

/** Last pages with less than this share filled are worth a shorter or tighter page before them. */
const shortLastPage = 0.4;

/**
 * Best-of-window pagination: of the ends of a page, the one with the least demerits over this page and the two that
 * would follow (dynamic programming over page starts; M. F. Plass, Optimal Pagination Techniques for Automatic
 * Typesetting Systems, 1981, cut to a window so that the cost is linear and an edit does not reach far). The choice
 * depends only on the start of the page and on the parts up to `reach`. Where the text would end on a page with too
 * little on it, the pages before are also tried with less space between their strips, so that they take it in.
 */
export function createLookAhead(source: PageSource): LookAhead {
  const pages = new Map<string, FilledPage>();
  const outlooks = new Map<string, Outlook | null>();
  const pageAt = (start: PageStart, key: string, spacing: number): FilledPage => {
    const keyWithSpacing = spacing === 1 ? key : `${key} at ${spacing}`;
    const known = pages.get(keyWithSpacing) ?? fillPage(source, start, spacing);
    pages.set(keyWithSpacing, known);
    return known;
  };
  /** The best of what is known and of the ends of one more page. */
  const better = (known: Outlook | null, page: FilledPage, depth: number, price: number): Outlook | null => {
    let best = known;
    let reach = Math.max(page.reach, known?.reach ?? 0);
    for (const end of page.ends) {
      if (best !== null && end.demerits - end.forgiven + price >= best.demerits) continue;
      const ahead = depth > 1 ? outlookFrom(end.next, depth - 1) : null;
      reach = Math.max(reach, ahead?.reach ?? 0);
      const forgiven = ahead?.end.isLast && ahead.end.filled < shortLastPage ? end.forgiven : 0;
      const total = end.demerits + price - forgiven + (ahead?.demerits ?? 0);
      if (best !== null && total >= best.demerits) continue;
      const beyond = ahead?.last ?? null;
      const last = end.isLast ? { pages: 1, filled: end.filled } : beyond && { ...beyond, pages: beyond.pages + 1 };
      // Spaces are made smaller to save a page or not at all.
      if (price > 0 && (last?.pages ?? Number.POSITIVE_INFINITY) >= (known?.last?.pages ?? 0)) continue;
      best = { end, demerits: total, reach, last };
    }
    return best && { ...best, reach };
  };
  /** Null where nothing is left to set. */
  const outlookFrom = (start: PageStart, depth: number): Outlook | null => {
    if (start.part >= source.galley.length && start.pending.length === 0) return null;
    const key = keyOf(start);
    const known = outlooks.get(`${depth} ${key}`);
    if (known !== undefined) return known;
    let best = better(null, pageAt(start, key, 1), depth, 0);
    if (best?.last && !best.end.isLast && best.last.filled < shortLastPage) {
      for (const tighter of tighterSpacings) {
        best = better(best, pageAt(start, key, tighter.spacing), depth, tighter.demerits);
      }
    }
    outlooks.set(`${depth} ${key}`, best);
    return best;
  };
  return {
    choose(start) {
      const found = outlookFrom(start, pagesTogether);
      if (found === null) throw new Error('a page was asked for where nothing is left to set');
      return found;
    },
    filled: () => pages.size,
  };
}

function keyOf({ part, strip, pending }: PageStart): string {
  let key = `${part}.${strip}`;
  for (const { note, from } of pending) key += ` ${note}:${from}`;
  return key;
}
