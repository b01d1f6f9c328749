import { useState } from 'react';
import { updateLive, useLive } from '../../open-brief/live-brief.ts';
import { resolveOutsideChange } from '../../open-brief/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import styles from './recovery.module.css';

/** The file was changed by another program: nothing is overwritten until somebody says which of the two counts. */
export function OutsideChangeDialog() {
  const path = useLive((live) => live.changedOutside);
  const [busy, setBusy] = useState(false);
  if (!path) return null;
  const settle = async (choice: 'keep-both' | 'use-mine' | 'use-theirs') => {
    setBusy(true);
    const reply = await resolveOutsideChange(choice);
    setBusy(false);
    if (!reply.ok) return showFailure(reply.error);
    updateLive({ changedOutside: null });
  };
  return (
    <Dialog
      title="Another program changed this file"
      insists
      onClose={() => {}}
      actions={
        <>
          <Button isDisabled={busy} onPress={() => void settle('use-theirs')}>
            Use theirs
          </Button>
          <Button isDisabled={busy} onPress={() => void settle('use-mine')}>
            Use mine
          </Button>
          <Button look="primary" autoFocus isDisabled={busy} onPress={() => void settle('keep-both')}>
            Keep both
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p className={styles.path}>{path}</p>
        <p>Your edits are safe. Whichever you use, the other one is kept as a version.</p>
      </div>
    </Dialog>
  );
}
