import { useState } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import type { Source } from '../../../electron/library/source.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { refreshSource } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { sourceTitle } from '../../ui/source-words.ts';
import { showToast } from '../../ui/toasts.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './source-details.module.css';
import { draftOf, type SourceDraft, sameDraft, sourceWith } from './source-draft.ts';
import { TrustFields } from './trust-fields.tsx';
import { WorkFields } from './work-fields.tsx';

/** What is known about a source, to be completed by hand. Empty fields stay unknown; nothing is guessed. */
export function SourceDetails(props: { readonly source: SourceId; readonly onClose: () => void }) {
  const { value, error } = useRequest('library.source', { source: props.source });
  // What is being typed is not replaced when the library changes meanwhile.
  const [opened, setOpened] = useState<Source | null>(null);
  if (opened === null && value !== null) setOpened(value);
  if (opened === null) {
    return (
      <Dialog title="Source" onClose={props.onClose}>
        {error ? <Trouble error={error} compact /> : <Waiting label="Opening the source…" />}
      </Dialog>
    );
  }
  return <Form source={opened} onClose={props.onClose} />;
}

function Form({ source, onClose }: { readonly source: Source; readonly onClose: () => void }) {
  const [draft, setDraft] = useState<SourceDraft>(() => draftOf(source));
  const [error, setError] = useState<AppError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const changed = sourceWith(source, draft);
  const isWrong = Object.keys(changed.problems).length > 0;
  const close = () => (sameDraft(draft, draftOf(source)) ? onClose() : setLeaving(true));
  const save = async () => {
    if (isWrong) return;
    const reply = await request('library.update-source', { source: changed.source });
    setLeaving(false);
    if (!reply.ok) return setError(reply.error);
    refreshSource(reply.value);
    onClose();
    showToast(`Saved the details of “${sourceTitle(reply.value)}”.`, {
      action: { label: 'Undo', run: () => void takeBack(source) },
    });
  };
  const fields = { draft, problems: changed.problems, onChange: setDraft };
  return (
    <Dialog
      title="Source"
      width="wide"
      onClose={close}
      actions={
        <>
          {isWrong && <p className={styles.wrong}>Some dates cannot be read yet.</p>}
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" isDisabled={isWrong} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error && <Trouble error={error} compact />}
        {source.snapshot === null && (
          <p className={styles.hint}>
            Details only: the library has no document of this work. When you import it, you are asked to join the two.
          </p>
        )}
        <WorkFields item={changed.source.item} {...fields} />
        <h3 className={styles.part}>How far it can be trusted</h3>
        <TrustFields {...fields} />
      </div>
      {leaving && (
        <Leave canSave={!isWrong} onStay={() => setLeaving(false)} onDiscard={onClose} onSave={() => void save()} />
      )}
    </Dialog>
  );
}

async function takeBack(source: Source): Promise<void> {
  const reply = await request('library.update-source', { source });
  if (reply.ok) refreshSource(reply.value);
  else showFailure(reply.error);
}

/** Nothing typed is lost without a word. */
function Leave(props: {
  readonly canSave: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}) {
  return (
    <Dialog
      title="Save your changes?"
      width="narrow"
      insists
      onClose={props.onStay}
      actions={
        <>
          <Button look="danger" onPress={props.onDiscard}>
            Discard
          </Button>
          <Button onPress={props.onStay} autoFocus>
            Keep editing
          </Button>
          <Button look="primary" isDisabled={!props.canSave} onPress={props.onSave}>
            Save
          </Button>
        </>
      }
    >
      <p>You have changed the details of this source and not saved them yet.</p>
    </Dialog>
  );
}
