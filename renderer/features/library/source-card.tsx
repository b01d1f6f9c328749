import { useState } from 'react';
import type { SourceRow } from '../../../electron/contract/library-requests.ts';
import { request } from '../../bridge/request.ts';
import { readSource } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import {
  EditIcon,
  ImportIcon,
  LocateIcon,
  MoreIcon,
  RemoveIcon,
  SourceIcon,
  VersionsIcon,
  WarningIcon,
} from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { Button as AriaButton } from '../../ui/plain-button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { sourceLine } from '../../ui/source-words.ts';
import { counted } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.tsx';
import { importNewerVersion } from './import-newer-version.ts';
import styles from './sources-view.module.css';

/** One source: what it is, what it gave, what a citation of it would lack. */
export function SourceCard({ row, uses }: { readonly row: SourceRow; readonly uses: number }) {
  const { source } = row;
  const hasDocument = source.snapshot !== null;
  const edit = () => openDialog({ type: 'source-details', source: source.id });
  const [deleting, setDeleting] = useState(false);
  const entries: readonly MenuEntry[] = [
    ...(hasDocument
      ? [{ type: 'action', id: 'read', label: 'Read', icon: <SourceIcon />, run: () => readSource(source.id) } as const]
      : []),
    {
      type: 'action',
      id: 'edit',
      label: 'Edit its details…',
      icon: <EditIcon />,
      run: edit,
    },
    {
      type: 'action',
      id: 'uses',
      label: 'Where it is used…',
      icon: <LocateIcon />,
      run: () => openDialog({ type: 'source-uses', source: source.id, title: row.title }),
    },
    { type: 'line', id: 'line-versions' },
    {
      type: 'action',
      id: 'version',
      label: 'Import a newer version of it…',
      icon: <ImportIcon />,
      run: () => void importNewerVersion(source.id),
    },
    {
      type: 'action',
      id: 'changes',
      label: 'What changed in newer versions…',
      icon: <VersionsIcon />,
      run: () => openDialog({ type: 'source-changes', source: source.id, passage: null }),
    },
    { type: 'line', id: 'line' },
    {
      type: 'action',
      id: 'delete',
      label: 'Delete from the library…',
      icon: <RemoveIcon />,
      isDangerous: true,
      run: () => setDeleting(true),
    },
  ];
  return (
    <li className={styles.card} data-source-id={source.id}>
      <div className={styles.words}>
        <AriaButton className={styles.title} onPress={() => (hasDocument ? readSource(source.id) : edit())}>
          {row.title}
        </AriaButton>
        {lineUnder(row) !== '' && <p className={styles.line}>{lineUnder(row)}</p>}
        <p className={styles.facts}>
          {hasDocument ? (
            <span>{counted(row.claims, 'claim')}</span>
          ) : (
            <span className={styles.only}>Details only, no document</span>
          )}
          {source.reliability && <span>Reliability {source.reliability}</span>}
          {row.removed > 0 && <span>{counted(row.removed, 'line')} left out</span>}
          {row.missing.length > 0 && (
            <span className={styles.missing}>
              <WarningIcon size={12} />
              No {row.missing.join(', no ')}
            </span>
          )}
          {uses > 0 && <span className={styles.used}>cited {uses === 1 ? 'once' : `${uses} times`}</span>}
        </p>
        {row.secondHand.length > 0 && <p className={styles.line}>Second-hand marks: {row.secondHand.join(', ')}</p>}
        {row.sameOrigin.length > 0 && (
          <p className={styles.line}>Same story as {row.sameOrigin.join(', ')}: counted as one origin</p>
        )}
      </div>
      <MenuButton label={`Actions for ${row.title}`} entries={entries} placement="bottom end">
        <IconButton label={`Actions for ${row.title}`} icon={<MoreIcon />} />
      </MenuButton>
      {deleting && <DeleteSource row={row} uses={uses} onClose={() => setDeleting(false)} />}
    </li>
  );
}

function DeleteSource(props: { readonly row: SourceRow; readonly uses: number; readonly onClose: () => void }) {
  const { row, uses, onClose } = props;
  const remove = async () => {
    onClose();
    const reply = await request('library.delete-source', { source: row.source.id });
    if (reply.ok) showToast(`Deleted “${row.title}” and ${counted(reply.value.claims, 'claim')}.`);
    else showFailure(reply.error);
  };
  return (
    <Dialog
      title={`Delete “${row.title}”?`}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            Keep it
          </Button>
          <Button look="danger" onPress={() => void remove()}>
            Delete
          </Button>
        </>
      }
    >
      <p>
        {row.source.snapshot === null
          ? 'What is known of this work leaves the library.'
          : `The document and its ${counted(row.claims, 'claim')} leave the library.`}{' '}
        This cannot be undone. {uses > 0 && 'The open brief cites it and keeps its own copy of the cited words.'}
      </p>
    </Dialog>
  );
}

/** Where it appeared and when; else its file, unless that is its title already. */
function lineUnder({ source, title }: SourceRow): string {
  const line = sourceLine(source);
  if (line !== '' || source.fileName === title) return line;
  return source.fileName ?? '';
}
