import type { Strip } from '../blocks/strip.ts';
import type { PlacedItem } from '../page.ts';
import type { PageDraft } from './page-draft.ts';

/** Pages of the last document by their first strip: a page of the same strips at the same places is the same page. */
export interface PageMemory {
  take(draft: PageDraft, compose: () => readonly PlacedItem[]): readonly PlacedItem[];
  startDocument(setting: string): void;
}

interface KeptPage {
  readonly draft: PageDraft;
  readonly items: readonly PlacedItem[];
}

export function createPageMemory(): PageMemory {
  let fresh = new Map<Strip, KeptPage>();
  let stale = new Map<Strip, KeptPage>();
  let lastSetting = '';
  return {
    take(draft, compose) {
      const first = draft.body[0]?.strip;
      // Page numbers in a table of contents may change while its strips stay the same.
      if (first === undefined || draft.body.some(({ strip }) => strip.contentsLine !== null)) return compose();
      const known = stale.get(first) ?? fresh.get(first);
      const items = known !== undefined && isSame(known.draft, draft) ? known.items : compose();
      fresh.set(first, { draft, items });
      return items;
    },
    startDocument(setting) {
      stale = setting === lastSetting ? fresh : new Map();
      fresh = new Map();
      lastSetting = setting;
    },
  };
}

function isSame(a: PageDraft, b: PageDraft): boolean {
  if (a.body.length !== b.body.length || a.area.parts.length !== b.area.parts.length) return false;
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
