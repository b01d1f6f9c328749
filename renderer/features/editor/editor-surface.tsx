import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import { blockWithId, positionInSlot } from '../../../electron/brief/block-range.ts';
import { citationPosition } from '../../../electron/brief/commands/set-citation.ts';
import { slotWithKey } from '../../../electron/brief/slots.ts';
import { registerEditor } from '../../open-brief/editor-port.ts';
import { liveBrief } from '../../open-brief/live-brief.ts';
import { createView, goTo, select } from './create-view.ts';
import styles from './page.module.css';
import { citePopup, type EditorPopup } from './popup.ts';

export interface EditorSurfaceProps {
  readonly onView: (view: EditorView | null) => void;
  readonly onPopup: (popup: EditorPopup) => void;
  readonly onFind: () => void;
}

/** Where the editor is mounted. React makes the place; everything inside is the editor's own. */
export function EditorSurface({ onView, onPopup, onFind }: EditorSurfaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const callbacks = useRef({ onPopup, onFind });
  callbacks.current = { onPopup, onFind };

  useEffect(() => {
    const live = liveBrief();
    if (!place.current || !live) return;
    const view = createView(place.current, live.editor, {
      leave: () => document.querySelector<HTMLElement>('[data-brief-scroller]')?.focus(),
      cite: () => callbacks.current.onPopup(citePopup),
      picture: (file) => callbacks.current.onPopup({ type: 'picture', file, at: null }),
    });
    const to = (position: number | null): boolean => {
      if (position === null) return false;
      goTo(view, position);
      return true;
    };
    const unregister = registerEditor({
      focus: () => view.focus(),
      goToBlock: (block) => to(blockStart(view.state.doc, block)),
      goToCitation: (citation) => to(citationPosition(view.state.doc, citation)),
      goToSlot: (key) => to((slotWithKey(view.state.doc, key)?.pos ?? -2) + 1 || null),
      select: (from, to) => select(view, from, to),
      cite: (source = null, into = null) => callbacks.current.onPopup({ type: 'cite', source, into }),
      comment: () => callbacks.current.onPopup({ type: 'comment' }),
      footnote: () => callbacks.current.onPopup({ type: 'footnote' }),
      picture: (file, at) => {
        const under = at ? view.posAtCoords(at) : null;
        callbacks.current.onPopup({ type: 'picture', file: file ?? null, at: under?.pos ?? null });
      },
      link: () => callbacks.current.onPopup({ type: 'link' }),
      find: () => callbacks.current.onFind(),
    });
    onView(view);
    // Fetched late, the editor comes after whatever had the keyboard has gone.
    if (document.activeElement === null || document.activeElement === document.body) view.focus();
    return () => {
      unregister();
      onView(null);
      view.destroy();
    };
  }, [onView]);

  return <div ref={place} className={styles.mount} />;
}

/** The position inside the block with this id, or inside the block that holds it. */
function blockStart(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (found === null && node.attrs.id === id) found = pos + 1;
    return found === null;
  });
  if (found !== null) return found;
  const range = blockWithId(doc, id);
  return range ? positionInSlot(range.slot, range.from) + 1 : null;
}
