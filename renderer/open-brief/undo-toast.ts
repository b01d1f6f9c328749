import { undo } from 'prosemirror-history';
import { dismissToast, showToast } from '../ui/toasts.tsx';
import { liveBrief, run, useBriefStore } from './live-brief.ts';

/** Says what was done and offers to take it back. It goes away as soon as something else is done: then Undo would mean that. */
export function undoToast(text: string): void {
  const after = liveBrief()?.editor.doc;
  const id = showToast(text, { action: { label: 'Undo', run: () => run(undo) } });
  const end = useBriefStore.subscribe(({ live }) => {
    if (live?.editor.doc === after) return;
    end();
    dismissToast(id);
  });
}
