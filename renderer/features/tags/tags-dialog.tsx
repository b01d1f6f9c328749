import { useEffect, useState } from 'react';
import type { TagCount } from '../../../electron/claims/curating.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { curate } from '../../open-brief/curate.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { TextField } from '../../ui/fields.tsx';
import { EditIcon, RemoveIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { counted } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './tags.module.css';

const drawnAtOnce = 100;

/** Every tag with how many claims bear it: to call it otherwise, to make one of two, or to take it off all claims. */
export function TagsDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, error, reload } = useRequest('library.tags', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const [text, setText] = useState('');
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const [renamed, setRenamed] = useState<string | null>(null);
  const all = value?.tags ?? [];
  const shown = all.filter(({ tag }) => tag.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Dialog title="Tags" width="middle" onClose={onClose} actions={<Button onPress={onClose}>Done</Button>}>
      {error && <Trouble error={error} compact />}
      {value === null && !error && <Waiting label="Counting…" />}
      {value !== null && all.length === 0 && <Empty title="No claim has a tag yet." />}
      {all.length > 0 && (
        <>
          <SearchField
            label="Find a tag"
            placeholder={`Find one of ${counted(all.length, 'tag')}`}
            value={text}
            onChange={setText}
          />
          <ul className={styles.list} aria-label="Tags">
            {shown
              .slice(0, drawn)
              .map((one) =>
                one.tag === renamed ? (
                  <RenameRow key={one.tag} tag={one} all={all} onEnd={() => setRenamed(null)} />
                ) : (
                  <TagRow key={one.tag} tag={one} onRename={() => setRenamed(one.tag)} />
                ),
              )}
          </ul>
          {shown.length === 0 && <p className={styles.quiet}>No tag matches “{text.trim()}”.</p>}
          {shown.length > drawn && (
            <Button small onPress={() => setDrawn(drawn + drawnAtOnce)}>
              Show {Math.min(drawnAtOnce, shown.length - drawn)} more
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function TagRow({ tag: { tag, count }, onRename }: { readonly tag: TagCount; readonly onRename: () => void }) {
  const remove = () =>
    void curate(
      { type: 'rename-tag', tag, to: null },
      ({ changed }) => `“${tag}” taken off ${counted(changed, 'claim')}.`,
    );
  return (
    <li className={styles.row}>
      <span className={styles.tag}>{tag}</span>
      <span className={styles.quiet}>{counted(count, 'claim')}</span>
      <IconButton label={`Rename ${tag}`} icon={<EditIcon size={15} />} onPress={onRename} />
      <IconButton label={`Take ${tag} off all claims`} icon={<RemoveIcon size={15} />} onPress={remove} />
    </li>
  );
}

function RenameRow(props: { readonly tag: TagCount; readonly all: readonly TagCount[]; readonly onEnd: () => void }) {
  const { tag } = props.tag;
  const [name, setName] = useState(tag);
  const to = name.trim();
  const merges = to !== tag && props.all.some((one) => one.tag === to);
  const rename = async () => {
    if (to !== tag && to !== '') {
      await curate({ type: 'rename-tag', tag, to }, ({ changed }) =>
        merges
          ? `“${tag}” is part of “${to}” now, on ${counted(changed, 'claim')}.`
          : `“${tag}” is called “${to}” now.`,
      );
    }
    props.onEnd();
  };
  return (
    <li className={styles.row}>
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField
          label={`New name for ${tag}`}
          hideLabel
          value={name}
          onChange={setName}
          autoFocus
          note={merges ? 'This tag is there already: the two become one.' : undefined}
        />
        <Button small onPress={props.onEnd}>
          Cancel
        </Button>
        <Button small look="primary" isDisabled={to === ''} onPress={() => void rename()}>
          {merges ? 'Make one' : 'Rename'}
        </Button>
      </form>
    </li>
  );
}
