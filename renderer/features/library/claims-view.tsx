import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { ClaimFacets } from '../../../electron/claims/claim-query.ts';
import { inspect } from '../../open-brief/attention.ts';
import { insertClaims } from '../../open-brief/insert-claims.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { useSettledDoc } from '../../open-brief/settled.ts';
import { claimUses } from '../../open-brief/usage.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { kindLooks } from '../../ui/kind-badge.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { counted } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { type ClaimFilter, filterWords, isNarrowed, noFilter } from './claim-filter.ts';
import { ClaimList } from './claim-list.tsx';
import styles from './claims-view.module.css';
import { FacetBar } from './facet-bar.tsx';
import { useClaimRows, useCounts, useTurn } from './use-found.ts';

/** Finding a claim and putting it into the brief. */
export function ClaimsView(props: { readonly onImport: () => void }) {
  const [filter, setFilter] = useState<ClaimFilter>(noFilter);
  const [active, setActive] = useState(0);
  const doc = useSettledDoc();
  const uses = useMemo(() => (doc ? claimUses(doc) : new Map<ClaimId, number>()), [doc]);
  const cited = useCited(uses);
  const { turn, again } = useTurn(filter, cited);
  const { counts, current } = useCounts(turn, cited);
  const claims = useClaimRows(turn, current ? counts.claims : null);
  const template = useBriefStore(({ live }) => live?.opened.template ?? null);
  const list = useRef<HTMLDivElement>(null);
  const activeIndex = Math.min(active, Math.max(0, claims.total - 1));
  const row = useDeferredValue(claims.rowAt(activeIndex));

  const change = (next: ClaimFilter) => {
    setFilter(next);
    setActive(0);
  };

  return (
    <div className={styles.view} ref={list}>
      <div className={styles.search}>
        <SearchField
          label="Search the claims"
          placeholder={claims.total > 0 ? `Search ${counted(claims.total, 'claim')}` : 'Search claims'}
          value={filter.text}
          keys="Mod-l"
          onChange={(text) => change({ ...filter, text, ranked: false })}
          onSubmit={() => change({ ...filter, ranked: true })}
          onDown={() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true })}
        />
      </div>
      <FacetBar filter={filter} facets={counts.claims.facets} onChange={change} />
      <p className={styles.count} role="status">
        {claims.ready &&
          !claims.error &&
          `${counted(claims.total, 'claim')}${filter.ranked ? ', best match first' : ''}`}
      </p>
      <Results
        claims={claims}
        facets={counts.claims.facets}
        filter={filter}
        again={again}
        onChange={change}
        onImport={props.onImport}
      >
        <ClaimList
          claims={claims}
          uses={uses}
          active={activeIndex}
          onActive={setActive}
          onInsert={(chosen, place) => void insertClaims([chosen.claim.id], { type: place })}
          onPeek={(chosen) => inspect({ type: 'claim', claim: chosen.claim.id })}
        />
        {row && <ClaimBar row={row} template={template} />}
      </Results>
    </div>
  );
}

function Results(props: {
  readonly claims: ReturnType<typeof useClaimRows>;
  readonly facets: ClaimFacets;
  readonly again: () => void;
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
  readonly onImport: () => void;
  readonly children: React.ReactNode;
}) {
  const { claims, filter } = props;
  if (claims.error) {
    return (
      <Trouble
        error={claims.error}
        actions={
          <Button small onPress={props.again}>
            Try again
          </Button>
        }
      />
    );
  }
  if (!claims.ready) return <Waiting label="Opening the library…" />;
  if (claims.total > 0) return props.children;
  if (filter.text.trim() === '' && !isNarrowed(filter)) {
    return (
      <Empty title="No claims yet" action={<Button onPress={props.onImport}>Import documents…</Button>}>
        Import articles, reports or notes. Briefwright reads them and lists the sentences worth citing.
      </Empty>
    );
  }
  const titleOf = (source: string) => props.facets.sources.find((one) => one.source === source)?.title ?? 'one source';
  return (
    <Empty
      title={filterWords(filter, (kind) => kindLooks[kind].label, titleOf)}
      action={
        <Button onPress={() => props.onChange(isNarrowed(filter) ? { ...noFilter, text: filter.text } : noFilter)}>
          {isNarrowed(filter) ? 'Clear the filters' : 'Clear the search'}
        </Button>
      }
    >
      {filter.text.trim().includes(' ') ? 'Every word must occur in a claim. Try fewer words.' : ''}
    </Empty>
  );
}

/** The claims that the brief cites; the same list as long as they are the same. */
function useCited(uses: ReadonlyMap<ClaimId, number>): readonly ClaimId[] {
  const cited = [...uses.keys()];
  const [kept, setKept] = useState<readonly ClaimId[]>(cited);
  if (kept.length === cited.length && kept.every((id, index) => id === cited[index])) return kept;
  setKept(cited);
  return cited;
}
