import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useAttention } from '../../open-brief/attention.ts';
import { useLive } from '../../open-brief/live-brief.ts';
import { classes } from '../../ui/classes.ts';
import { BlockHandle } from './block-handle.tsx';
import styles from './brief-pane.module.css';
import { CiteDialog } from './cite-dialog.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { EditorSurface } from './editor-surface.tsx';
import { FindBar } from './find-bar.tsx';
import { FootnoteDialog } from './footnote-dialog.tsx';
import { FormatBar } from './format-bar.tsx';
import { FrontBlock } from './front-block.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { OutlineStrip } from './outline-strip.tsx';
import page from './page.module.css';
import { PictureDialog } from './picture-dialog.tsx';
import type { EditorPopup } from './popup.ts';

/** The brief itself: its outline, its tools, and the page to write on. */
export function BriefPane() {
  const [view, setView] = useState<EditorView | null>(null);
  const [popup, setPopup] = useState<EditorPopup>(null);
  const [finding, setFinding] = useState(false);
  const focusMode = useAttention((state) => state.focusMode);
  // Another brief, or the same one opened anew: the view is built again from its state.
  const showing = useLive((live) => live.showing);
  // The dialog is gone before the keyboard comes back: while it is there it keeps it, and a key pressed before the next
  // frame would reach nobody.
  const close = () => {
    flushSync(() => setPopup(null));
    view?.focus();
  };
  return (
    <div className={classes(styles.pane, focusMode && styles.focusMode)}>
      <OutlineStrip />
      <FormatBar view={view} onPopup={setPopup} />
      {finding && view && <FindBar view={view} onClose={() => setFinding(false)} />}
      <div className={styles.scroller} tabIndex={-1} data-brief-scroller="">
        <div className={page.paper}>
          <FrontBlock />
          <EditorSurface key={showing} onView={setView} onPopup={setPopup} onFind={() => setFinding(true)} />
          {view && <BlockHandle view={view} />}
        </div>
      </div>
      {popup?.type === 'cite' && view && (
        <CiteDialog
          view={view}
          source={popup.source}
          into={popup.into}
          onClose={popup.into === null ? close : () => flushSync(() => setPopup(null))}
        />
      )}
      {popup?.type === 'comment' && <CommentDialog onClose={close} />}
      {popup?.type === 'footnote' && <FootnoteDialog onClose={close} />}
      {popup?.type === 'picture' && <PictureDialog file={popup.file} at={popup.at} onClose={close} />}
      {popup?.type === 'link' && view && <LinkDialog view={view} onClose={close} />}
    </div>
  );
}
