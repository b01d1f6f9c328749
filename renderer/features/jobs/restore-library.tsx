import { useRequest } from '../../bridge/use-request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { counted } from '../../ui/times.ts';
import { startLibraryWork } from './start-library-work.ts';

/** Says what restoring does before the system asks for the file. */
export function RestoreLibrary({ onClose }: { readonly onClose: () => void }) {
  const { value } = useRequest('library.summary', {});
  const restore = () => {
    onClose();
    void startLibraryWork('library.restore-backup');
  };
  return (
    <Dialog
      title="Restore the library?"
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button look="primary" onPress={restore}>
            Choose a backup…
          </Button>
        </>
      }
    >
      <p>
        The library becomes what it was when the backup was made.{' '}
        {value && value.sources > 0
          ? `The library as it is now, with ${counted(value.sources, 'source')} and ${counted(value.claims, 'claim')}, is kept beside it, so nothing is lost.`
          : ''}
      </p>
      <p>Briefs are not changed. They carry their own evidence.</p>
    </Dialog>
  );
}
