import { useCallback } from 'react';
import type { SourceText } from '../../../../electron/contract/library-requests.ts';
import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import type { TextRange } from '../../../../electron/library/text-range.ts';
import { request } from '../../../bridge/request.ts';
import { showFailure } from '../../../ui/show-failure.ts';
import { counted } from '../../../ui/times.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { type RemovalStep, stepsBack } from './left-out-range.ts';

export type SetRemovals = (ranges: readonly TextRange[], state: RemovedRange['state']) => void;

const done: { readonly [S in RemovedRange['state']]: string } = {
  removed: 'left out',
  offered: 'asked about again',
  restored: 'kept in the text',
};

/** Leaves stretches of a source out or brings them back. What was done is said, and can be taken back from there. */
export function useRemovals({ snapshot }: SourceText, onChanged: () => void): SetRemovals {
  return useCallback(
    (ranges, state) => {
      const send = async (steps: readonly RemovalStep[]): Promise<readonly RemovedRange[] | null> => {
        let removed: readonly RemovedRange[] | null = null;
        for (const step of steps) {
          const reply = await request('library.set-removal', { snapshot: snapshot.id, ...step });
          if (!reply.ok) {
            showFailure(reply.error);
            return null;
          }
          removed = reply.value.snapshot.removed;
        }
        onChanged();
        return removed;
      };
      void send([{ ranges: ranges.map(({ start, end }) => ({ start, end })), state }]).then((after) => {
        if (after === null) return;
        const back = stepsBack(snapshot.removed, after);
        if (back.length === 0) return;
        const what = ranges.length === 1 ? 'One place' : counted(ranges.length, 'place');
        showToast(`${what} ${done[state]}.`, { action: { label: 'Undo', run: () => void send(back) } });
      });
    },
    [snapshot, onChanged],
  );
}
