import { request } from '../../bridge/request.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { showToast } from '../../ui/toasts.tsx';

/** The group is not offered again, unless another member joins it. */
export async function dismiss(members: readonly string[], words: string): Promise<void> {
  const set = (dismissed: boolean) => request('library.dismiss-duplicates', { groups: [members], dismissed });
  const reply = await set(true);
  if (!reply.ok) return showFailure(reply.error);
  const takeBack = async () => {
    const back = await set(false);
    if (!back.ok) showFailure(back.error);
  };
  showToast(words, { action: { label: 'Undo', run: () => void takeBack() } });
}
