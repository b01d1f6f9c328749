import type { Strip } from '../blocks/strip.ts';
import type { Page, PlacedItem } from '../page.ts';
import { isSamePending } from './note-area.ts';
import type { PageDraft } from './page-draft.ts';
import type { RunningPlace } from './running-lines.ts';

/** What was made of a draft, kept for as long as the next document has the same draft. */
export interface KeptPage {
  readonly draft: PageDraft;
  /** Where everything stands that links lead to: points from the page's top. */
  anchors: ReadonlyMap<string, number> | null;
  /** The page numbers in its lines of contents, which may change while the draft stays the same. */
  numbers: string;
  items: readonly PlacedItem[] | null;
  furniture: readonly PlacedItem[];
  page: Page | null;
}

/** Pages of the last document by their first strip: a page of the same strips at the same places is the same page. */
export interface PageMemory {
  /** The page made of this draft before, or a blank to keep what is made of it now. */
  meet(draft: PageDraft): KeptPage;
  /** The running lines of a page. */
  furniture(place: RunningPlace, make: () => readonly PlacedItem[]): readonly PlacedItem[];
  /** `setting` is all beside the drafts that pages depend on. */
  startDocument(setting: string): void;
}

export function createPageMemory(): PageMemory {
  let fresh = new Map<Strip, KeptPage>();
  let stale = new Map<Strip, KeptPage>();
  let running = new Map<string, readonly PlacedItem[]>();
  let runningBefore = new Map<string, readonly PlacedItem[]>();
  let lastSetting = '';
  return {
    meet(draft) {
      const first = draft.body[0]?.strip;
      const known = first && stale.get(first);
      const kept = known !== undefined && isSame(known.draft, draft) ? known : blank(draft);
      if (first !== undefined) fresh.set(first, kept);
      return kept;
    },
    furniture({ index, count, section }, make) {
      const key = `${index} of ${count} in ${section}`;
      const items = runningBefore.get(key) ?? make();
      running.set(key, items);
      return items;
    },
    startDocument(setting) {
      const same = setting === lastSetting;
      [stale, fresh] = [same ? fresh : new Map(), new Map()];
      [runningBefore, running] = [same ? running : new Map(), new Map()];
      lastSetting = setting;
    },
  };
}

function blank(draft: PageDraft): KeptPage {
  return { draft, anchors: null, numbers: '', items: null, furniture: [], page: null };
}

function isSame(a: PageDraft, b: PageDraft): boolean {
  if (a === b) return true;
  if (a.body.length !== b.body.length || a.area.parts.length !== b.area.parts.length) return false;
  if (a.area.height !== b.area.height || !isSamePending(a.pending, b.pending)) return false;
  const sameBody = a.body.every((placed, index) => {
    const other = b.body[index];
    return placed.strip === other?.strip && placed.top === other.top && placed.dx === other.dx;
  });
  return (
    sameBody &&
    a.area.parts.every((part, index) => {
      const other = b.area.parts[index];
      if (other === undefined || part.from !== other.from || part.to !== other.to) return false;
      return part.strips.every((strip, line) => strip === other.strips[line]);
    })
  );
}
