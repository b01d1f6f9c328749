import type { AppInfo } from '../../../electron/contract/requests.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './settings.module.css';

export function AboutDialog(props: { readonly info: AppInfo | null; readonly onClose: () => void }) {
  return (
    <Dialog
      title="Briefwright"
      width="narrow"
      onClose={props.onClose}
      actions={
        <Button look="primary" autoFocus onPress={props.onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.form}>
        <p>Version {props.info?.version ?? 'unknown'}</p>
        <p>Every sentence leads back to the exact words it rests on. Everything stays on this computer.</p>
        <ul className={styles.credits}>
          {props.info?.credits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
