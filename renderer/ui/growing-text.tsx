import { classes } from './classes.ts';
import styles from './growing-text.module.css';

/** A line of text that is edited in place and grows with its words. Enter and leaving it both count. */
export function GrowingText(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly isDisabled: boolean;
  readonly className: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onCommit: () => void;
}) {
  return (
    <textarea
      aria-label={props.label}
      value={props.value}
      placeholder={props.placeholder}
      readOnly={props.isDisabled}
      rows={1}
      spellCheck
      className={classes(styles.text, props.className)}
      onChange={(event) => props.onChange(event.target.value.replaceAll('\n', ' '))}
      onBlur={props.onCommit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
