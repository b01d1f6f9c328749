import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar, Separator } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './toolbar.module.css';

/** A row of tools: one stop for Tab, arrow keys inside. */
export function Toolbar(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return (
    <AriaToolbar aria-label={props.label} className={classes(styles.bar, props.className)}>
      {props.children}
    </AriaToolbar>
  );
}

export function ToolbarLine() {
  return <Separator orientation="vertical" className={styles.line ?? ''} />;
}
