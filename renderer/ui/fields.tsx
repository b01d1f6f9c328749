import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  TextField as AriaTextField,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './fields.module.css';
import { DoneIcon, ExpandIcon } from './icons.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: string | undefined;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly type?: 'text' | 'date' | 'number' | 'password';
  readonly onBlur?: () => void;
  readonly hideLabel?: boolean;
  /** What is wrong with the value, in words; marks the field as wrong. */
  readonly problem?: string | undefined;
  /** Something to see to, which does not make the value wrong. */
  readonly warning?: string | undefined;
}

/** A labelled line or box of text. */
export function TextField(props: TextFieldProps) {
  const { label, note, placeholder, rows, type = 'text', hideLabel, problem, warning, ...rest } = props;
  const hint = placeholder ? { placeholder } : {};
  return (
    <AriaTextField
      {...rest}
      type={type}
      isInvalid={problem !== undefined}
      className={styles.field ?? ''}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      {rows ? (
        <TextArea rows={rows} {...hint} className={classes(styles.input, styles.area)} />
      ) : (
        <Input {...hint} className={styles.input ?? ''} />
      )}
      {(warning ?? note) && (
        <Text slot="description" className={classes(styles.note, warning !== undefined && styles.warning)}>
          {warning ?? note}
        </Text>
      )}
      {problem && (
        <Text slot="errorMessage" className={styles.problem ?? ''}>
          {problem}
        </Text>
      )}
    </AriaTextField>
  );
}

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly note?: string;
}

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** One of several, in a list that opens. */
export function SelectField<T extends string>({
  label,
  value,
  choices,
  onChange,
  hideLabel,
  isDisabled,
}: SelectFieldProps<T>) {
  return (
    <Select
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      className={styles.field ?? ''}
      isDisabled={isDisabled ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={classes(styles.input, styles.select)}>
        <SelectValue className={styles.selected ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <ExpandIcon size={14} />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.choices ?? ''}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.choice ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>{isSelected && <DoneIcon size={14} />}</span>
                  <span>
                    <Text slot="label">{choice.label}</Text>
                    {choice.note && (
                      <Text slot="description" className={styles.note ?? ''}>
                        {choice.note}
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** On or off, with the sentence that says what. */
export function Checkbox(props: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaCheckbox
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled ?? false}
      className={styles.checkbox ?? ''}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.box}>{isSelected && <DoneIcon size={13} />}</span>
          <span>{props.children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
