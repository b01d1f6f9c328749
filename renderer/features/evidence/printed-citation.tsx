import type { CitationPlace } from '../../../electron/brief/citation-places.ts';
import { takeStyleText } from '../../../electron/brief/commands/set-override.ts';
import { isOutdated, plainWords } from '../../../electron/citations/own-wording.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { run } from '../../open-brief/live-brief.ts';
import { useReading } from '../../open-brief/readings.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { EditIcon, WarningIcon } from '../../ui/icons.tsx';
import { PrintedNote } from '../../ui/printed-note.tsx';
import styles from './evidence.module.css';

/** What is printed for a citation, in the style's words or the writer's own, and the way to the other. */
export function PrintedCitation(props: {
  readonly place: CitationPlace;
  readonly number: number | undefined;
  readonly readOnly: boolean;
}) {
  const { place, number, readOnly } = props;
  const { citation, attributes } = place;
  const { override, comment } = attributes;
  const reading = useReading(citation);
  if (reading === null) return null;
  const inText = reading.note === 0;
  const isOwn = reading.own !== null;
  const outdated = override !== null && isOutdated(override, plainWords(reading.style), reading.pointsTo);
  const giveBack = () => {
    if (run(takeStyleText(citation))) undoToast('The citation is in the style’s text again.');
  };
  return (
    <section className={styles.part} aria-label="As it is printed">
      <h3 className={styles.heading}>
        {inText ? 'Printed in the text' : 'Printed'}
        {isOwn ? ', in your own wording' : ''}
      </h3>
      <div className={styles.printed} data-own={isOwn}>
        <PrintedNote number={inText ? null : (number ?? null)} text={reading.own ?? reading.style} comment={comment} />
      </div>
      {isOwn && outdated && (
        <p className={styles.warning}>
          <WarningIcon size={14} />
          <span>It was written for another citation.</span>
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          small
          icon={<EditIcon size={14} />}
          isDisabled={readOnly}
          onPress={() => openDialog({ type: 'wording', citation })}
        >
          {isOwn ? 'Edit my wording…' : 'Use my own wording…'}
        </Button>
        {isOwn && (
          <Button small look="quiet" isDisabled={readOnly} onPress={giveBack}>
            Back to the style’s text
          </Button>
        )}
      </div>
    </section>
  );
}
