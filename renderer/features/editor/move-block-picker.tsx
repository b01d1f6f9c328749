import { useState } from 'react';
import { flushSync } from 'react-dom';
import { moveBlock } from '../../../electron/brief/commands/move-block.ts';
import { isIncluded, slotAround, slotsOf } from '../../../electron/brief/slots.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { liveBrief, run } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { Picker } from '../../ui/picker.tsx';

/** Where the selected block should go: the keyboard's way of dragging it. */
export function MoveBlockPicker({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const editor = liveBrief()?.editor;
  const here = editor ? slotAround(editor.doc, editor.selection.from)?.slot.key : undefined;
  const entries = (editor ? slotsOf(editor.doc) : [])
    .filter((slot) => isIncluded(slot.node) && slot.slot.key !== here)
    .filter((slot) => slot.slot.title.toLowerCase().includes(text.trim().toLowerCase()))
    .map(({ slot }) => ({ id: slot.key, label: slot.title, note: slot.purpose }));
  return (
    <Picker
      label="Move the block to a section"
      placeholder="Section"
      text={text}
      onText={setText}
      entries={entries}
      empty="No section of that name."
      onClose={onClose}
      onPick={(key) => {
        // While the dialog is there it keeps the keyboard, and the next key would reach nobody.
        flushSync(onClose);
        const title = entries.find((entry) => entry.id === key)?.label ?? '';
        if (run(moveBlock(null, { slot: key, index: null }, newId))) undoToast(`Moved to ${title}.`);
        editorPort()?.focus();
      }}
    />
  );
}
