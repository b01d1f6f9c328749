import type { ReactNode } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import { countWords } from '../../../electron/contract/change-words.ts';
import { errorSentences } from '../../../electron/contract/error-sentences.ts';
import type { JobEnded } from '../../../electron/contract/events.ts';
import { referenceWarning } from '../../../electron/contract/reference-words.ts';
import { skipWords } from '../../../electron/contract/skip-words.ts';
import { readSource } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { DoneIcon, ErrorIcon, InfoIcon } from '../../ui/icons.tsx';
import { counted } from '../../ui/times.ts';
import styles from './import-results.module.css';
import { referenceWords } from './job-words.ts';
import { type TwinChoice, TwinRow } from './twin-row.tsx';

const warningsShown = 5;

export function ImportedFile(props: {
  readonly file: JobEnded['imported'][number];
  readonly choice: TwinChoice | null;
  readonly onChoose: (choice: TwinChoice) => Promise<void>;
  readonly onRead: () => void;
}) {
  const { source, claims, removed, version, twins: [twin] = [] } = props.file;
  const furniture = removed > 0 ? `, ${counted(removed, 'line')} of page furniture left out` : '';
  return (
    <FileRow
      file={props.file.file}
      icon={<DoneIcon />}
      tone="done"
      actions={
        <>
          {version && (
            <Button small onPress={() => openDialog({ type: 'source-changes', source: version.source, passage: null })}>
              See what changed
            </Button>
          )}
          {(props.choice ?? 'both') === 'both' && (
            <Button
              small
              onPress={() => {
                readSource(source as SourceId);
                props.onRead();
              }}
            >
              Read
            </Button>
          )}
        </>
      }
    >
      <p className={styles.note}>
        {version
          ? `New version of “${version.title}”: ${countWords(version.counts)}. ${counted(claims, 'new claim')}`
          : counted(claims, 'claim')}
        {furniture}.
      </p>
      {twin && <TwinRow twin={twin} choice={props.choice} onChoose={props.onChoose} />}
    </FileRow>
  );
}

/** What a file of references gave, and what was noticed about its records. */
export function ReferenceFile({ references }: { readonly references: JobEnded['references'][number] }) {
  const { file, format, proposals, warnings } = references;
  const shown = warnings.slice(0, warningsShown);
  return (
    <FileRow
      file={file}
      icon={<DoneIcon />}
      tone="done"
      actions={
        proposals.length > 0 && (
          <Button small onPress={() => openDialog({ type: 'proposals' })}>
            Compare…
          </Button>
        )
      }
    >
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
    </FileRow>
  );
}

/** A file that could not be read, and why. */
export function FailedFile({ file, error }: JobEnded['failed'][number]) {
  const { happened, todo } = errorSentences(error);
  return (
    <FileRow file={file} icon={<ErrorIcon />} tone="failed">
      <p className={styles.note}>
        {happened} {todo}
      </p>
      {error.detail && <p className={styles.note}>Details: {error.detail.split('\n')[0]}</p>}
    </FileRow>
  );
}

export function SkippedFile({ file, reason }: JobEnded['skipped'][number]) {
  return (
    <FileRow file={file} icon={<InfoIcon />} tone="plain">
      <p className={styles.note}>{skipWords(reason)}</p>
    </FileRow>
  );
}

function FileRow(props: {
  readonly file: string;
  readonly icon: ReactNode;
  readonly tone: 'done' | 'failed' | 'plain';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <li className={styles.file}>
      <span className={props.tone === 'plain' ? undefined : styles[props.tone]}>{props.icon}</span>
      <div className={styles.words}>
        <p className={styles.name}>{props.file}</p>
        {props.children}
      </div>
      {props.actions}
    </li>
  );
}
