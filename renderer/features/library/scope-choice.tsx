import type { FoundCount, SearchCounts } from '../../../electron/claims/claim-query.ts';
import type { SearchScope } from '../../../electron/claims/saved-search.ts';
import { Segments } from '../../ui/segments.tsx';
import { spokenCount } from '../../ui/times.ts';
import styles from './claims-view.module.css';

const scopes: readonly { readonly id: SearchScope; readonly label: string }[] = [
  { id: 'claims', label: 'Claims' },
  { id: 'sections', label: 'Sections' },
  { id: 'texts', label: 'Full text' },
];

/** Where the search looks, with how much there is in each place. */
export function ScopeChoice(props: {
  readonly scope: SearchScope;
  /** Null while they are not known for what is searched for now. */
  readonly counts: SearchCounts | null;
  readonly onChoose: (scope: SearchScope) => void;
}) {
  const { scope, counts, onChoose } = props;
  return (
    <div className={styles.scopes}>
      <Segments
        label="Search in"
        segments={scopes.map(({ id, label }) => ({ id, label, count: counts ? foundWords(counts[id]) : '' }))}
        chosen={scope}
        onChoose={onChoose}
      />
    </div>
  );
}

/** A count as far as it is known: `1,000+` where counting stopped. */
export function foundWords({ total, totalIsAtLeast }: FoundCount): string {
  return `${spokenCount(total)}${totalIsAtLeast ? '+' : ''}`;
}
