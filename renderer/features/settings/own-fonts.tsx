import { useState } from 'react';
import type { AppError } from '../../../electron/contract/errors.ts';
import { printOnlySentence } from '../../../electron/contract/font-sentences.ts';
import type { FontFamilyRow } from '../../../electron/contract/requests.ts';
import { request } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { OwnList } from './own-list.tsx';

/** The fonts a person added to those of the program. Each step takes effect at once: copies of files cannot be cancelled. */
export function OwnFonts() {
  const { value, error } = useRequest('fonts.list', {});
  const [changed, setChanged] = useState<readonly FontFamilyRow[] | null>(null);
  const [refused, setRefused] = useState<readonly { readonly file: string; readonly error: AppError }[]>([]);
  const own = (changed ?? value?.families ?? []).filter((row) => row.origin === 'own');
  const add = async () => {
    const reply = await request('fonts.add', {});
    if (!reply.ok) return showFailure(reply.error);
    if (reply.value === null) return;
    setChanged(reply.value.families);
    setRefused(reply.value.refused);
  };
  const remove = async (family: string) => {
    const reply = await request('fonts.remove', { family });
    if (!reply.ok) return showFailure(reply.error);
    setChanged(reply.value.families);
  };
  return (
    <OwnList
      title="Your fonts"
      rows={own.map((row) => ({
        id: row.family,
        title: row.family,
        note: `${cutWords(row)}${row.printOnly ? ` ${printOnlySentence}` : ''}`,
      }))}
      error={error}
      refused={refused}
      hint="They also serve for characters that no other font has."
      addLabel="Add fonts…"
      onAdd={() => void add()}
      onRemove={(family) => void remove(family)}
    />
  );
}

function cutWords({ cuts }: FontFamilyRow): string {
  return `${cuts.map(({ weight, italic }) => `${weightWord(weight)}${italic ? ' italic' : ''}`).join(', ')}.`;
}

function weightWord(weight: number): string {
  if (weight < 350) return 'light';
  if (weight < 550) return 'regular';
  return weight < 650 ? 'semi-bold' : 'bold';
}
