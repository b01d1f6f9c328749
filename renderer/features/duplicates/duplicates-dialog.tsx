import { useEffect, useState } from 'react';
import type { ClaimDuplicates, Duplicates } from '../../../electron/claims/duplicates.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { curate } from '../../open-brief/curate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { counted } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { ClaimGroupCard } from './claim-group-card.tsx';
import styles from './duplicates.module.css';
import { groupKey } from './group-key.ts';
import { SourceGroupCard } from './source-group-card.tsx';

/** How many groups are drawn at once; the rest follows on request. */
const drawnAtOnce = 40;

/** What is in the library more than once, group by group. Nothing merges by itself. */
export function DuplicatesDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, error, reload } = useRequest('library.duplicates', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const isEmpty = value !== null && value.claims.length + value.sources.length === 0;
  return (
    <Dialog
      title="Duplicates"
      width="wide"
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      {error && <Trouble error={error} compact />}
      {value === null && !error && <Waiting label="Comparing every claim…" />}
      {isEmpty && (
        <Empty title="Nothing is in the library twice.">
          Claims that say the same in the same or nearly the same words are shown here, and documents whose texts do.
        </Empty>
      )}
      {value !== null && value.sources.length > 0 && (
        <section aria-label="Sources">
          <h3 className={styles.heading}>
            {counted(value.sources.length, 'group')} of sources with nearly the same text
          </h3>
          <ul className={styles.list} aria-label="Sources with nearly the same text">
            {value.sources.map((group) => (
              <SourceGroupCard key={groupKey(group.members.map(({ source }) => source))} group={group} />
            ))}
          </ul>
        </section>
      )}
      {value !== null && value.claims.length > 0 && <Claims found={value} />}
    </Dialog>
  );
}

function Claims({ found }: { readonly found: Duplicates }) {
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { claims, hasMore } = found;
  const exact = claims.filter(({ kind }) => kind === 'exact');
  return (
    <section aria-label="Claims">
      <div className={styles.head}>
        <h3 className={styles.heading}>
          {hasMore ? 'More than ' : ''}
          {counted(claims.length, 'group')} of claims that say the same
        </h3>
        {exact.length > 1 && (
          <Button small onPress={() => void mergeAll(exact)}>
            Merge all with the same words ({exact.length})
          </Button>
        )}
      </div>
      <p className={styles.lead}>
        The claim that is kept cites the others’ places in the same note. The others leave the list and can be separated
        again.
      </p>
      <ul className={styles.list} aria-label="Claims that say the same">
        {claims.slice(0, drawn).map((group) => (
          <ClaimGroupCard key={groupKey(group.members.map(({ claim }) => claim))} group={group} />
        ))}
      </ul>
      {claims.length > drawn && (
        <Button small onPress={() => setDrawn(drawn + drawnAtOnce)}>
          Show {Math.min(drawnAtOnce, claims.length - drawn)} more
        </Button>
      )}
    </section>
  );
}

/** Of each group the first claim is kept: the one that a brief uses, or that somebody worked on. */
function mergeAll(groups: readonly ClaimDuplicates[]): Promise<unknown> {
  const merged = groups.flatMap(({ members: [first, ...others] }) =>
    first ? [{ kept: first.claim, others: others.map(({ claim }) => claim) }] : [],
  );
  return curate(
    { type: 'merge', groups: merged },
    () => `${counted(merged.length, 'group')} of claims merged, each into one.`,
  );
}
