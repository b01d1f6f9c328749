import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggleButton } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Hint } from './hint.tsx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly small?: boolean;
  readonly label?: string;
  readonly slot?: string;
  readonly className?: string | undefined;
}

/** A button with a word on it. */
export function Button({ children, look = 'plain', icon, small, label, className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label ? { 'aria-label': label } : {})}
      className={classes(styles.button, styles[look], small && styles.small, className)}
    >
      {icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps {
  /** Read aloud, and shown as a hint on hover and focus. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly keys?: string;
  readonly className?: string | undefined;
  /** No hint: for a picture everybody knows, where Escape must reach what is around it and not end the hint. */
  readonly plain?: boolean;
}

/** A button that shows only a picture: always named, at least 28 pixels square. */
export function IconButton({ label, icon, keys, className, plain = false, ...rest }: IconButtonProps) {
  const button = (
    <AriaButton {...rest} aria-label={label} className={classes(styles.icon, className)}>
      {icon}
    </AriaButton>
  );
  if (plain) return button;
  return (
    <Hint text={label} keys={keys}>
      {button}
    </Hint>
  );
}

export interface IconToggleProps extends Omit<IconButtonProps, 'onPress' | 'plain'> {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** An icon button that stays down; pressed shows as a border and a tint, never as colour alone. */
export function IconToggle({ label, icon, keys, className, ...rest }: IconToggleProps) {
  return (
    <Hint text={label} keys={keys}>
      <AriaToggleButton {...rest} aria-label={label} className={classes(styles.icon, styles.toggle, className)}>
        {icon}
      </AriaToggleButton>
    </Hint>
  );
}

export interface FilterChipProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** A filter that is on or off. */
export function FilterChip({ children, isSelected, onChange }: FilterChipProps) {
  return (
    <AriaToggleButton isSelected={isSelected} onChange={onChange} className={classes(styles.chip)}>
      {isSelected && <span aria-hidden="true">✓</span>}
      {children}
    </AriaToggleButton>
  );
}
