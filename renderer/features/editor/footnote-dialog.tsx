import { useState } from 'react';
import { insertCitation } from '../../../electron/brief/commands/insert-citation.ts';
import { run } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toasts.tsx';

/** A note in the writer's own words. */
export function FootnoteDialog({ onClose }: { readonly onClose: () => void }) {
  const [comment, setComment] = useState('');
  const insert = () => {
    if (!run(insertCitation({ items: [], comment: comment.trim() }, newId))) {
      showToast('A note cannot stand here. Put the caret into text.');
    }
    onClose();
  };
  return (
    <Dialog
      title="Note in your own words"
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={comment.trim() === ''} onPress={insert}>
            Insert note
          </Button>
        </>
      }
    >
      <TextField
        label="Note"
        value={comment}
        onChange={setComment}
        rows={5}
        autoFocus
        note="A blank line begins a new paragraph."
      />
    </Dialog>
  );
}
