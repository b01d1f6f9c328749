import type { AppError } from '../../../electron/contract/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './settings.module.css';

/** What a person added to what the program brings: each with a button that removes it, and one that adds more. */
export function OwnList(props: {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  readonly error: AppError | null;
  readonly refused: readonly { readonly file: string; readonly error: AppError }[];
  readonly hint: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
}) {
  return (
    <div>
      <p className={styles.label}>{props.title}</p>
      {props.error && <Trouble error={props.error} compact />}
      {props.rows.length > 0 && (
        <ul className={styles.fonts} aria-label={props.title}>
          {props.rows.map(({ id, title, note }) => (
            <li key={id} className={styles.row}>
              <span className={styles.path}>
                {title}
                <span className={styles.quiet}>{note}</span>
              </span>
              <Button small label={`Remove ${title}`} onPress={() => props.onRemove(id)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {props.refused.map(({ file, error }) => (
        <Trouble key={file} error={error} compact />
      ))}
      <div className={styles.row}>
        <span className={styles.path}>
          <span className={styles.quiet}>{props.hint}</span>
        </span>
        <Button small onPress={props.onAdd}>
          {props.addLabel}
        </Button>
      </div>
    </div>
  );
}
