import { undo } from 'prosemirror-history';
import { dismissToast, showToast } from '../ui/toasts.tsx';
import { liveBrief, run, useBriefStore } from './live-brief.ts';

/**
 * Says what was done and offers to take it back, with what was done beside the text, if anything. It goes away as soon as
 * something else is done: then Undo would mean that.
 */
export function undoToast(text: string, also?: () => void): void {
  const after = liveBrief()?.editor.doc;
  const takeBack = () => {
    run(undo);
    also?.();
  };
  const id = showToast(text, { action: { label: 'Undo', run: takeBack } });
  const end = useBriefStore.subscribe(({ live }) => {
    if (live?.editor.doc === after) return;
    end();
    dismissToast(id);
  });
}
