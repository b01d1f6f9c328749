import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { setLink } from '../../../electron/brief/commands/toggle-mark.ts';
import { isSafeLink } from '../../../electron/brief/schema-inlines.ts';
import { run } from '../../open-brief/live-brief.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { linkAddress } from './link-address.ts';

/** The address behind the selected words. */
export function LinkDialog(props: { readonly view: EditorView; readonly onClose: () => void }) {
  const { selection, doc, schema } = props.view.state;
  const type = schema.marks.link;
  const there = type ? doc.nodeAt(selection.from)?.marks.find((mark) => mark.type === type) : undefined;
  const [href, setHref] = useState(typeof there?.attrs.href === 'string' ? there.attrs.href : '');
  const address = linkAddress(href);
  const apply = (value: string | null) => {
    run(setLink(value));
    props.onClose();
  };
  if (selection.empty) {
    return (
      <Dialog
        title="Link"
        width="narrow"
        onClose={props.onClose}
        actions={
          <Button look="primary" autoFocus onPress={props.onClose}>
            Back
          </Button>
        }
      >
        <p>Select the words that should become a link, then choose Link again.</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Link"
      width="narrow"
      onClose={props.onClose}
      actions={
        <>
          {there && <Button onPress={() => apply(null)}>Remove link</Button>}
          <Button onPress={props.onClose}>Cancel</Button>
          <Button look="primary" isDisabled={address === null} onPress={() => apply(address)}>
            Set link
          </Button>
        </>
      }
    >
      <TextField
        label="Address"
        value={href}
        onChange={setHref}
        autoFocus
        placeholder="https://"
        note={href !== '' && !isSafeLink(address) ? 'Only web and mail addresses can be linked.' : undefined}
      />
    </Dialog>
  );
}
