import { type FilledPage, fillPage, type PageEnd } from './fill-page.ts';
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
}

/** Pages weighed together: what the end of one does to the next ones is seen before it is chosen. */
const pagesTogether = 3;

/**
 * Best-of-window pagination: of the ends of a page, the one with the least demerits over this page and the two that
 * would follow (dynamic programming over page starts; M. F. Plass, Optimal Pagination Techniques for Automatic
 * Typesetting Systems, 1981, cut to a window so that the cost is linear and an edit does not reach far). The choice
 * depends only on the start of the page and on the parts up to `reach`.
 */
export function createLookAhead(source: PageSource): LookAhead {
  const pages = new Map<string, FilledPage>();
  const outlooks = new Map<string, Outlook | null>();
  const pageAt = (start: PageStart, key: string): FilledPage => {
    const known = pages.get(key) ?? fillPage(source, start);
    pages.set(key, known);
    return known;
  };
  /** Null where nothing is left to set. */
  const outlookFrom = (start: PageStart, depth: number): Outlook | null => {
    if (start.part >= source.galley.length && start.pending.length === 0) return null;
    const key = keyOf(start);
    const known = outlooks.get(`${depth} ${key}`);
    if (known !== undefined) return known;
    const page = pageAt(start, key);
    let best: Outlook | null = null;
    let { reach } = page;
    for (const end of page.ends) {
      if (best !== null && end.demerits >= best.demerits) break;
      const ahead = depth > 1 ? outlookFrom(end.next, depth - 1) : null;
      reach = Math.max(reach, ahead?.reach ?? 0);
      const total = end.demerits + (ahead?.demerits ?? 0);
      if (best === null || total < best.demerits) best = { end, demerits: total, reach };
    }
    const found = best === null ? null : { ...best, reach };
    outlooks.set(`${depth} ${key}`, found);
    return found;
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
