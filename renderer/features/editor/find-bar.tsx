import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useMemo, useState } from 'react';
import { structural } from '../../../electron/brief/history.ts';
import { dispatch, useLive } from '../../open-brief/live-brief.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { CloseIcon, DownIcon, UpIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import styles from './find-bar.module.css';
import { type Found, findInBrief } from './find-in-brief.ts';

/** Finds and replaces words in the brief. */
export function FindBar(props: { readonly view: EditorView; readonly onClose: () => void }) {
  const { view } = props;
  const [words, setWords] = useState('');
  const [replacement, setReplacement] = useState('');
  const doc = useLive((live) => live.editor.doc);
  const caret = useLive((live) => live.editor.selection.from);
  const readOnly = useLive((live) => live.readOnly);
  const found = useMemo(() => findInBrief(doc, words), [doc, words]);
  const current = found.findIndex((one) => one.from >= caret);

  const show = (one: Found | undefined) => {
    if (!one) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, one.from, one.to)));
    const { node } = view.domAtPos(one.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  };
  const next = () => show(found.find((one) => one.from > caret) ?? found[0]);
  const previous = () => show(found.findLast((one) => one.from < caret) ?? found.at(-1));
  const replaceAll = () => {
    const tr = structural(view.state.tr);
    for (const one of [...found].reverse()) {
      if (replacement === '') tr.delete(one.from, one.to);
      else tr.replaceWith(one.from, one.to, view.state.schema.text(replacement, tr.doc.resolve(one.from + 1).marks()));
    }
    dispatch(tr);
    undoToast(`Replaced ${found.length === 1 ? 'one place' : `${found.length} places`}.`);
  };

  return (
    <search className={styles.bar} aria-label="Find in the brief">
      <div className={styles.field}>
        <SearchField
          label="Find"
          placeholder="Find in the brief"
          value={words}
          onChange={setWords}
          onSubmit={next}
          autoFocus
        />
      </div>
      <span className={styles.count} role="status">
        {words === '' ? '' : found.length === 0 ? 'Not found' : `${current < 0 ? 1 : current + 1} of ${found.length}`}
      </span>
      <IconButton label="Previous" icon={<UpIcon />} isDisabled={found.length === 0} onPress={previous} />
      <IconButton label="Next" icon={<DownIcon />} isDisabled={found.length === 0} onPress={next} />
      <div className={styles.field}>
        <TextField
          label="Replace with"
          hideLabel
          placeholder="Replace with"
          value={replacement}
          onChange={setReplacement}
        />
      </div>
      <Button small isDisabled={found.length === 0 || readOnly} onPress={replaceAll}>
        Replace all
      </Button>
      <IconButton label="Close" icon={<CloseIcon />} onPress={props.onClose} />
    </search>
  );
}
