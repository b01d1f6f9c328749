import { useEffect, useState } from 'react';
import type { AppInfo, RecentBrief } from '../../../electron/contract/requests.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { openBrief } from '../../open-brief/session.ts';
import { FolderIcon, ImportIcon, NewBriefIcon, SourceIcon } from '../../ui/icons.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted, spokenTime } from '../../ui/times.ts';
import { startWithSample } from './start-sample.ts';
import styles from './start-screen.module.css';
import { UnsavedBriefs } from './unsaved-briefs.tsx';

/** The first thing seen: a way into the sample, one's own documents, and the briefs of before. */
export function StartScreen(props: { readonly info: AppInfo | null; readonly onImport: () => void }) {
  const { value: summary, reload } = useRequest('library.summary', {});
  const { value: briefs, reload: reloadBriefs } = useRequest('brief.recent', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const [startingSample, setStartingSample] = useState(false);

  const readSample = async () => {
    setStartingSample(true);
    const reply = await startWithSample();
    if (!reply.ok) showFailure(reply.error);
    setStartingSample(false);
  };

  const open = async (path: string | null) => {
    const reply = await openBrief(path);
    if (!reply.ok) showFailure(reply.error);
  };

  const empty = summary !== null && summary.sources === 0;
  return (
    <main className={styles.screen} data-pane="brief" aria-label="Start">
      <div className={styles.column}>
        <header className={styles.head}>
          <h1 className={styles.name}>Briefwright</h1>
          <p className={styles.promise}>
            Write short, sourced documents. Every sentence leads back to the exact words it rests on.
          </p>
        </header>
        <div className={styles.ways}>
          <Way
            icon={<NewBriefIcon size={20} />}
            title="New brief"
            note={
              summary && summary.claims > 0
                ? `From ${counted(summary.claims, 'claim')} in ${counted(summary.sources, 'source')}`
                : 'Choose a template and write'
            }
            onPress={() => openDialog({ type: 'new-brief' })}
          />
          <Way
            icon={<ImportIcon size={20} />}
            title="Import documents"
            note="PDF, Word, EPUB, web pages, text; or drop them here"
            onPress={props.onImport}
          />
          <Way
            icon={<FolderIcon size={20} />}
            title="Open a brief"
            note="A .brief file on this computer"
            onPress={() => void open(null)}
          />
          {(empty || props.info?.firstRun) && (
            <Way
              icon={<SourceIcon size={20} />}
              title={startingSample ? 'Reading the sample…' : 'Start with the sample'}
              note="Five short documents that disagree, and a brief made from them"
              onPress={() => void readSample()}
            />
          )}
        </div>
        <UnsavedBriefs briefs={briefs?.unsaved ?? []} onChanged={reloadBriefs} />
        <Recent briefs={briefs?.recent ?? null} onOpen={(path) => void open(path)} />
        <footer className={styles.foot}>
          <p>Everything stays on this computer. Nothing is sent anywhere.</p>
          {props.info?.credits.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      </div>
    </main>
  );
}

function Way(props: {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly note: string;
  readonly onPress: () => void;
}) {
  return (
    <PlainButton className={styles.way} onPress={props.onPress}>
      <span className={styles.icon}>{props.icon}</span>
      <span className={styles.words}>
        <span className={styles.title}>{props.title}</span>
        <span className={styles.note}>{props.note}</span>
      </span>
    </PlainButton>
  );
}

function Recent(props: { readonly briefs: readonly RecentBrief[] | null; readonly onOpen: (path: string) => void }) {
  if (!props.briefs || props.briefs.length === 0) return null;
  const now = new Date();
  return (
    <section className={styles.recent} aria-labelledby="recent-briefs">
      <h2 id="recent-briefs" className={styles.section}>
        Recent briefs
      </h2>
      <ul>
        {props.briefs.slice(0, 6).map((brief) => (
          <li key={brief.path}>
            <PlainButton className={styles.brief} onPress={() => props.onOpen(brief.path)}>
              <span className={styles.briefTitle}>{brief.title || 'Untitled brief'}</span>
              <span className={styles.note}>{spokenTime(brief.openedAt, now)}</span>
              <span className={styles.path}>{brief.path}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
