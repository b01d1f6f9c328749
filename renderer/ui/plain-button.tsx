import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

/** A button without a look of its own, for text and rows that can be pressed. */
export function Button(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly isCurrent?: boolean;
  readonly place?: Readonly<Record<`data-${string}`, string>>;
}) {
  return (
    <AriaButton
      onPress={props.onPress}
      className={props.className ?? ''}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.isCurrent ? { 'aria-current': 'true' as const } : {})}
      {...props.place}
    >
      {props.children}
    </AriaButton>
  );
}
