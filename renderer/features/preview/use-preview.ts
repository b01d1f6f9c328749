import { useCallback, useEffect, useRef, useState } from 'react';
import type { Brief } from '../../../electron/brief/brief.ts';
import type { Picture } from '../../../electron/brief/pictures/picture.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { PreviewPages } from '../../../electron/contract/requests.ts';
import type { Page } from '../../../electron/layout/page.ts';
import { request } from '../../bridge/request.ts';
import { currentBrief, liveBrief, useBriefStore } from '../../open-brief/live-brief.ts';

export interface Preview {
  readonly count: number;
  readonly pages: ReadonlyMap<number, Page>;
  readonly blockPages: PreviewPages['blockPages'];
  /** When the pages shown were laid out; null before the first. */
  readonly at: Date | null;
  /** The brief has changed since, and new pages are on their way. */
  readonly stale: boolean;
  readonly error: AppError | null;
  readonly want: (page: number) => void;
}

const pause = 700;
/** Neighbours are fetched together, so that scrolling rarely waits. */
const together = 4;

/** The pages of the open brief as they would be exported, laid out again when typing pauses. */
export function usePreview(): Preview {
  const [shown, setShown] = useState<Omit<Preview, 'want' | 'stale'>>(nothing);
  const [stale, setStale] = useState(true);
  const generation = useRef(0);
  const brief = useRef<Brief | null>(null);
  const visible = useRef(0);
  const asked = useRef(new Set<number>());

  const fetchPages = useCallback(async (first: number, fresh: boolean) => {
    if (!brief.current) return;
    const mine = generation.current;
    const from = Math.max(0, first - 1);
    for (let page = from; page < from + together; page++) asked.current.add(page);
    const reply = await request('preview.pages', { brief: brief.current, from, to: from + together });
    if (mine !== generation.current) return;
    if (fresh) setStale(false);
    if (!reply.ok) return setShown((now) => ({ ...now, error: reply.error }));
    const { count, pages, blockPages } = reply.value;
    setShown((now) => {
      const kept = fresh ? new Map<number, Page>() : new Map(now.pages);
      for (const page of pages) kept.set(page.index, page);
      return { count, pages: kept, blockPages, at: fresh ? new Date() : now.at, error: null };
    });
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const layOut = () => {
      const live = liveBrief();
      if (!live) return;
      generation.current++;
      asked.current = new Set();
      brief.current = withoutPictureBytes(currentBrief(live));
      void fetchPages(visible.current, true);
    };
    layOut();
    const end = useBriefStore.subscribe(({ live }, before) => {
      const changed =
        live?.editor.doc !== before.live?.editor.doc ||
        live?.metadata !== before.live?.metadata ||
        live?.evidence !== before.live?.evidence;
      if (!changed) return;
      setStale(true);
      clearTimeout(timer);
      timer = setTimeout(layOut, pause);
    });
    return () => {
      generation.current++;
      clearTimeout(timer);
      end();
    };
  }, [fetchPages]);

  const want = useCallback(
    (page: number) => {
      visible.current = page;
      if (!asked.current.has(page)) void fetchPages(page, false);
    },
    [fetchPages],
  );
  return { ...shown, stale, want };
}

const nothing: Omit<Preview, 'want' | 'stale'> = { count: 0, pages: new Map(), blockPages: [], at: null, error: null };

/** Pages name their pictures and do not hold them: what has to travel for every page is their size alone. */
function withoutPictureBytes(brief: Brief): Brief {
  const sizes = Object.entries<Picture>(brief.pictures).map(([id, picture]) => [id, { ...picture, data: '' }] as const);
  return { ...brief, pictures: Object.fromEntries(sizes) };
}
