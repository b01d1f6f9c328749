import { undo } from 'prosemirror-history';
import { showToast } from '../ui/toasts.tsx';
import { liveBrief, run } from './live-brief.ts';

/** Says what was done and offers to take it back. Undo here is the same as Ctrl+Z, and only while nothing else was done. */
export function undoToast(text: string): void {
  const after = liveBrief()?.editor.doc;
  showToast(text, {
    action: {
      label: 'Undo',
      run: () => {
        if (liveBrief()?.editor.doc === after) run(undo);
        else showToast('You have gone on since. Press Ctrl+Z to step back.');
      },
    },
  });
}
