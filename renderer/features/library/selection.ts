import { useCallback, useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import { request } from '../../bridge/request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { useNewest } from '../../ui/use-newest.ts';
import { type ClaimFilter, queryOf } from './claim-filter.ts';
import type { Found, Turn } from './use-found.ts';

/** Several claims of the list, chosen to do one thing with all of them. Empty while somebody only goes through the list. */
export interface Selection {
  readonly claims: ReadonlySet<ClaimId>;
  readonly toggle: (index: number) => void;
  readonly toggleBoth: (one: number, other: number) => void;
  /** From where the selection began, or from the row that was active, to this row. */
  readonly extend: (from: number, to: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

interface Chosen {
  readonly filter: ClaimFilter;
  readonly claims: ReadonlySet<ClaimId>;
  /** The row from which Shift reaches. */
  readonly anchor: number | null;
}

/** A selection belongs to one search: it ends when something else is searched for. */
export function useSelection(turn: Turn, found: Found<ClaimRow>): Selection {
  const [chosen, setChosen] = useState<Chosen>({ filter: turn.filter, claims: new Set(), anchor: null });
  const empty: Chosen = { filter: turn.filter, claims: new Set(), anchor: null };
  const current = chosen.filter === turn.filter ? chosen : empty;
  const { filter, cited } = turn;

  const wish = useNewest();
  const choose = useCallback(
    (claims: Iterable<ClaimId>, anchor: number | null) => {
      setChosen({ filter, claims: new Set(claims), anchor });
      return wish();
    },
    [filter, wish],
  );
  /** The claims of these rows, also of those that were not fetched yet. */
  const claimsBetween = async (first: number, last: number): Promise<readonly ClaimId[] | null> => {
    const rows = Array.from({ length: last - first + 1 }, (_, index) => found.rowAt(first + index));
    const known = rows.flatMap((row) => row?.claim.id ?? []);
    if (known.length === rows.length) return known;
    const query = { ...queryOf(filter, 0, cited), offset: first, limit: rows.length };
    const reply = await request('library.found-claims', { query });
    if (reply.ok) return reply.value.claims;
    showFailure(reply.error);
    return null;
  };

  return {
    claims: current.claims,
    toggle: (index) => {
      const id = found.rowAt(index)?.claim.id;
      if (id === undefined) return;
      const claims = new Set(current.claims);
      if (!claims.delete(id)) claims.add(id);
      choose(claims, index);
    },
    toggleBoth: (one, other) => {
      const ids = [one, other].flatMap((index) => found.rowAt(index)?.claim.id ?? []);
      choose(ids, other);
    },
    extend: (from, to) => {
      const anchor = current.anchor ?? from;
      // The next step reaches from here too, also when it comes before the claims of this one.
      const isWanted = choose(current.claims, anchor);
      void claimsBetween(Math.min(anchor, to), Math.max(anchor, to)).then((claims) => {
        if (claims !== null && isWanted()) choose(claims, anchor);
      });
    },
    all: () => {
      // The list may be longer than it is known to be, so the search is asked.
      const isWanted = wish();
      void request('library.found-claims', { query: { ...queryOf(filter, 0, cited), limit: mostAtOnce } }).then(
        (reply) => {
          if (!reply.ok) showFailure(reply.error);
          else if (isWanted()) choose(reply.value.claims, 0);
        },
      );
    },
    clear: () => choose([], null),
  };
}

/** As many as one step may change. */
export const mostAtOnce = 10_000;
