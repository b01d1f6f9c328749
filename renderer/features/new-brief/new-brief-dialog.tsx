import { useState } from 'react';
import { houseStyleId } from '../../../electron/brief/house-style.ts';
import type { TemplateCopy } from '../../../electron/brief/template-copy.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { createBrief } from '../../open-brief/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { Checkbox, SelectField, TextField } from '../../ui/fields.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { counted, spokenCount } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './new-brief-dialog.module.css';

/** Which template, what title, and whether the library fills the first draft. */
export function NewBriefDialog({ onClose }: { readonly onClose: () => void }) {
  const { value: list, error: listError } = useRequest('templates.list', {});
  const { value: library } = useRequest('library.summary', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const { value: looks } = useRequest('house-styles.list', {});
  const [look, setLook] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [wantsFill, setWantsFill] = useState(true);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  // The shortest first: most people come to write something short.
  const templates = list?.templates.toSorted((a, b) => a.words.max - b.words.max);
  const template = templates?.find((one) => one.id === chosen) ?? templates?.[0];
  const houseStyle = look ?? template?.houseStyle ?? houseStyleId;
  const canFill = (library?.claims ?? 0) > 0;

  const create = async () => {
    if (!template) return;
    setBusy(true);
    const reply = await createBrief({
      template: template.id,
      title: title.trim(),
      fill: canFill && wantsFill,
      houseStyle,
    });
    setBusy(false);
    if (!reply.ok) setError(reply.error);
    else if (reply.value) onClose();
  };

  const problem = error ?? listError;
  return (
    <Dialog
      title="New brief"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!template || busy} onPress={() => void create()}>
            {busy ? 'Making the brief…' : 'Create'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem && <Trouble error={problem} compact />}
        {!list && !problem && <Waiting label="Reading the templates…" />}
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          placeholder="State the finding, for instance: Grain prices will rise again by spring"
          autoFocus
          note="You can change it at any time."
        />
        {templates && template && (
          <RadioCards
            label="Template"
            value={template.id}
            onChange={setChosen}
            choices={templates.map((one) => ({
              id: one.id,
              label: one.title,
              note: one.description,
              aside: lengthOf(one),
            }))}
          />
        )}
        {template && <p className={styles.sections}>{template.slots.map((slot) => slot.title).join(' · ')}</p>}
        {looks && (
          <SelectField
            label="House style"
            value={houseStyle}
            choices={looks.styles.map(({ style }) => ({ id: style.id, label: style.title, note: style.description }))}
            onChange={setLook}
          />
        )}
        <Checkbox isSelected={canFill && wantsFill} isDisabled={!canFill} onChange={setWantsFill}>
          {canFill && library
            ? `Fill it with the best of ${counted(library.claims, 'claim')} from the library`
            : 'Fill it from the library (the library holds no claims yet)'}
        </Checkbox>
      </div>
    </Dialog>
  );
}

function lengthOf(template: TemplateCopy): string {
  const { min, max } = template.words;
  return max > 0 ? `${spokenCount(min)}–${spokenCount(max)} words` : '';
}
