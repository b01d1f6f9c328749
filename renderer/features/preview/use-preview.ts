import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { PagePlace, PagesWanted, PreviewPages } from '../../../electron/contract/preview.ts';
import type { Page } from '../../../electron/layout/page.ts';
import { request } from '../../bridge/request.ts';
import { flushEdits, liveBrief, useBriefStore } from '../../open-brief/live-brief.ts';
import { loadFaces } from './page-fonts.ts';

/** A page as it was last seen. */
export interface HeldPage {
  readonly page: Page;
  readonly version: string;
  /** Which state of the brief it was seen in. */
  readonly seen: number;
}

export interface Preview {
  /** 0 until the first pages are there. */
  readonly count: number;
  /** Sides of every page, in points. */
  readonly size: PreviewPages['size'];
  readonly pages: ReadonlyMap<number, HeldPage>;
  /** When the pages shown were laid out; null before the first. */
  readonly at: Date | null;
  /** The brief has changed since, and new pages are on their way. */
  readonly stale: boolean;
  readonly error: AppError | null;
  /** Says which pages are on screen, the last one included; they are kept up to date, and fetched where they are missing. */
  readonly want: (from: number, to: number) => void;
  /** Where a block stands now, its page fetched; null where it is not printed. */
  readonly find: (block: string) => Promise<PagePlace | null>;
}

/** Milliseconds without a key after which the pages follow. */
const pause = 200;
/** Neighbours are fetched too, so that scrolling rarely waits. */
const beside = 2;

type Shown = Pick<Preview, 'count' | 'size' | 'pages' | 'at' | 'error'>;

/** The pages of the open brief as they would be exported, laid out again when typing pauses. */
export function usePreview(): Preview {
  const [shown, setShown] = useState<Shown>(nothing);
  const [stale, setStale] = useState(true);
  const latest = useRef(nothing);
  /** Counts the states of the brief that pages were asked for. */
  const state = useRef(0);
  const visible = useRef({ from: 0, to: 2 });

  const ask = useCallback(async (at: PagesWanted['at']): Promise<PagePlace | null> => {
    const live = liveBrief();
    if (live === null) return null;
    const mine = state.current;
    const known = [...latest.current.pages].map(([index, { version }]) => ({ index, version }));
    const reply = await request('preview.pages', { brief: live.opened.id, want: { at, known } });
    if (reply.ok) await loadFaces(reply.value.pages.flatMap(({ page }) => page ?? []));
    if (mine !== state.current) return reply.ok ? reply.value.place : null;
    latest.current = reply.ok ? taken(latest.current, reply.value, mine) : { ...latest.current, error: reply.error };
    setShown(latest.current);
    return reply.ok ? reply.value.place : null;
  }, []);

  const fetchVisible = useCallback(async () => {
    const { from, to } = visible.current;
    const { pages, count } = latest.current;
    const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const isThere = (index: number) => (count > 0 && index >= count) || pages.get(index)?.seen === state.current;
    if (!wanted.every(isThere)) await ask({ from: Math.max(0, from - beside), to: to + 1 + beside });
  }, [ask]);

  const layOut = useCallback(async () => {
    state.current += 1;
    const mine = state.current;
    await flushEdits();
    await fetchVisible();
    if (mine === state.current) setStale(false);
  }, [fetchVisible]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void layOut();
    const end = useBriefStore.subscribe(({ live }, before) => {
      const isOther = live?.showing !== before.live?.showing;
      const changed =
        isOther ||
        live?.editor.doc !== before.live?.editor.doc ||
        live?.metadata !== before.live?.metadata ||
        live?.houseStyle !== before.live?.houseStyle ||
        live?.ownStyle !== before.live?.ownStyle ||
        live?.evidence !== before.live?.evidence;
      if (!changed) return;
      setStale(true);
      clearTimeout(timer);
      timer = setTimeout(() => void layOut(), isOther ? 0 : pause);
    });
    return () => {
      state.current += 1;
      clearTimeout(timer);
      end();
    };
  }, [layOut]);

  const want = useCallback(
    (from: number, to: number) => {
      visible.current = { from, to };
      void fetchVisible();
    },
    [fetchVisible],
  );
  const find = useCallback(
    async (block: string) => {
      await flushEdits();
      return ask({ block });
    },
    [ask],
  );
  return { ...shown, stale, want, find };
}

const nothing: Shown = { count: 0, size: { width: 595.28, height: 841.89 }, pages: new Map(), at: null, error: null };

/** The pages held, with what came; a page that is the same stays the same object, and is not drawn again. */
function taken(shown: Shown, { count, size, pages }: PreviewPages, seen: number): Shown {
  const held = new Map([...shown.pages].filter(([index]) => index < count));
  for (const { index, version, page } of pages) {
    const before = held.get(index);
    const drawn = page ?? before?.page;
    if (drawn !== undefined) held.set(index, { page: drawn, version, seen });
  }
  const isNew = [...shown.pages.values()].every((page) => page.seen !== seen);
  return { count, size, pages: held, at: isNew || shown.at === null ? new Date() : shown.at, error: null };
}
