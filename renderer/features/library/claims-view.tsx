import { useMemo, useRef, useState } from 'react';
import type { ClaimId } from '../../../electron/base/ids.ts';
import type { FoundCount, SearchCounts } from '../../../electron/claims/claim-query.ts';
import type { SearchScope } from '../../../electron/claims/saved-search.ts';
import { useSettledDoc } from '../../open-brief/settled.ts';
import { claimUses } from '../../open-brief/usage.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { counted } from '../../ui/times.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { ClaimResults } from './claim-results.tsx';
import styles from './claims-view.module.css';
import { FacetBar } from './facet-bar.tsx';
import { resultsFrame } from './results-frame.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { useSearch } from './search-state.ts';
import { SectionResults } from './section-results.tsx';
import { TextResults } from './text-results.tsx';
import { useCounts, useTurn } from './use-found.ts';

/** Finding a claim, a section or a place in the texts, and putting it into the brief. */
export function ClaimsView(props: { readonly onImport: () => void }) {
  const { scope, filter } = useSearch();
  const [active, setActive] = useState(0);
  const doc = useSettledDoc();
  const uses = useMemo(() => (doc ? claimUses(doc) : new Map<ClaimId, number>()), [doc]);
  const cited = useCited(uses);
  const { turn, again } = useTurn(filter, cited);
  const known = useCounts(turn, cited);
  const list = useRef<HTMLDivElement>(null);
  const counts = known.current ? known.counts : null;
  const { facets } = known.counts[scope];

  const change = (next: ClaimFilter) => {
    useSearch.setState({ filter: next });
    setActive(0);
  };
  const frame = resultsFrame({ scope, filter, facets, again, onChange: change, onImport: props.onImport });
  const results = { turn, counts, active, onActive: setActive, frame };

  return (
    <div className={styles.view} ref={list}>
      <div className={styles.search}>
        <SearchField
          label={`Search the ${whole[scope]}`}
          placeholder={placeholder(scope, counts)}
          value={filter.text}
          keys="Mod-l"
          onChange={(text) => change({ ...filter, text, ranked: false })}
          onSubmit={() => change({ ...filter, ranked: true })}
          onDown={() => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true })}
        />
        <SavedSearches scope={scope} filter={filter} />
      </div>
      <ScopeChoice
        scope={scope}
        counts={filter.text.trim() === '' ? null : counts}
        onChoose={(chosen) => {
          useSearch.setState({ scope: chosen });
          setActive(0);
        }}
      />
      <FacetBar scope={scope} filter={filter} counts={known.counts} onChange={change} />
      <p className={styles.count} role="status">
        {counts ? (
          statusWords(scope, counts[scope], filter)
        ) : (
          <span className={styles.late} aria-hidden="true">
            Counting…
          </span>
        )}
      </p>
      {scope === 'claims' && <ClaimResults {...results} uses={uses} />}
      {scope === 'sections' && <SectionResults {...results} />}
      {scope === 'texts' && <TextResults {...results} />}
    </div>
  );
}

const whole: { readonly [S in SearchScope]: string } = { claims: 'claims', sections: 'sections', texts: 'full texts' };
const one: { readonly [S in SearchScope]: string } = { claims: 'claim', sections: 'section', texts: 'paragraph' };

function placeholder(scope: SearchScope, counts: SearchCounts | null): string {
  const total = counts?.[scope].total ?? 0;
  return total > 0 && scope !== 'texts' ? `Search ${counted(total, one[scope])}` : `Search ${whole[scope]}`;
}

function statusWords(scope: SearchScope, { total, totalIsAtLeast }: FoundCount, filter: ClaimFilter): string {
  if (scope === 'texts' && filter.text.trim() === '') return '';
  const found = `${totalIsAtLeast ? 'More than ' : ''}${counted(total, one[scope])}`;
  const aside = scope === 'claims' && filter.discarded ? ' left out' : '';
  return `${found}${aside}${filter.ranked ? ', best match first' : ''}`;
}

/** The claims that the brief cites; the same list as long as they are the same. */
function useCited(uses: ReadonlyMap<ClaimId, number>): readonly ClaimId[] {
  const cited = [...uses.keys()];
  const [kept, setKept] = useState<readonly ClaimId[]>(cited);
  if (kept.length === cited.length && kept.every((id, index) => id === cited[index])) return kept;
  setKept(cited);
  return cited;
}
