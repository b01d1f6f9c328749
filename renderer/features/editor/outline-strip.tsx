import { useMemo } from 'react';
import { slotAround } from '../../../electron/brief/slots.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import { type OutlineEntry, outlineOf } from '../../open-brief/outline.ts';
import { useSettledDoc } from '../../open-brief/settled.ts';
import { Button as PlainButton } from '../../ui/plain-button.tsx';
import styles from './outline-strip.module.css';

const stateSigns: { readonly [S in OutlineEntry['state']]: { readonly sign: string; readonly words: string } } = {
  empty: { sign: '○', words: 'empty' },
  short: { sign: '◐', words: 'shorter than asked' },
  fits: { sign: '●', words: 'done' },
  long: { sign: '!', words: 'too long' },
  'left-out': { sign: '–', words: 'left out' },
};

/** The sections of the brief in one line: how full each is, and the way to it. */
export function OutlineStrip() {
  const doc = useSettledDoc(200);
  const outline = useMemo(() => (doc ? outlineOf(doc) : []), [doc]);
  const here = useLive((live) => slotAround(live.editor.doc, live.editor.selection.from)?.slot.key ?? null);
  return (
    <nav aria-label="Outline" className={styles.strip}>
      <ol className={styles.list}>
        {outline.map((entry) => (
          <li key={entry.slot.key}>
            <PlainButton
              className={styles.entry}
              label={`${entry.slot.title}: ${entry.measure}, ${stateSigns[entry.state].words}`}
              isCurrent={entry.slot.key === here}
              onPress={() => editorPort()?.goToSlot(entry.slot.key)}
              place={{ 'data-state': entry.state }}
            >
              <span className={styles.sign} aria-hidden="true">
                {stateSigns[entry.state].sign}
              </span>
              {entry.slot.title}
            </PlainButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
