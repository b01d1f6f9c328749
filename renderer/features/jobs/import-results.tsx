import { type ReactNode, useState } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import type { Twin } from '../../../electron/compare/twin.ts';
import type { JobEnded } from '../../../electron/contract/events.ts';
import { useJobs } from '../../bridge/jobs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments } from '../../ui/segments.tsx';
import { counted, spokenCount } from '../../ui/times.ts';
import styles from './import-results.module.css';
import { endedWords } from './job-words.ts';
import { groupTitles, type ResultGroup, resultGroups, shownAtFirst } from './result-groups.ts';
import { FailedFile, ImportedFile, ReferenceFile, SkippedFile } from './result-rows.tsx';
import { settleTwin, type TwinChoice } from './twin-row.tsx';

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
      <p className={styles.summary}>
        {endedWords(ended)}
        {ended.failed.length > 0 &&
          ' What could not be read changed nothing: your other files and the library are safe.'}
      </p>
      <Files ended={ended} onClose={props.onClose} />
    </Dialog>
  );
}

function Files({ ended, onClose }: { readonly ended: JobEnded; readonly onClose: () => void }) {
  const [choices, setChoices] = useState<ReadonlyMap<string, TwinChoice>>(new Map());
  const [only, setOnly] = useState<ResultGroup | 'all'>('all');
  const groups = resultGroups(ended);
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
  const imported = (file: JobEnded['imported'][number]) => (
    <ImportedFile
      key={file.source}
      file={file}
      choice={choices.get(file.source) ?? null}
      onChoose={async (choice) => {
        const [twin] = file.twins ?? [];
        if (twin) await choose(file.source, twin, choice);
      }}
      onRead={onClose}
    />
  );
  const rows: { readonly [G in ResultGroup]: () => readonly ReactNode[] } = {
    failed: () => ended.failed.map((file) => <FailedFile key={file.file} {...file} />),
    versions: () => ended.imported.filter(({ version }) => version !== undefined).map(imported),
    imported: () => ended.imported.filter(({ version }) => version === undefined).map(imported),
    references: () => ended.references.map((file) => <ReferenceFile key={file.file} references={file} />),
    skipped: () => ended.skipped.map((file) => <SkippedFile key={file.file} {...file} />),
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
      {groups.length > 1 && (
        <div className={styles.choice}>
          <Segments
            label="Show"
            segments={[
              { id: 'all', label: 'All', count: '' },
              ...groups.map(({ group, count }) => ({
                id: group,
                label: groupTitles[group],
                count: spokenCount(count),
              })),
            ]}
            chosen={only}
            onChoose={setOnly}
          />
        </div>
      )}
      {groups
        .filter(({ group }) => only === 'all' || only === group)
        .map(({ group }) => (
          <Group key={group} title={groupTitles[group]} rows={rows[group]()} />
        ))}
    </>
  );
}

/** The files of one group. Of very many the first are drawn until somebody asks for all. */
function Group({ title, rows }: { readonly title: string; readonly rows: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <section aria-label={title}>
      <h3 className={styles.group}>
        {title} <span className={styles.count}>{spokenCount(rows.length)}</span>
      </h3>
      <ul className={styles.files}>{shown}</ul>
      {shown.length < rows.length && (
        <Button small look="quiet" onPress={() => setAll(true)}>
          Show all {spokenCount(rows.length)}
        </Button>
      )}
    </section>
  );
}
