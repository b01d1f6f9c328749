import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { FoundCount, SearchCounts } from '../../../electron/claims/claim-query.ts';
import type { SearchScope } from '../../../electron/claims/saved-search.ts';
import { spokenCount } from '../../ui/times.ts';
import styles from './scope-choice.module.css';

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
    <ToggleButtonGroup
      aria-label="Search in"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[scope]}
      onSelectionChange={(keys) => {
        const chosen = scopes.find(({ id }) => keys.has(id));
        if (chosen) onChoose(chosen.id);
      }}
      className={styles.scopes ?? ''}
    >
      {scopes.map(({ id, label }) => (
        <ToggleButton key={id} id={id} className={styles.scope ?? ''}>
          {label}
          {counts && <span className={styles.count}>{foundWords(counts[id])}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** A count as far as it is known: `1,000+` where counting stopped. */
export function foundWords({ total, totalIsAtLeast }: FoundCount): string {
  return `${spokenCount(total)}${totalIsAtLeast ? '+' : ''}`;
}
