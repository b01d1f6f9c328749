import { isColumnSet } from '../blocks/strip.ts';
import { isSamePending } from './note-area.ts';
import type { PageDraft } from './page-draft.ts';
import type { PageSource, PageStart } from './page-steps.ts';
import type { PageMeasures } from './place-strip.ts';

/** A page and where the next one starts. */
export interface BuiltPage {
  readonly draft: PageDraft;
  readonly next: PageStart;
  readonly displaced: readonly string[];
}

/**
 * Pages of the last document by what they start with. After an edit, a page is the one it was when it starts with the
 * same strip and the same notes left over, and all that had a say in its end is the same: so the pages before an edit
 * are taken over, a few are made anew, and where a page starts as one did before, all later ones are taken over.
 */
export interface BreakMemory {
  recall(source: PageSource, start: PageStart): BuiltPage | null;
  /** `reach` is the index of the first part that had no say. */
  keep(source: PageSource, start: PageStart, page: BuiltPage, reach: number): void;
  startDocument(measures: PageMeasures): void;
}

interface Kept {
  readonly source: PageSource;
  readonly start: PageStart;
  readonly page: BuiltPage;
  readonly reach: number;
}

export function createBreakMemory(): BreakMemory {
  let fresh = new Map<object, Kept>();
  let stale = new Map<object, Kept>();
  let lastSetting = '';
  const keep: BreakMemory['keep'] = (source, start, page, reach) => {
    const first = source.galley[start.part];
    if (first !== undefined) fresh.set(first, { source, start, page, reach });
  };
  return {
    recall(source, start) {
      const first = source.galley[start.part];
      const kept = first === undefined ? undefined : stale.get(first);
      if (kept === undefined || !isSame(kept, source, start)) return null;
      const moved = start.part - kept.start.part;
      const page = { ...kept.page, next: { ...kept.page.next, part: kept.page.next.part + moved } };
      keep(source, start, page, kept.reach + moved);
      return page;
    },
    keep,
    startDocument(measures) {
      const setting = JSON.stringify(measures);
      stale = setting === lastSetting ? fresh : new Map();
      fresh = new Map();
      lastSetting = setting;
    },
  };
}

function isSame(kept: Kept, source: PageSource, start: PageStart): boolean {
  if (start.strip !== kept.start.strip || !isSamePending(start.pending, kept.start.pending)) return false;
  const before = kept.source;
  for (let offset = 0; offset < kept.reach - kept.start.part; offset += 1) {
    const part = source.galley[start.part + offset];
    if (part !== before.galley[kept.start.part + offset]) return false;
    if (part === undefined) continue;
    const strips = isColumnSet(part) ? part.columns : [part];
    for (const { notes } of strips) {
      for (const { id } of notes) if (source.noteLines(id) !== before.noteLines(id)) return false;
    }
  }
  return true;
}
