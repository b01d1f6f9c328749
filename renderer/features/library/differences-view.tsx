import { useEffect, useState } from 'react';
import type { Disagreement } from '../../../electron/compare/disagreement.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { CompareIcon } from '../../ui/icons.tsx';
import { spokenCount } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './claims-view.module.css';
import { changeComparison, useComparison } from './comparison.ts';
import { ComparisonForm } from './comparison-form.tsx';
import cardStyles from './difference-card.module.css';
import { DifferenceCard } from './difference-card.tsx';

type Shown = 'open' | 'judged' | 'agree' | 'dismissed';

const shownWords: { readonly [S in Shown]: string } = {
  open: 'Open',
  judged: 'Judged',
  agree: 'Sources agree',
  dismissed: 'Dismissed',
};

const emptyWords: { readonly [S in Shown]: string } = {
  open: 'Nothing is open. When two sources give different figures for the same thing, they are shown here side by side.',
  judged: 'You have judged none of them yet.',
  agree: 'No two independent sources give the same figure for the same thing.',
  dismissed: 'You have dismissed none. What you dismiss stays here and can be brought back.',
};

/** Where sources give different figures for one thing. The reader judges; the program only lays them side by side. */
export function DifferencesView() {
  const { value, error, reload } = useRequest('library.disagreements', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const draft = useComparison((state) => state.draft);
  const [chosen, choose] = useState<Shown>('open');
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
  const ofKind = (kind: Shown) => value.disagreements.filter((one) => kindOf(one) === kind);
  const shown = ofKind(chosen);
  const choices = (Object.keys(shownWords) as Shown[]).map((id) => {
    return { id, label: `${shownWords[id]} (${spokenCount(ofKind(id).length)})` };
  });
  return (
    <div className={styles.view}>
      <div className={cardStyles.head}>
        <SelectField label="Which differences" hideLabel value={chosen} choices={choices} onChange={choose} />
        <Button small icon={<CompareIcon size={14} />} isDisabled={draft !== null} onPress={() => changeComparison({})}>
          Compare statements…
        </Button>
      </div>
      <div className={cardStyles.scroll}>
        {draft && <ComparisonForm draft={draft} onSaved={reload} />}
        {shown.length === 0 ? (
          !draft && <Empty title={`${shownWords[chosen]}: none`}>{emptyWords[chosen]}</Empty>
        ) : (
          <ul className={cardStyles.list} aria-label="Differences">
            {shown.map((one) => (
              <DifferenceCard key={one.id} disagreement={one} onJudged={reload} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A judged one is open again when a source joined that was not there when it was judged. */
function kindOf({ dismissed, verdict, joined, relation }: Disagreement): Shown {
  if (dismissed) return 'dismissed';
  if (verdict !== null && joined === 0) return 'judged';
  return relation === 'corroborates' ? 'agree' : 'open';
}
