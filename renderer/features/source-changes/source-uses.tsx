import type { SourceId } from '../../../electron/base/ids.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { BriefPlaces } from '../../ui/brief-places.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** The briefs that cite a source, with section and first words of every place. */
export function SourceUses(props: { readonly source: SourceId; readonly title: string; readonly onClose: () => void }) {
  const { value, error } = useRequest('library.uses', { source: props.source });
  return (
    <Dialog
      title={`Where “${props.title}” is used`}
      onClose={props.onClose}
      toRead
      actions={
        <Button look="primary" autoFocus onPress={props.onClose}>
          Done
        </Button>
      }
    >
      {error && <Trouble error={error} />}
      {!error && !value && <Waiting label="Looking through the briefs…" />}
      {value?.briefs.length === 0 && (
        <Empty title="No brief uses it">
          Briefs are known from the moment they are opened, saved or exported here.
        </Empty>
      )}
      {value && <BriefPlaces briefs={value.briefs} />}
    </Dialog>
  );
}
