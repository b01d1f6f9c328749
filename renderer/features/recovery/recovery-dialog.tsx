import { useState } from 'react';
import { updateLive, useLive } from '../../open-brief/live-brief.ts';
import { closeBrief, recoverBrief } from '../../open-brief/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { counted, spokenTime } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import styles from './recovery.module.css';

/** After a crash: edits that the file does not hold yet. Nothing is thrown away without being asked. */
export function RecoveryDialog() {
  const recovery = useLive((live) => live.recovery);
  const title = useLive((live) => live.metadata.title);
  const hasFile = useLive((live) => live.saved.path !== null);
  const [busy, setBusy] = useState(false);
  if (!recovery) return null;
  const now = new Date();
  const settle = async (choice: 'restore' | 'keep-file' | 'save-copy') => {
    setBusy(true);
    const reply = await recoverBrief(choice);
    setBusy(false);
    if (!reply.ok) return showFailure(reply.error);
    // A dismissed file dialog leaves the question open.
    if (choice === 'save-copy' && !reply.value) return;
    updateLive({ recovery: null });
    showToast(choice === 'restore' ? 'Your edits are back.' : 'The recovered edits are kept for 30 days.');
  };
  const later = async () => {
    setBusy(true);
    const reply = await closeBrief();
    setBusy(false);
    if (!reply.ok) showFailure(reply.error);
  };
  return (
    <Dialog
      title="Briefwright closed unexpectedly"
      insists
      onClose={() => {}}
      actions={
        <>
          {hasFile ? (
            <>
              <Button isDisabled={busy} onPress={() => void settle('keep-file')}>
                Keep the file as it is
              </Button>
              <Button isDisabled={busy} onPress={() => void settle('save-copy')}>
                Save recovered as a copy
              </Button>
            </>
          ) : (
            <Button isDisabled={busy} onPress={() => void later()}>
              Not now
            </Button>
          )}
          <Button look="primary" autoFocus isDisabled={busy} onPress={() => void settle('restore')}>
            Restore my edits
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>
          {hasFile
            ? `${counted(recovery.edits, 'edit')} to “${title || 'this brief'}” ${recovery.edits === 1 ? 'is' : 'are'} not in the file yet.`
            : `“${title || 'Untitled brief'}” has no file yet. What you wrote is kept.`}
        </p>
        <dl className={styles.sides}>
          <div>
            <dt>The file</dt>
            <dd>{spokenTime(recovery.fileTime, now) || 'never written'}</dd>
          </div>
          <div>
            <dt>With your edits</dt>
            <dd>{spokenTime(recovery.journalTime, now)}</dd>
          </div>
        </dl>
        <p className={styles.quiet}>
          {hasFile
            ? 'Whatever you choose, nothing is deleted for 30 days.'
            : 'If you choose “Not now”, it waits on the start screen.'}
        </p>
      </div>
    </Dialog>
  );
}
