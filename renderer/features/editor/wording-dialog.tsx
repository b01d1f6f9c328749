import { useMemo, useState } from 'react';
import type { CitationId } from '../../../electron/base/ids.ts';
import { wordDifference } from '../../../electron/base/word-difference.ts';
import { citationNumbers } from '../../../electron/brief/citation-numbers.ts';
import { type CitationPlace, citationPlaces } from '../../../electron/brief/citation-places.ts';
import { setOverride, takeStyleText } from '../../../electron/brief/commands/set-override.ts';
import type { CitationReading } from '../../../electron/citations/citation-reading.ts';
import { locatorInWords } from '../../../electron/citations/locator-words.ts';
import { isOutdated, plainWords, tidyWording } from '../../../electron/citations/own-wording.ts';
import { run, useLive } from '../../open-brief/live-brief.ts';
import { useReading, useReadings } from '../../open-brief/readings.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormattedWords } from '../../ui/formatted-words.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { PrintedNote } from '../../ui/printed-note.tsx';
import { sourceTitle } from '../../ui/source-words.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { WordChanges } from '../../ui/word-changes.tsx';
import styles from './wording-dialog.module.css';
import { WordingField } from './wording-field.tsx';
import { wordingOf, wordingState } from './wording-state.ts';

/** A citation in the writer's own wording, in place of what the citation style makes of it. */
export function WordingDialog({ citation, onClose }: { readonly citation: CitationId; readonly onClose: () => void }) {
  const doc = useLive((live) => live.editor.doc);
  const number = useLive((live) => citationNumbers(live.editor).get(citation));
  const place = useMemo(() => citationPlaces(doc).find((one) => one.citation === citation), [doc, citation]);
  const reading = useReading(citation);
  const { named, error } = useReadings();
  if (place && reading) return <Wording place={place} number={number} reading={reading} onClose={onClose} />;
  const words = !place
    ? 'This citation is no longer in the brief.'
    : named.includes(citation)
      ? 'This citation prints no words of its own: it is printed with the one before it, shows the note of another one, or stands in a section that is left out.'
      : 'Asking the citation style…';
  return (
    <Dialog
      title="Your own wording"
      width="narrow"
      onClose={onClose}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          Back
        </Button>
      }
    >
      {error ? <Trouble error={error} compact /> : <p>{words}</p>}
    </Dialog>
  );
}

function Wording(props: {
  readonly place: CitationPlace;
  readonly number: number | undefined;
  readonly reading: CitationReading;
  readonly onClose: () => void;
}) {
  const { place, number, reading, onClose } = props;
  const { citation, attributes } = place;
  const { override, comment } = attributes;
  const readOnly = useLive((live) => live.readOnly);
  const [state, setState] = useState(() => wordingState(override?.text ?? reading.style));
  const typed = wordingOf(state.doc);
  const wording = tidyWording(typed);
  const isSame = JSON.stringify(wording) === JSON.stringify(tidyWording(override?.text ?? reading.style));
  const outdated = override !== null && isOutdated(override, plainWords(reading.style), reading.pointsTo);
  const change =
    outdated && override.instead !== '' ? wordDifference(override.instead, plainWords(reading.style)) : null;
  const canTake = !readOnly && wording !== null && (!isSame || outdated);
  const inText = reading.note === 0;
  const name = inText ? 'The citation' : `Note ${number ?? ''}`.trim();

  const take = () => {
    if (!canTake || wording === null) return;
    if (run(setOverride(citation, wording, reading.style))) undoToast(`${name} is in your own wording.`);
    onClose();
  };
  const giveBack = () => {
    if (run(takeStyleText(citation))) undoToast(`${name} is in the style’s text again.`);
    onClose();
  };
  return (
    <Dialog
      title={inText ? 'Your wording of a citation' : `Your wording of note ${number ?? ''}`}
      onClose={onClose}
      actions={
        <>
          {override !== null && (
            <Button look="quiet" className={styles.back} isDisabled={readOnly} onPress={giveBack}>
              Back to the style’s text
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!canTake} onPress={take}>
            {isSame && outdated ? 'Keep my wording' : 'Use my wording'}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <p className={styles.near}>“{place.words}”</p>
        {override !== null && outdated && (
          <div className={styles.outdated} role="note">
            <WarningIcon size={16} />
            <p>Your wording was written for another citation.</p>
          </div>
        )}
        <section className={styles.part} aria-labelledby="wording-style">
          <h3 id="wording-style" className={styles.label}>
            {change === null ? 'The style prints' : 'The style prints, with what changed since'}
          </h3>
          {change === null ? (
            <p className={styles.style}>
              <FormattedWords text={reading.style} />
            </p>
          ) : (
            <div className={styles.style}>
              <WordChanges parts={change} />
            </div>
          )}
        </section>
        <WordingField
          label="Your wording"
          note="One line, printed in place of the style’s text in every format."
          state={state}
          onState={setState}
          onEnter={take}
        />
        <section className={styles.part} aria-labelledby="wording-note">
          <h3 id="wording-note" className={styles.label}>
            {inText ? 'The text will read' : 'The note will read'}
          </h3>
          <div className={styles.sheet}>
            <PrintedNote number={inText ? null : (number ?? null)} text={wording ?? reading.style} comment={comment} />
          </div>
        </section>
        <NamedSources place={place} />
      </div>
    </Dialog>
  );
}

/** What the citation goes on resting on, whatever words it is given. */
function NamedSources({ place }: { readonly place: CitationPlace }) {
  const sources = useLive((live) => live.evidence.sources);
  const { items } = place.attributes;
  const rows = items.map(({ source, label, locator }, at) => {
    const found = sources[source];
    const title = found ? sourceTitle(found) : 'A source that is missing';
    // The same source may stand twice in one note.
    return { key: `${at} ${source}`, title, place: locator === '' ? '' : locatorInWords(label, locator) };
  });
  return (
    <section className={styles.part} aria-labelledby="wording-sources">
      <h3 id="wording-sources" className={styles.label}>
        {items.length === 1 ? 'It still rests on' : `It still rests on ${items.length} sources`}
      </h3>
      <ul className={styles.sources}>
        {rows.map(({ key, title, place: where }) => (
          <li key={key}>
            <span className={styles.source}>{title}</span>
            {where !== '' && <span className={styles.locator}>{where}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.note}>Its words stay within reach, and the list of sources names what it named.</p>
    </section>
  );
}
