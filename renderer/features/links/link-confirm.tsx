import { request } from '../../bridge/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import styles from './link-confirm.module.css';
import { readAddress } from './read-address.ts';

/** Asks before an address is opened outside, and shows all of it. */
export function LinkConfirm(props: { readonly href: string; readonly onClose: () => void }) {
  const address = readAddress(props.href);
  const open = async () => {
    props.onClose();
    const reply = await request('link.open', { href: props.href });
    if (!reply.ok) showFailure(reply.error);
  };
  return (
    <Dialog
      title="Open this address outside?"
      width="narrow"
      onClose={props.onClose}
      actions={
        <>
          <Button autoFocus onPress={props.onClose}>
            Stay here
          </Button>
          <Button isDisabled={address === null} onPress={() => void open()}>
            Open
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        {address ? (
          <>
            <p>
              It leads to <strong className={styles.host}>{address.host}</strong>. Your web browser or mail program
              opens it; Briefwright itself sends nothing.
            </p>
            <p className={styles.address}>{address.full}</p>
            {address.note && <p className={styles.note}>{address.note}</p>}
          </>
        ) : (
          <p>This is not a web or mail address, so it cannot be opened.</p>
        )}
      </div>
    </Dialog>
  );
}
