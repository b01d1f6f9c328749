import type { ClaimId } from '../../electron/base/ids.ts';
import type { DiscardReason } from '../../electron/claims/claim.ts';
import type { Curated, CuratingStep } from '../../electron/claims/curating.ts';
import { request } from '../bridge/request.ts';
import { showFailure } from '../ui/show-failure.ts';
import { counted } from '../ui/times.ts';
import { showToast } from '../ui/toasts.tsx';

/** Does something with claims of the library, says what was done, and offers to take it back. Null when it was refused. */
export async function curate(step: CuratingStep, words: (done: Curated) => string): Promise<Curated | null> {
  const reply = await request('library.curate', { step });
  if (!reply.ok) {
    showFailure(reply.error);
    return null;
  }
  const { undo, changed } = reply.value;
  const action = { label: 'Undo', run: () => void takeBack(undo) };
  showToast(words(reply.value), changed === 0 ? {} : { action });
  return reply.value;
}

async function takeBack(undo: Curated['undo']): Promise<void> {
  const reply = await request('library.curate', { step: { type: 'undo', undo } });
  if (!reply.ok) showFailure(reply.error);
}

export function leaveOut(claims: readonly ClaimId[], discarded: DiscardReason): Promise<Curated | null> {
  return curate({ type: 'change', claims, change: { discarded } }, ({ changed }) =>
    changed === 0 ? 'Nothing was left out: it was so before.' : `${counted(changed, 'claim')} left out of the list.`,
  );
}

export function bringBack(claims: readonly ClaimId[]): Promise<Curated | null> {
  return curate({ type: 'change', claims, change: { discarded: null } }, ({ changed }) =>
    changed === 0 ? 'All of them are in the list.' : `${counted(changed, 'claim')} back in the list.`,
  );
}

/** Why a claim is left out of the list, in words. */
export const discardWords: readonly { readonly reason: DiscardReason; readonly label: string }[] = [
  { reason: 'redundant', label: 'Says nothing new' },
  { reason: 'too-old', label: 'Too old' },
  { reason: 'anecdotal', label: 'Anecdotal' },
  { reason: 'outlier', label: 'An outlier' },
  { reason: 'other', label: 'Other reason' },
];
