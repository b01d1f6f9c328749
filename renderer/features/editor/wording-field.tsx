import type { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useId, useRef } from 'react';
import { IconToggle } from '../../ui/button.tsx';
import { ItalicIcon } from '../../ui/icons.tsx';
import styles from './wording-dialog.module.css';
import { isItalic, italics } from './wording-state.ts';

/** A line of words in which some may stand in italics. `state` is kept by whoever draws it. */
export function WordingField(props: {
  readonly label: string;
  readonly note: string;
  readonly state: EditorState;
  readonly onState: (state: EditorState) => void;
  readonly onEnter: () => void;
}) {
  const { label, note, state } = props;
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [labelId, noteId] = [useId(), useId()];
  useEffect(() => {
    if (!mount.current) return;
    const made = new EditorView(mount.current, {
      state: latest.current.state,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-labelledby': labelId,
        'aria-describedby': noteId,
        spellcheck: 'true',
      },
      dispatchTransaction: (tr) => latest.current.onState(made.state.apply(tr)),
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return false;
        latest.current.onEnter();
        return true;
      },
      // Words alone come in: what is pasted brings no looks, pictures or lines of its own.
      handlePaste: (_view, event) => {
        const words = event.clipboardData?.getData('text/plain').replace(/\s+/g, ' ') ?? '';
        made.dispatch(made.state.tr.insertText(words));
        return true;
      },
      handleDrop: () => true,
    });
    view.current = made;
    made.focus();
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [labelId, noteId]);
  useEffect(() => {
    if (view.current && view.current.state !== state) view.current.updateState(state);
  }, [state]);
  const toggle = () => {
    const made = view.current;
    if (!made) return;
    italics(made.state, made.dispatch);
    made.focus();
  };
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <IconToggle
          label="Italics"
          keys="Mod-i"
          icon={<ItalicIcon size={15} />}
          isSelected={isItalic(state)}
          onChange={toggle}
        />
      </div>
      <div ref={mount} className={styles.input} />
      <p id={noteId} className={styles.note}>
        {note}
      </p>
    </div>
  );
}
