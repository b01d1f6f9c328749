import { useLayoutEffect, useRef } from 'react';
import { focusPane } from '../../open-brief/attention.ts';

/**
 * Where the keyboard was when a source was opened from the library has it again when the reading ends; the lists
 * themselves stay where they were scrolled to, because they are only hidden.
 */
export function useWayBack(isReading: boolean): void {
  const from = useRef<HTMLElement | null>(null);
  const wasReading = useRef(false);
  // Before the browser takes the focus away from what is hidden now.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (isReading && !wasReading.current) {
      from.current = focused instanceof HTMLElement && focused.closest('[data-pane="library"]') ? focused : null;
    }
    if (!isReading && wasReading.current && (focused === null || focused === document.body)) {
      if (from.current?.isConnected) from.current.focus({ preventScroll: true });
      else focusPane('library');
    }
    wasReading.current = isReading;
  }, [isReading]);
}
