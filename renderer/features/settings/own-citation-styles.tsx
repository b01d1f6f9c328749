import { useState } from 'react';
import type { AddedStyles, StyleRow } from '../../../electron/contract/citation-style-list.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './settings.module.css';

/** The citation styles a person added to those of the program. Each step takes effect at once, as with fonts. */
export function OwnCitationStyles() {
  const { value, error } = useRequest('styles.list', {});
  const [changed, setChanged] = useState<readonly StyleRow[] | null>(null);
  const [refused, setRefused] = useState<AddedStyles['refused']>([]);
  const own = (changed ?? value?.styles ?? []).filter((row) => row.own);
  const add = async () => {
    const reply = await request('styles.add', {});
    if (!reply.ok) return showFailure(reply.error);
    if (reply.value === null) return;
    setChanged(reply.value.styles);
    setRefused(reply.value.refused);
  };
  const remove = async (id: string) => {
    const reply = await request('styles.remove', { id });
    if (!reply.ok) return showFailure(reply.error);
    setChanged(reply.value.styles);
  };
  return (
    <div>
      <p className={styles.label}>Your citation styles</p>
      {error && <Trouble error={error} compact />}
      {own.length > 0 && (
        <ul className={styles.fonts} aria-label="Your citation styles">
          {own.map((row) => (
            <li key={row.id} className={styles.row}>
              <span className={styles.path}>
                {row.title}
                <span className={styles.quiet}>{kindWords[row.kind]}</span>
              </span>
              <Button small label={`Remove ${row.title}`} onPress={() => void remove(row.id)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refused.map(({ file, error: reason }) => (
        <Trouble key={file} error={reason} compact />
      ))}
      <div className={styles.row}>
        <span className={styles.path}>
          <span className={styles.quiet}>Style files that end in .csl.</span>
        </span>
        <Button small onPress={() => void add()}>
          Add styles…
        </Button>
      </div>
    </div>
  );
}

const kindWords: { readonly [K in StyleRow['kind']]: string } = {
  note: 'Cites in notes.',
  'author-date': 'Cites in the text.',
  numeric: 'Cites by numbers.',
};
