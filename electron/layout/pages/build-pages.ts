import type { GalleyPart, Strip } from '../blocks/strip.ts';
import { type BreakMemory, type BuiltPage, createBreakMemory } from './break-memory.ts';
import { createLookAhead, type LookAhead } from './look-ahead.ts';
import { draftOf, emptyPage, type PageDraft } from './page-draft.ts';
import type { PageSource, PageStart } from './page-steps.ts';
import type { PageMeasures } from './place-strip.ts';

export interface BuiltPages {
  readonly drafts: readonly PageDraft[];
  /** Notes of which no line fits on the page that cites them. */
  readonly displaced: readonly string[];
  /** How many pages were filled to find these, tries included: none for pages taken over from the last document. */
  readonly filled: number;
}

const noLines: readonly Strip[] = [];

/**
 * Divides the galley into pages. Each note starts on the page that cites it; what does not fit goes on at the foot of
 * the next page. Page by page, the end is chosen with a view of the pages that follow.
 */
export function buildPages(
  galley: readonly GalleyPart[],
  noteStrips: ReadonlyMap<string, readonly Strip[]>,
  measures: PageMeasures,
  memory: BreakMemory = createBreakMemory(),
): BuiltPages {
  const source: PageSource = { galley, noteLines: (note) => noteStrips.get(note) ?? noLines, measures };
  const lookAhead = createLookAhead(source);
  memory.startDocument(measures);
  const drafts: PageDraft[] = [];
  const displaced: string[] = [];
  let start: PageStart = { part: 0, strip: 0, pending: [] };
  while (start.part < galley.length || start.pending.length > 0) {
    const page = memory.recall(source, start) ?? nextPage(source, start, lookAhead, memory);
    displaced.push(...page.displaced);
    // A note with a line taller than a page would otherwise ask for new pages for ever.
    const empty = page.draft.body.length === 0 && page.draft.area.parts.length === 0;
    if (empty && page.next.part >= galley.length) break;
    drafts.push(page.draft);
    start = page.next;
  }
  return { drafts: drafts.length > 0 ? drafts : [draftOf(emptyPage([], 1))], displaced, filled: lookAhead.filled() };
}

function nextPage(source: PageSource, start: PageStart, lookAhead: LookAhead, memory: BreakMemory): BuiltPage {
  const { end, reach } = lookAhead.choose(start);
  const page = { draft: draftOf(end.filling), next: end.next, displaced: end.displaced };
  memory.keep(source, start, page, reach);
  return page;
}
