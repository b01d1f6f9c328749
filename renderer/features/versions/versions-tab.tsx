import { useEffect, useState } from 'react';
import type { BriefVersion } from '../../../electron/contract/requests.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import { restoreVersion } from '../../open-brief/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted, spokenTime } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './versions-tab.module.css';

const reasonWords: { readonly [R in BriefVersion['reason']]: string } = {
  timed: 'while editing',
  saved: 'saved',
  exported: 'exported',
  'before-restore': 'before an older version was restored',
  'outside-change': 'before another program’s changes',
};

/** Earlier states of the brief, kept on this computer apart from the file. */
export function VersionsTab() {
  const brief = useLive((live) => live.opened.id);
  const readOnly = useLive((live) => live.readOnly);
  const { value, error, reload } = useRequest('brief.versions', { brief });
  const [restoring, setRestoring] = useState<BriefVersion | null>(null);
  useEffect(() => listen('brief.saved', reload), [reload]);
  if (error) return <Trouble error={error} />;
  if (!value) return <Waiting label="Looking for versions…" />;
  if (value.versions.length === 0) {
    return (
      <Empty title="No versions yet">
        A version is kept every few minutes while you edit, and whenever you save or export.
      </Empty>
    );
  }
  const now = new Date();
  const restore = async (version: BriefVersion) => {
    setRestoring(null);
    const reply = await restoreVersion(version.id);
    if (reply.ok) showToast('Restored. What you had before is kept as a version too.');
    else showFailure(reply.error);
  };
  return (
    <>
      <ul className={styles.list} data-pane-focus="" tabIndex={-1} aria-label="Versions">
        {value.versions.map((version) => (
          <li key={version.id} className={styles.version}>
            <div>
              <p className={styles.time}>{spokenTime(version.at, now)}</p>
              <p className={styles.note}>
                {counted(version.words, 'word')}, {reasonWords[version.reason]}
              </p>
            </div>
            <Button small isDisabled={readOnly} onPress={() => setRestoring(version)}>
              Restore…
            </Button>
          </li>
        ))}
      </ul>
      {restoring && (
        <Dialog
          title="Restore this version?"
          width="narrow"
          onClose={() => setRestoring(null)}
          actions={
            <>
              <Button onPress={() => setRestoring(null)}>Cancel</Button>
              <Button look="primary" autoFocus onPress={() => void restore(restoring)}>
                Restore
              </Button>
            </>
          }
        >
          <p>
            The brief goes back to {spokenTime(restoring.at, now)} ({counted(restoring.words, 'word')}). The present
            state is kept as a version, so you can come back.
          </p>
        </Dialog>
      )}
    </>
  );
}
