import { type ReactNode, useEffect, useState } from 'react';
import type { PassageId, SourceId } from '../../../electron/base/ids.ts';
import type { BriefUsing } from '../../../electron/brief/brief-uses.ts';
import type { ChangeReport, PassageChange, VersionReason } from '../../../electron/claims/change-report.ts';
import { countWords, isOpen } from '../../../electron/contract/change-words.ts';
import { listen, request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted, spokenTime } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { ChangeCard } from './change-card.tsx';
import styles from './source-changes.module.css';

const reasonWords: { readonly [R in VersionReason]: string } = {
  'same-file-name': 'It has the name and much of the text of the document that was there.',
  'same-address': 'It states the address of the document that was there, and says much the same.',
  chosen: 'You said that it is a newer version.',
};

/** What a newer version of a source did to the claims that rest on it, with what there is to decide. */
export function SourceChanges(props: {
  readonly source: SourceId;
  /** The change to show first; null for all alike. */
  readonly passage: PassageId | null;
  readonly onClose: () => void;
}) {
  const { value, error, reload } = useRequest('library.changes', { source: props.source });
  useEffect(() => listen('library.changed', reload), [reload]);
  const [chosen, setChosen] = useState<string | null>(null);
  const reports = value?.reports ?? [];
  const report = reports.find((one) => one.report === chosen) ?? reports[0];
  return (
    <Dialog
      title={report ? `What changed in “${report.title}”` : 'What changed'}
      width="wide"
      onClose={props.onClose}
      toRead
      actions={
        <Button look="primary" autoFocus onPress={props.onClose}>
          Done
        </Button>
      }
    >
      {error && <Trouble error={error} />}
      {!error && !value && <Waiting label="Comparing the versions…" />}
      {value && !report && (
        <Empty title="No newer version yet">
          When this document is imported again in a newer state, what became of its claims is shown here.
        </Empty>
      )}
      {value && report && (
        <>
          {reports.length > 1 && (
            <div className={styles.versions}>
              <SelectField
                label="Version"
                value={report.report}
                choices={reports.map((one) => ({ id: one.report, label: versionWords(one) }))}
                onChange={setChosen}
              />
            </div>
          )}
          <Report
            key={report.report}
            report={report}
            briefs={value.briefs}
            passage={props.passage}
            isLatest={report === reports[0]}
            onClose={props.onClose}
          />
        </>
      )}
    </Dialog>
  );
}

function versionWords({ at }: ChangeReport): string {
  return `Imported ${spokenTime(at, new Date(0))}`;
}

function Report(props: {
  readonly report: ChangeReport;
  readonly briefs: readonly BriefUsing[];
  readonly passage: PassageId | null;
  readonly isLatest: boolean;
  readonly onClose: () => void;
}) {
  const { report, briefs, passage, isLatest } = props;
  const split = async () => {
    props.onClose();
    const reply = await request('library.split-version', { report: report.report });
    if (reply.ok) showToast('It is a source of its own now. The older document is as it was.');
    else showFailure(reply.error);
  };
  const open = report.changes.filter(isOpen);
  const moved = report.changes.filter(({ outcome }) => outcome === 'moved');
  const settled = report.changes.filter((change) => !isOpen(change) && change.outcome !== 'moved');
  const list = (changes: readonly PassageChange[]) =>
    changes
      .toSorted((a, b) => Number(b.passage === passage) - Number(a.passage === passage))
      .map((change) => (
        <ChangeCard
          key={change.passage}
          report={report}
          change={change}
          briefs={briefs}
          isLatest={isLatest}
          onClose={props.onClose}
        />
      ));
  return (
    <>
      <div className={styles.head}>
        <p className={styles.counts}>
          {countWords(report.counts)}
          {report.added > 0 && `. ${counted(report.added, 'new claim')}`}
        </p>
        <p className={styles.reason}>
          <span>{reasonWords[report.reason]}</span>
          {isLatest && (
            <Button small look="quiet" onPress={() => void split()}>
              This is another document
            </Button>
          )}
        </p>
      </div>
      {report.changes.length === 0 && <p className={styles.fine}>Every claim stands as it stood.</p>}
      <Group title="To decide" changes={open}>
        {list(open)}
      </Group>
      <Group title="Decided" changes={settled}>
        {list(settled)}
      </Group>
      <Group title="The same words at another place" changes={moved}>
        {list(moved)}
      </Group>
    </>
  );
}

function Group(props: {
  readonly title: string;
  readonly changes: readonly PassageChange[];
  readonly children: ReactNode;
}) {
  if (props.changes.length === 0) return null;
  return (
    <section aria-label={props.title}>
      <h3 className={styles.group}>
        {props.title} <span className={styles.number}>{props.changes.length}</span>
      </h3>
      <ul className={styles.cards}>{props.children}</ul>
    </section>
  );
}
