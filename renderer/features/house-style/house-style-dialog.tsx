import { type ComponentType, useState } from 'react';
import { type HouseStyle, houseStyleId, lookOf } from '../../../electron/brief/house-style.ts';
import { readColours } from '../../../electron/brief/house-style-colours.ts';
import { houseStyleIdOf } from '../../../electron/brief/house-style-id.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { liveBrief, setHouseStyle } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Waiting } from '../../ui/empty.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { type Change, edited } from './change.ts';
import { ColourFields } from './colour-fields.tsx';
import styles from './house-style.module.css';
import { LogoFields } from './logo-fields.tsx';
import { PageFields } from './page-fields.tsx';
import { RunningFields } from './running-fields.tsx';
import { type PageProps, Specimen } from './specimen-page.tsx';
import { TypeFields } from './type-fields.tsx';
import { WordFields } from './word-fields.tsx';

export interface HouseStyleDialogProps {
  readonly onClose: () => void;
  /** Draws one page of the preview. */
  readonly page: ComponentType<PageProps>;
}

type TabId = 'type' | 'colours' | 'page' | 'running' | 'logo' | 'word';

const house: HouseStyle = { format: 1, id: houseStyleId, title: 'House', description: '' };

/** The look of documents, edited beside a page that shows it. Nothing is kept until a button says so. */
export function HouseStyleDialog({ onClose, page }: HouseStyleDialogProps) {
  const live = liveBrief();
  const { value: list, error: listError, reload } = useRequest('house-styles.list', {});
  const [draft, setDraft] = useState<HouseStyle>(live?.houseStyle ?? house);
  const [tab, setTab] = useState<TabId>('type');
  const [error, setError] = useState<AppError | null>(null);
  const [said, setSaid] = useState('');
  const change: Change = (part) => {
    setSaid('');
    setDraft((now) => edited(now, part));
  };
  const rows = list?.styles ?? [];
  const known = rows.find(({ style }) => style.id === draft.id);
  const id = houseStyleIdOf(draft.title);
  const bundled = rows.some(({ style, own }) => style.id === id && !own);
  const pale = readColours(lookOf(draft).colours).some(({ reads }) => !reads);
  const named = draft.title.trim() !== '';
  const choose = (chosen: string) => {
    const row = rows.find(({ style }) => style.id === chosen);
    if (row) setDraft(row.style);
  };
  const save = async () => {
    const style = { ...draft, id };
    const reply = await request('house-styles.save', { style });
    if (!reply.ok) return setError(reply.error);
    setError(null);
    setDraft(reply.value.style);
    reload();
    setSaid(`Saved as “${style.title}”.`);
  };
  const bring = async () => {
    const reply = await request('house-styles.import', {});
    if (!reply.ok) return setError(reply.error);
    if (reply.value.style) setDraft(reply.value.style);
    setError(null);
  };
  const handOn = async () => {
    const reply = await request('house-styles.export', { style: { ...draft, id } });
    if (!reply.ok) return setError(reply.error);
    if (reply.value.path) setSaid(`Written to ${reply.value.path}`);
  };
  const remove = async () => {
    const reply = await request('house-styles.remove', { id: draft.id });
    if (!reply.ok) return setError(reply.error);
    setDraft(house);
    reload();
  };
  const use = () => {
    setHouseStyle(draft.id === houseStyleId && known?.style === draft ? null : draft);
    onClose();
  };
  const canUse = live !== null && !live.readOnly;
  return (
    <Dialog
      title="House style"
      width="full"
      onClose={onClose}
      actions={
        <>
          <div className={styles.files}>
            <Button onPress={() => void bring()}>Import…</Button>
            <Button isDisabled={!named || pale} onPress={() => void handOn()}>
              Export…
            </Button>
            {known?.own && <Button onPress={() => void remove()}>Delete</Button>}
          </div>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            isDisabled={!named || pale || bundled}
            look={canUse ? 'plain' : 'primary'}
            onPress={() => void save()}
          >
            Save style
          </Button>
          {canUse && (
            <Button look="primary" isDisabled={pale} onPress={use}>
              Use in this brief
            </Button>
          )}
        </>
      }
    >
      {!list && !listError && <Waiting label="Reading the house styles…" />}
      <div className={styles.both}>
        <div className={styles.form}>
          {(error ?? listError) && <Trouble error={(error ?? listError) as AppError} compact />}
          <div className={styles.pair}>
            <SelectField
              label="Start from"
              value={known ? draft.id : ''}
              choices={[
                ...(known ? [] : [{ id: '', label: draft.title || 'This brief’s own' }]),
                ...rows.map(({ style, own }) => ({
                  id: style.id,
                  label: own ? `${style.title} (yours)` : style.title,
                  note: style.description,
                })),
              ]}
              onChange={choose}
            />
            <TextField
              label="Name"
              value={draft.title}
              onChange={(title) => change({ title })}
              note={bundled ? 'To save your changes, give them a name of their own.' : undefined}
            />
          </div>
          <Tabs
            label="Parts of the style"
            chosen={tab}
            onChoose={setTab}
            tabs={[
              { id: 'type', label: 'Type', content: <TypeFields style={draft} change={change} /> },
              { id: 'colours', label: 'Colours', content: <ColourFields style={draft} change={change} /> },
              { id: 'page', label: 'Page', content: <PageFields style={draft} change={change} /> },
              { id: 'running', label: 'Header and footer', content: <RunningFields style={draft} change={change} /> },
              { id: 'logo', label: 'Logo', content: <LogoFields style={draft} change={change} /> },
              { id: 'word', label: 'Word', content: <WordFields style={draft} change={change} onError={setError} /> },
            ]}
          />
          <p role="status" className={styles.said}>
            {said}
          </p>
        </div>
        <Specimen style={draft} page={page} />
      </div>
    </Dialog>
  );
}
