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
import { SelectField, TextField } from '../../ui/fields.tsx';
import { reliabilityWords } from '../../ui/source-words.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './source-details.module.css';
import { draftOf, type SourceDraft, sourceTypes, sourceWith } from './source-draft.ts';

/** What is known about a source, to be completed by hand. Empty fields stay unknown; nothing is guessed. */
export function SourceDetails(props: { readonly source: SourceId; readonly onClose: () => void }) {
  const { value, error } = useRequest('library.source-text', { source: props.source });
  if (!value) {
    return (
      <Dialog title="Source" onClose={props.onClose}>
        {error ? <Trouble error={error} compact /> : <Waiting label="Opening the source…" />}
      </Dialog>
    );
  }
  return <Form source={value.source} onClose={props.onClose} />;
}

function Form({ source, onClose }: { readonly source: Source; readonly onClose: () => void }) {
  const [draft, setDraft] = useState<SourceDraft>(() => draftOf(source));
  const [error, setError] = useState<AppError | null>(null);
  const text = (
    field: DraftText,
    label: string,
    options: { note?: string; rows?: number; placeholder?: string } = {},
  ) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(value) => setDraft((now) => ({ ...now, [field]: value }))}
      {...options}
    />
  );
  const changed = sourceWith(source, draft);
  const save = async () => {
    if (!changed.ok) return;
    const reply = await request('library.update-source', { source: changed.value });
    if (!reply.ok) return setError(reply.error);
    refreshSource(reply.value);
    onClose();
  };
  return (
    <Dialog
      title="Source"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!changed.ok} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error && <Trouble error={error} compact />}
        {text('title', 'Title', { rows: 2 })}
        {text('authors', 'Authors', { rows: 2, note: 'One a line: “Family, Given”, or the name of an organisation.' })}
        <div className={styles.pair}>
          {text('container', 'Published in', { placeholder: 'Newspaper, journal, site' })}
          {text('publisher', 'Publisher')}
          {text('issued', 'Published on', {
            placeholder: '2024-11-21',
            note: changed.ok ? 'Year, month or day; empty when unknown.' : changed.error,
          })}
          <SelectField
            label="Kind"
            value={draft.type}
            choices={sourceTypes}
            onChange={(type) => setDraft((now) => ({ ...now, type }))}
          />
        </div>
        {text('url', 'Address')}
        <div className={styles.pair}>
          <SelectField
            label="Reliability"
            value={draft.reliability}
            choices={[
              { id: 'none', label: 'Not judged' },
              ...(['A', 'B', 'C', 'D', 'E', 'F'] as const).map((id) => ({ id, label: reliabilityWords[id] })),
            ]}
            onChange={(reliability) => setDraft((now) => ({ ...now, reliability }))}
          />
          <SelectField
            label="Standing"
            value={draft.status}
            choices={[
              { id: 'current', label: 'Current' },
              { id: 'superseded', label: 'Superseded' },
              { id: 'withdrawn', label: 'Withdrawn' },
              { id: 'disputed', label: 'Disputed' },
            ]}
            onChange={(status) => setDraft((now) => ({ ...now, status }))}
          />
        </div>
        {text('descriptor', 'Who stands behind it', { rows: 2, placeholder: 'One sentence for the reader' })}
        <div className={styles.pair}>
          {text('informationDate', 'Describes the state of', { placeholder: '2024-10' })}
          {text('originGroup', 'Origin', { note: 'Sources of one origin count as one.' })}
        </div>
        {text('marking', 'Marking')}
      </div>
    </Dialog>
  );
}

type DraftText = Exclude<keyof SourceDraft, 'type' | 'reliability' | 'status'>;
