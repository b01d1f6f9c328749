import { useState } from 'react';
import type { StyleRow } from '../../../electron/contract/citation-style-list.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { setMetadata, useLive } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { CarriedStyleNote } from './carried-style-note.tsx';
import { CitingChoice } from './citing-choice.tsx';
import styles from './details-tab.module.css';

/** Which style the brief cites in, and how. A style that is added here is taken at once. */
export function CitationStyleChoice({ readOnly }: { readonly readOnly: boolean }) {
  const own = useLive((live) => live.metadata.citationStyle);
  const { value } = useRequest('styles.list', {});
  const [changed, setChanged] = useState<readonly StyleRow[] | null>(null);
  const [refused, setRefused] = useState<readonly AppError[]>([]);
  const rows = changed ?? value?.styles ?? [];
  const carried = useLive((live) => live.ownStyle);
  const choices = [
    ...rows.map((row) => ({ id: row.id, label: row.own ? `${row.title} (yours)` : row.title })),
    ...(carried && !rows.some(({ id }) => id === carried.id)
      ? [{ id: carried.id, label: `${carried.title} (in this brief)` }]
      : []),
  ];
  const known = rows.find(({ id }) => id === own);
  const kind = carried?.id === own ? carried.kind : known?.kind;
  const add = async () => {
    const reply = await request('styles.add', {});
    if (!reply.ok) return showFailure(reply.error);
    if (reply.value === null) return;
    const { added } = reply.value;
    setChanged(reply.value.styles);
    setRefused(reply.value.refused.map(({ error }) => error));
    if (added[0] !== undefined) setMetadata({ citationStyle: added[0] });
  };
  return (
    <>
      <div className={styles.look}>
        <SelectField
          label="Citation style"
          value={own}
          choices={choices.some(({ id }) => id === own) ? choices : [...choices, { id: own, label: own || 'None' }]}
          isDisabled={readOnly}
          onChange={(citationStyle) => setMetadata({ citationStyle })}
        />
        <Button label="Add a citation style" isDisabled={readOnly} onPress={() => void add()}>
          Add…
        </Button>
      </div>
      {carried?.id === own && <CarriedStyleNote readOnly={readOnly} onKept={setChanged} />}
      {refused.map((error) => (
        <Trouble key={`${error.code} ${error.subject}`} error={error} compact />
      ))}
      <CitingChoice hasNotes={kind === undefined || kind === 'note'} readOnly={readOnly} />
    </>
  );
}
