import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { Result } from '../../../electron/base/result.ts';
import type {
  ClaimFacets,
  ClaimQuery,
  ClaimRow,
  FoundCount,
  SearchCounts,
} from '../../../electron/claims/claim-query.ts';
import type { SearchScope } from '../../../electron/claims/saved-search.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { SectionHit, TextHit } from '../../../electron/library/search/text-query.ts';
import { listen, request } from '../../bridge/request.ts';
import { type ClaimFilter, pageSize, queryOf } from './claim-filter.ts';

/** The rows that a search found, fetched page by page as a list shows them. */
export interface Found<R> {
  /** How long the list is as far as is known; it grows while somebody reads on. */
  readonly total: number;
  readonly error: AppError | null;
  /** False until the first answer. */
  readonly ready: boolean;
  /** Null while the row is on its way; `want` sends for it. */
  readonly rowAt: (index: number) => R | null;
  readonly want: (first: number, last: number) => void;
}

/** A search as it is asked: once typing pauses, and anew when the library changed. */
export interface Turn {
  readonly filter: ClaimFilter;
  /** The claims that the open brief cites. */
  readonly cited: readonly ClaimId[];
  /** Milliseconds to wait for the next key. */
  readonly wait: number;
}

const debounce = 80;

export function useTurn(filter: ClaimFilter, cited: readonly ClaimId[]): { turn: Turn; again: () => void } {
  const [turn, setTurn] = useState<Turn>({ filter, cited, wait: 0 });
  // Only a new filter waits for the next key; a changed library is asked at once.
  if (turn.filter !== filter) setTurn({ filter, cited, wait: debounce });
  // What the brief cites matters to the list only while it is narrowed by it.
  else if (turn.cited !== cited && filter.use !== 'any') setTurn({ filter, cited, wait: 0 });
  const again = useCallback(() => setTurn((now) => ({ ...now, wait: 0 })), []);
  useEffect(() => listen('library.changed', again), [again]);
  return { turn, again };
}

interface Pages<R> {
  readonly rows: ReadonlyMap<number, readonly R[]>;
  readonly error: AppError | null;
  readonly ready: boolean;
}

const requests = {
  claims: (query: ClaimQuery) => request('library.search', { query }),
  sections: (query: ClaimQuery) => request('library.search-sections', { query }),
  texts: (query: ClaimQuery) => request('library.search-texts', { query }),
} satisfies { readonly [S in SearchScope]: unknown };

type Ask<R> = (query: ClaimQuery) => Promise<Result<{ readonly rows: readonly R[] }, AppError>>;

export function useClaimRows(turn: Turn, counts: FoundCount | null): Found<ClaimRow> {
  return useRows(requests.claims, turn, counts);
}

export function useSectionRows(turn: Turn, counts: FoundCount | null): Found<SectionHit> {
  return useRows(requests.sections, turn, counts);
}

export function useTextRows(turn: Turn, counts: FoundCount | null): Found<TextHit> {
  return useRows(requests.texts, turn, counts);
}

/**
 * Questions wait for the next key; answers to an older question are dropped, and the last list stays on screen until
 * the new one is there.
 */
function useRows<R>(ask: Ask<R>, turn: Turn, counts: FoundCount | null): Found<R> {
  const [pages, setPages] = useState<Pages<R>>({ rows: new Map(), error: null, ready: false });
  const generation = useRef(0);
  const asked = useRef(new Set<number>());

  useEffect(() => {
    const mine = ++generation.current;
    const timer = setTimeout(async () => {
      asked.current = new Set([0]);
      const reply = await ask(queryOf(turn.filter, 0, turn.cited));
      if (mine !== generation.current || wasSuperseded(reply)) return;
      setPages(
        reply.ok
          ? { rows: new Map([[0, reply.value.rows]]), error: null, ready: true }
          : { rows: new Map(), error: reply.error, ready: true },
      );
    }, turn.wait);
    return () => clearTimeout(timer);
  }, [ask, turn]);

  const want = useCallback(
    (first: number, last: number) => {
      const mine = generation.current;
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        void ask(queryOf(turn.filter, page, turn.cited)).then((reply) => {
          if (mine !== generation.current) return;
          if (reply.ok) setPages((now) => ({ ...now, rows: new Map(now.rows).set(page, reply.value.rows) }));
          else asked.current.delete(page);
        });
      }
    },
    [ask, turn],
  );

  const { rows, error, ready } = pages;
  const rowAt = useCallback(
    (index: number) => rows.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    [rows],
  );
  return { total: lengthOf(rows, counts), error, ready, rowAt, want };
}

/** Counting stops at a thousand while a list may go on: a full last page asks for one row more. */
function lengthOf(rows: ReadonlyMap<number, readonly unknown[]>, counts: FoundCount | null): number {
  const last = Math.max(-1, ...rows.keys());
  const lastLength = rows.get(last)?.length ?? 0;
  const seen = last === -1 ? 0 : last * pageSize + lastLength;
  if (counts === null) return seen + (lastLength === pageSize ? 1 : 0);
  if (counts.totalIsAtLeast !== true) return counts.total;
  return Math.max(counts.total, seen + (lastLength === pageSize ? 1 : 0));
}

function wasSuperseded(reply: Result<unknown, AppError>): boolean {
  return !reply.ok && reply.error.code === 'cancelled';
}

export const noFacets: ClaimFacets = {
  kinds: [],
  sources: [],
  tags: [],
  years: [],
  reliability: [],
  markings: [],
  counted: 0,
  discarded: 0,
  used: 0,
};

const nothing: SearchCounts = {
  claims: { total: 0, facets: noFacets },
  sections: { total: 0, facets: noFacets },
  texts: { total: 0, facets: noFacets },
};

export interface Counts {
  readonly counts: SearchCounts;
  /** Whether these belong to what is searched for now, or to something before it. */
  readonly current: boolean;
}

/** How much there is. Asked behind the rows, which somebody waits for; until it is there, the last counts stay. */
export function useCounts(turn: Turn, cited: readonly ClaimId[]): Counts {
  const [known, setKnown] = useState<{ readonly turn: Turn | null; readonly counts: SearchCounts }>({
    turn: null,
    counts: nothing,
  });
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const reply = await request('library.count', { query: queryOf(turn.filter, 0, cited) });
      if (!gone && reply.ok) setKnown({ turn, counts: reply.value });
    }, turn.wait);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [turn, cited]);
  return { counts: known.counts, current: known.turn?.filter === turn.filter };
}
