import { useEffect } from 'react';
import { request } from '../bridge/request.ts';
import { importPasted } from '../features/jobs/start-import.ts';
import { useDialogs } from '../open-brief/dialogs.ts';

/** A paste that was asked for comes within this time, in milliseconds; a later one is somebody's own. */
const pasteTakes = 1_000;
let askedAt = Number.NEGATIVE_INFINITY;

/** Takes what was copied as a source, wherever the keyboard is. */
export function pasteAsSource(): void {
  askedAt = performance.now();
  void request('app.paste', {});
}

/** Pasting while the library has the keyboard, and no field to paste into, makes a source of what was copied. */
export function PasteSource() {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const wasAskedFor = performance.now() - askedAt < pasteTakes;
      askedAt = Number.NEGATIVE_INFINITY;
      if (!wasAskedFor && !isForLibrary(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      void importPasted(event.clipboardData);
    };
    // Before the editor sees it: a paste that is asked for as a source is no text of the brief.
    window.addEventListener('paste', onPaste, true);
    return () => window.removeEventListener('paste', onPaste, true);
  }, []);
  return null;
}

function isForLibrary(focused: Element | null): boolean {
  if (focused === null || useDialogs.getState().open !== null) return false;
  const takesText = focused.matches('input, textarea, select, [contenteditable="true"]');
  return !takesText && focused.closest('[data-pane="library"]') !== null;
}
