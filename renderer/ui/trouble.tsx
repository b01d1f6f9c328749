import { type ReactNode, useId, useState } from 'react';
import { errorSentences } from '../../electron/contract/error-sentences.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { ErrorIcon } from './icons.tsx';
import styles from './trouble.module.css';

export interface TroubleProps {
  readonly error: AppError;
  readonly actions?: ReactNode;
  readonly compact?: boolean;
}

/** A failure as people meet it: what happened, what is safe, what to do. Code and details wait behind a button. */
export function Trouble({ error, actions, compact = false }: TroubleProps) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { happened, safe, todo } = errorSentences(error);
  return (
    <div className={classes(styles.trouble, compact && styles.compact)} role="alert">
      <ErrorIcon />
      <div className={styles.words}>
        <p className={styles.happened}>{happened}</p>
        {safe && <p>{safe}</p>}
        {todo && <p>{todo}</p>}
        <div className={styles.actions}>
          {actions}
          <Button look="quiet" small onPress={() => setOpen(!open)}>
            {open ? 'Hide details' : 'Details'}
          </Button>
        </div>
        {open && (
          <div className={styles.details} id={details}>
            <code>{error.code}</code>
            {error.subject && <code>{error.subject}</code>}
            {error.detail && <code>{error.detail}</code>}
          </div>
        )}
      </div>
    </div>
  );
}
