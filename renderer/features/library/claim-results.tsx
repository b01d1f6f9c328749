import { useDeferredValue } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { SearchCounts } from '../../../electron/claims/claim-query.ts';
import { inspect } from '../../open-brief/attention.ts';
import { insertClaims } from '../../open-brief/insert-claims.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { ClaimBar } from './claim-bar.tsx';
import { ClaimList } from './claim-list.tsx';
import type { ResultsFrame } from './results-frame.tsx';
import { useSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { type Turn, useClaimRows } from './use-found.ts';

/** Claims that were found: to be looked at, inserted, or dragged into the brief. */
export function ClaimResults(props: {
  readonly turn: Turn;
  readonly counts: SearchCounts | null;
  readonly uses: ReadonlyMap<ClaimId, number>;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly frame: ResultsFrame;
}) {
  const claims = useClaimRows(props.turn, props.counts?.claims ?? null);
  const template = useBriefStore(({ live }) => live?.opened.template ?? null);
  const active = Math.min(props.active, Math.max(0, claims.total - 1));
  const selection = useSelection(props.turn, claims);
  const row = useDeferredValue(claims.rowAt(active));
  return props.frame(
    claims,
    <>
      <ClaimList
        claims={claims}
        uses={props.uses}
        active={active}
        selection={selection}
        onActive={props.onActive}
        onInsert={(chosen, place) => void insertClaims([chosen.claim.id], { type: place })}
        onPeek={(chosen) => inspect({ type: 'claim', claim: chosen.claim.id })}
      />
      {selection.claims.size > 0 ? (
        <SelectionBar
          selection={selection}
          kept={row?.claim.id ?? null}
          discarded={props.turn.filter.discarded}
          template={template}
        />
      ) : (
        row && <ClaimBar row={row} template={template} />
      )}
    </>,
  );
}
