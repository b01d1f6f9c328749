import { useState } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import type { Twin } from '../../../electron/compare/twin.ts';
import { countWords } from '../../../electron/contract/change-words.ts';
import { errorSentences } from '../../../electron/contract/error-sentences.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { JobEnded } from '../../../electron/contract/events.ts';
import { referenceWarning } from '../../../electron/contract/reference-words.ts';
import { skipWords } from '../../../electron/contract/skip-words.ts';
import { useJobs } from '../../bridge/jobs.ts';
import { readSource } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DoneIcon, ErrorIcon, InfoIcon } from '../../ui/icons.tsx';
import { counted } from '../../ui/times.ts';
import styles from './import-results.module.css';
import { endedWords, referenceWords } from './job-words.ts';
import { settleTwin, type TwinChoice, TwinRow } from './twin-row.tsx';

/** What an import gave, file by file, with the reason for each that failed. */
export function ImportResults(props: { readonly job: string; readonly onClose: () => void }) {
  const ended = useJobs((state) => state.jobs.find((job) => job.id === props.job)?.ended ?? null);
  if (!ended) return null;
  return (
    <Dialog
      title="Import"
      onClose={props.onClose}
      actions={
        <Button look="primary" autoFocus onPress={props.onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.summary}>{endedWords(ended)}</p>
      <Files ended={ended} onClose={props.onClose} />
    </Dialog>
  );
}

function Files({ ended, onClose }: { readonly ended: JobEnded; readonly onClose: () => void }) {
  const [choices, setChoices] = useState<ReadonlyMap<string, TwinChoice>>(new Map());
  const twins = ended.imported.flatMap(({ source, twins: [twin] = [] }) => (twin ? [{ source, twin }] : []));
  const open = twins.filter(({ source }) => !choices.has(source));
  const choose = async (source: string, twin: Twin, choice: TwinChoice) => {
    const done = await settleTwin(source as SourceId, twin, choice);
    if (done) setChoices((before) => new Map(before).set(source, choice));
  };
  // One after the other: two new sources may be twins of the same older one.
  const chooseAll = async (choice: TwinChoice) => {
    for (const { source, twin } of open) await choose(source, twin, choice);
  };
  return (
    <>
      {twins.length > 1 && open.length > 0 && (
        <fieldset className={styles.bulk}>
          <legend>{counted(open.length, 'document')} nearly the same as others</legend>
          <Button small onPress={() => void chooseAll('both')}>
            Keep all
          </Button>
          <Button small onPress={() => void chooseAll('version')}>
            Make all newer versions
          </Button>
          <Button small onPress={() => void chooseAll('discard')}>
            Discard all new ones
          </Button>
        </fieldset>
      )}
      <ul className={styles.files}>
        {ended.failed.map(({ file, error }) => (
          <li key={`failed ${file}`} className={styles.file}>
            <span className={styles.failed}>
              <ErrorIcon />
            </span>
            <FailedFile file={file} error={error} />
          </li>
        ))}
        {ended.imported.map(({ file, source, claims, removed, version, twins: [twin] = [] }) => (
          <li key={`imported ${file}`} className={styles.file}>
            <span className={styles.done}>
              <DoneIcon />
            </span>
            <div className={styles.words}>
              <p className={styles.name}>{file}</p>
              <p className={styles.note}>
                {version
                  ? `New version of “${version.title}”: ${countWords(version.counts)}. ${counted(claims, 'new claim')}`
                  : counted(claims, 'claim')}
                {removed > 0 && `. ${counted(removed, 'line')} of page furniture left out`}
              </p>
              {twin && (
                <TwinRow
                  twin={twin}
                  choice={choices.get(source) ?? null}
                  onChoose={(choice) => choose(source, twin, choice)}
                />
              )}
            </div>
            {version && (
              <Button
                small
                onPress={() => openDialog({ type: 'source-changes', source: version.source, passage: null })}
              >
                See what changed
              </Button>
            )}
            {(choices.get(source) ?? 'both') === 'both' && (
              <Button
                small
                onPress={() => {
                  readSource(source as SourceId);
                  onClose();
                }}
              >
                Read
              </Button>
            )}
          </li>
        ))}
        {ended.references.map((file) => (
          <ReferenceFile key={`references ${file.file}`} references={file} />
        ))}
        {ended.skipped.map(({ file, reason }) => (
          <li key={`skipped ${file}`} className={styles.file}>
            <InfoIcon />
            <div className={styles.words}>
              <p className={styles.name}>{file}</p>
              <p className={styles.note}>{skipWords(reason)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a file of references gave, and what was noticed about its records. */
function ReferenceFile({ references }: { readonly references: JobEnded['references'][number] }) {
  const { file, format, proposals, warnings } = references;
  const shown = warnings.slice(0, warningsShown);
  return (
    <li className={styles.file}>
      <span className={styles.done}>
        <DoneIcon />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>{file}</p>
        <p className={styles.note}>
          {format}: {referenceWords(references)}
        </p>
        {shown.map((warning) => (
          <p key={`${warning.place} ${warning.code} ${warning.detail}`} className={styles.note}>
            {referenceWarning(warning)}
          </p>
        ))}
        {warnings.length > shown.length && (
          <p className={styles.note}>and {counted(warnings.length - shown.length, 'more remark')}.</p>
        )}
      </div>
      {proposals.length > 0 && (
        <Button small onPress={() => openDialog({ type: 'proposals' })}>
          Compare…
        </Button>
      )}
    </li>
  );
}

const warningsShown = 5;

function FailedFile({ file, error }: { readonly file: string; readonly error: AppError }) {
  const { happened, todo } = errorSentences(error);
  return (
    <div className={styles.words}>
      <p className={styles.name}>{file}</p>
      <p className={styles.note}>
        {happened} {todo}
      </p>
      {error.detail && <p className={styles.note}>{error.detail}</p>}
    </div>
  );
}
