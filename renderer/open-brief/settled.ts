import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import { type LiveBrief, liveBrief, useBriefStore } from './live-brief.ts';

/**
 * The open brief's document once typing pauses. Parts that need not follow every key use this, so a key draws nothing
 * outside the editor.
 */
export function useSettledDoc(pause = 300): Node | null {
  return useSettled((live) => live.editor.doc, pause);
}

/** A value of the open brief, followed when it has been the same for a while. `select` must not make a new value each time. */
export function useSettled<T>(select: (live: LiveBrief) => T, pause = 300): T | null {
  const pick = (): T | null => {
    const live = liveBrief();
    return live ? select(live) : null;
  };
  const [value, setValue] = useState(pick);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      const live = liveBrief();
      setValue(() => (live ? select(live) : null));
    };
    take();
    const end = useBriefStore.subscribe(({ live }, before) => {
      const now = live ? select(live) : null;
      const then = before.live ? select(before.live) : null;
      if (now === then) return;
      clearTimeout(timer);
      // Another brief is shown at once; only changes within one brief wait.
      if (live?.opened !== before.live?.opened) take();
      else timer = setTimeout(take, pause);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [select, pause]);
  return value;
}
