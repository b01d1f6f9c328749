import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './hint.module.css';
import { Keys } from './keys.tsx';

/** A short name that appears beside a control on hover and focus, with its keys. */
export function Hint(props: {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {props.children}
      <Tooltip offset={6} className={styles.hint ?? ''}>
        {props.text}
        {props.keys && <Keys keys={props.keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
