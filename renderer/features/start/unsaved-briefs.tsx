import { useState } from 'react';
import type { UnsavedBrief } from '../../../electron/contract/requests.ts';
import { request } from '../../bridge/request.ts';
import { openUnsaved } from '../../open-brief/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RemoveIcon } from '../../ui/icons.tsx';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { spokenTime } from '../../ui/times.ts';
import styles from './start-screen.module.css';

/** Briefs that were closed before they got a file: kept, and here to go on with. */
export function UnsavedBriefs(props: { readonly briefs: readonly UnsavedBrief[]; readonly onChanged: () => void }) {
  const [unwanted, setUnwanted] = useState<UnsavedBrief | null>(null);
  if (props.briefs.length === 0) return null;
  const now = new Date();
  const open = async (brief: string) => {
    const reply = await openUnsaved(brief);
    if (!reply.ok) showFailure(reply.error);
  };
  const discard = async (brief: string) => {
    setUnwanted(null);
    const reply = await request('brief.discard-unsaved', { brief });
    if (!reply.ok) showFailure(reply.error);
    props.onChanged();
  };
  return (
    <section className={styles.recent} aria-labelledby="unsaved-briefs">
      <h2 id="unsaved-briefs" className={styles.section}>
        Not saved to a file yet
      </h2>
      <ul>
        {props.briefs.map((brief) => (
          <li key={brief.brief} className={styles.unsaved}>
            <PlainButton className={styles.brief} onPress={() => void open(brief.brief)}>
              <span className={styles.briefTitle}>{titleOf(brief)}</span>
              <span className={styles.note}>{spokenTime(brief.at, now)}</span>
            </PlainButton>
            <IconButton label={`Discard ${titleOf(brief)}`} icon={<RemoveIcon />} onPress={() => setUnwanted(brief)} />
          </li>
        ))}
      </ul>
      {unwanted && (
        <Dialog
          title={`Discard “${titleOf(unwanted)}”?`}
          width="narrow"
          onClose={() => setUnwanted(null)}
          actions={
            <>
              <Button onPress={() => setUnwanted(null)} autoFocus>
                Keep it
              </Button>
              <Button look="danger" onPress={() => void discard(unwanted.brief)}>
                Discard
              </Button>
            </>
          }
        >
          <p>It was never saved to a file, so there is no other copy of it.</p>
        </Dialog>
      )}
    </section>
  );
}

function titleOf(brief: UnsavedBrief): string {
  return brief.title || 'Untitled brief';
}
