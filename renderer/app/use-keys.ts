import { useLayoutEffect } from 'react';
import { focusPane, nextPane, type Pane, useAttention } from '../open-brief/attention.ts';
import { useDialogs } from '../open-brief/dialogs.ts';
import { liveBrief } from '../open-brief/live-brief.ts';
import { appCommands, applies } from './commands.ts';
import { matchesKey } from './keys.ts';

/** The keys that mean the same wherever the focus is. */
export function useKeys(): void {
  // As soon as the window is drawn: a key that somebody presses at its sight must not be lost.
  useLayoutEffect(() => {
    const mac = /Mac/.test(navigator.platform);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'F6') {
        event.preventDefault();
        cyclePanes(event.shiftKey ? -1 : 1);
        return;
      }
      // A dialog has the keyboard to itself.
      if (useDialogs.getState().open !== null || document.querySelector('[role="dialog"], [role="alertdialog"]'))
        return;
      const command = appCommands.find(
        (one) => one.handledBy === 'window' && one.keys.some((binding) => matchesKey(event, binding, mac)),
      );
      if (!command || !applies(command, liveBrief())) return;
      // In a text field, undo is the field's own.
      if (command.id.startsWith('edit.') && event.target instanceof Element && event.target.matches('input, textarea'))
        return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function cyclePanes(step: 1 | -1): void {
  const { libraryShown, inspectorShown, focusMode } = useAttention.getState();
  const hasBrief = liveBrief() !== null;
  const shown: readonly Pane[] = [
    ...(libraryShown && !focusMode ? (['library'] as const) : []),
    'brief',
    ...(inspectorShown && !focusMode && hasBrief ? (['inspector'] as const) : []),
  ];
  const pane = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane;
  const next = nextPane(shown.find((one) => one === pane) ?? null, shown, step);
  if (next) focusPane(next);
}
