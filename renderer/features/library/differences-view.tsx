import { useEffect, useState } from 'react';
import type { Disagreement } from '../../../electron/compare/disagreement.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { counted } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './claims-view.module.css';
import cardStyles from './difference-card.module.css';
import { DifferenceCard } from './difference-card.tsx';

/** Where sources give different figures for one thing. The reader judges; the program only lays them side by side. */
export function DifferencesView() {
  const { value, error, reload } = useRequest('library.disagreements', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const [all, setAll] = useState(false);
  if (error) {
    return (
      <Trouble
        error={error}
        actions={
          <Button small onPress={reload}>
            Try again
          </Button>
        }
      />
    );
  }
  if (!value) return <Waiting label="Comparing figures…" />;
  const shown = value.disagreements.filter((one) => all || isOpen(one));
  if (value.disagreements.length === 0) {
    return (
      <Empty title="No differences found">
        When two sources give different figures for the same thing, they are shown here side by side.
      </Empty>
    );
  }
  return (
    <div className={styles.view}>
      <div className={cardStyles.head}>
        <p role="status">{counted(shown.length, 'difference')}</p>
        <Checkbox isSelected={all} onChange={setAll}>
          Show settled ones
        </Checkbox>
      </div>
      <ul className={cardStyles.list} aria-label="Differences">
        {shown.map((one) => (
          <DifferenceCard key={one.id} disagreement={one} onJudged={reload} />
        ))}
      </ul>
    </div>
  );
}

function isOpen(disagreement: Disagreement): boolean {
  return !disagreement.dismissed && disagreement.verdict === null;
}
