import { useState } from 'react';
import type { AddedStyles, StyleRow } from '../../../electron/contract/citation-style-list.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { OwnList } from './own-list.tsx';

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
    <OwnList
      title="Your citation styles"
      rows={own.map(({ id, title, kind }) => ({ id, title, note: kindWords[kind] }))}
      error={error}
      refused={refused}
      hint="Style files that end in .csl."
      addLabel="Add styles…"
      onAdd={() => void add()}
      onRemove={(id) => void remove(id)}
    />
  );
}

const kindWords: { readonly [K in StyleRow['kind']]: string } = {
  note: 'Cites in notes.',
  'author-date': 'Cites in the text.',
  numeric: 'Cites by numbers.',
};
