import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClaimFacets, ClaimRow } from '../../../electron/claims/claim-query.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { listen, request } from '../../bridge/request.ts';
import { type ClaimFilter, pageSize, queryOf } from './claim-filter.ts';

export interface Claims {
  readonly total: number;
  readonly facets: ClaimFacets;
  readonly error: AppError | null;
  /** False until the first answer. */
  readonly ready: boolean;
  /** Null while the row is on its way; `want` sends for it. */
  readonly rowAt: (index: number) => ClaimRow | null;
  readonly want: (first: number, last: number) => void;
  readonly reload: () => void;
}

const debounce = 80;
const noFacets: ClaimFacets = { kinds: [], sources: [], tags: [] };

interface Answers {
  readonly total: number;
  readonly facets: ClaimFacets;
  readonly pages: ReadonlyMap<number, readonly ClaimRow[]>;
  readonly error: AppError | null;
  readonly ready: boolean;
}

const nothing: Answers = { total: 0, facets: noFacets, pages: new Map(), error: null, ready: false };

/**
 * The claims that a filter leaves, fetched page by page as the list shows them. Questions wait 80 ms for the next key;
 * answers to an older question are dropped, and the last list stays on screen until the new one is there.
 */
export function useClaims(filter: ClaimFilter): Claims {
  const [answers, setAnswers] = useState(nothing);
  const generation = useRef(0);
  const asked = useRef(new Set<number>());
  const [turn, setTurn] = useState({ filter, wait: 0 });

  // Only a new filter waits for the next key; a changed library is asked at once.
  if (turn.filter !== filter) setTurn({ filter, wait: debounce });

  useEffect(() => {
    const mine = ++generation.current;
    const timer = setTimeout(async () => {
      asked.current = new Set([0]);
      const reply = await request('library.search', { query: queryOf(turn.filter, 0) });
      if (mine !== generation.current) return;
      if (!reply.ok) return setAnswers({ ...nothing, ready: true, error: reply.error });
      const { rows, total, facets } = reply.value;
      setAnswers({ total, facets, pages: new Map([[0, rows]]), error: null, ready: true });
    }, turn.wait);
    return () => clearTimeout(timer);
  }, [turn]);

  const reload = useCallback(() => setTurn((now) => ({ filter: now.filter, wait: 0 })), []);
  useEffect(() => listen('library.changed', reload), [reload]);

  const want = useCallback(
    (first: number, last: number) => {
      const mine = generation.current;
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        void request('library.search', { query: queryOf(turn.filter, page) }).then((reply) => {
          if (mine !== generation.current) return;
          if (!reply.ok) {
            asked.current.delete(page);
            return;
          }
          const { rows } = reply.value;
          setAnswers((now) => ({ ...now, pages: new Map(now.pages).set(page, rows) }));
        });
      }
    },
    [turn],
  );

  const { pages } = answers;
  const rowAt = useCallback(
    (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    [pages],
  );
  return {
    total: answers.total,
    facets: answers.facets,
    error: answers.error,
    ready: answers.ready,
    rowAt,
    want,
    reload,
  };
}
