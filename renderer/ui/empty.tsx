import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** A place with nothing in it: why, and the one thing to do. */
export function Empty(props: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{props.title}</p>
      {props.children && <p className={styles.text}>{props.children}</p>}
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  );
}

/** Something on its way. Said aloud once; the bar stands still when motion is not wanted. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.dots} aria-hidden="true" />
      {label}
    </div>
  );
}
