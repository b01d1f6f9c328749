import { useState } from 'react';
import type { BriefUsing } from '../../../electron/brief/brief-uses.ts';
import type { ChangeReport, PassageChange } from '../../../electron/claims/change-report.ts';
import { isOpen } from '../../../electron/contract/change-words.ts';
import type { Passage } from '../../../electron/passages/passage.ts';
import type { PassageOutcome } from '../../../electron/passages/re-anchor.ts';
import { request } from '../../bridge/request.ts';
import { readSource } from '../../open-brief/attention.ts';
import { BriefPlaces } from '../../ui/brief-places.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { NewWords, OldWords } from './difference-text.tsx';
import styles from './source-changes.module.css';

const outcomeWords: { readonly [O in PassageOutcome]: string } = {
  unchanged: 'Unchanged',
  moved: 'Moved',
  reworded: 'Reworded',
  ambiguous: 'Several places',
  gone: 'Gone',
};

const decidedWords = {
  taken: 'Rests on the newer version now.',
  kept: 'Goes on resting on the older version.',
  superseded: 'A still newer version came before this was decided.',
} as const;

/** One passage in both versions side by side, who uses it, and what can be done about it. */
export function ChangeCard(props: {
  readonly report: ChangeReport;
  readonly change: PassageChange;
  readonly briefs: readonly BriefUsing[];
  readonly isLatest: boolean;
  readonly onClose: () => void;
}) {
  const { report, change, briefs, isLatest, onClose } = props;
  const { outcome, before, places, decision } = change;
  const own = briefs.flatMap((brief) => {
    const uses = brief.uses.filter(({ claim }) => claim === change.claim.id);
    return uses.length === 0 ? [] : [{ ...brief, uses }];
  });
  const readOld = () => {
    readSource(before.source, before.position.start, before.snapshot);
    onClose();
  };
  return (
    <li className={styles.card} data-passage={change.passage}>
      <p className={styles.outcome} data-outcome={outcome}>
        {outcomeWords[outcome]}
      </p>
      <div className={styles.sides}>
        <div className={styles.side}>
          <h4 className={styles.sideTitle}>
            Older version · {placeWords(before)}
            <Button small look="quiet" label="Read the older version" onPress={readOld}>
              Read
            </Button>
          </h4>
          <OldWords before={before} after={outcome === 'reworded' ? (places[0] ?? null) : null} />
        </div>
        <div className={styles.side}>
          <Newer outcome={outcome} before={before} places={places} />
        </div>
      </div>
      <BriefPlaces briefs={own} />
      {isOpen(change) && isLatest && <Decision report={report} change={change} />}
      {decision !== null && <p className={styles.decided}>{decidedWords[decision]}</p>}
    </li>
  );
}

function Newer(props: {
  readonly outcome: PassageOutcome;
  readonly before: Passage;
  readonly places: readonly Passage[];
}) {
  const { outcome, before, places } = props;
  if (places.length === 0) {
    return (
      <>
        <h4 className={styles.sideTitle}>Newer version</h4>
        <p className={styles.none}>These words are no longer there.</p>
      </>
    );
  }
  return places.map((place) => (
    <div key={place.position.start} className={styles.place}>
      <h4 className={styles.sideTitle}>Newer version · {placeWords(place)}</h4>
      <NewWords before={before} after={place} withContext={outcome === 'ambiguous'} />
    </div>
  ));
}

function placeWords({ section, paragraph, page }: Passage): string {
  const place = page === null ? `paragraph ${paragraph}` : `page ${page}`;
  return section === null ? place : `${place}, ${section}`;
}

/** Take one of the places, or keep the older words. The reader's own statement is not touched unless asked. */
function Decision({ report, change }: { readonly report: ChangeReport; readonly change: PassageChange }) {
  const [keepStatement, setKeepStatement] = useState(change.edited);
  const [busy, setBusy] = useState(false);
  const { places, outcome, passage } = change;
  const decide = async (choice: 'take' | 'keep', place: number) => {
    setBusy(true);
    const reply = await request('library.decide-change', {
      report: report.report,
      passage,
      choice,
      place,
      keepStatement,
    });
    setBusy(false);
    if (!reply.ok) showFailure(reply.error);
  };
  return (
    <div className={styles.decision}>
      {outcome === 'reworded' && change.edited && (
        <Checkbox isSelected={keepStatement} onChange={setKeepStatement}>
          Keep my statement: “{change.claim.statement}”
        </Checkbox>
      )}
      <div className={styles.buttons}>
        {places.map((place, index) => (
          <Button
            key={place.position.start}
            small
            look={index === 0 && outcome === 'reworded' ? 'primary' : 'plain'}
            isDisabled={busy}
            onPress={() => void decide('take', index)}
          >
            {takeWords(outcome, place, index)}
          </Button>
        ))}
        <Button small isDisabled={busy} onPress={() => void decide('keep', 0)}>
          {outcome === 'gone' ? 'Settle: keep it on the older version' : 'Keep the old words'}
        </Button>
      </div>
    </div>
  );
}

function takeWords(outcome: PassageOutcome, { paragraph, page }: Passage, index: number): string {
  if (outcome === 'reworded' && index === 0) return 'Take the new words';
  return page === null ? `It is the one in paragraph ${paragraph}` : `It is the one on page ${page}`;
}
