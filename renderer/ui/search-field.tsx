import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { CloseIcon, SearchIcon } from './icons.tsx';
import { Keys } from './keys.tsx';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  /** Down goes on to what was found. */
  readonly onDown?: () => void;
  readonly keys?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  readonly busy?: boolean;
}

/** Type to find. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, onSubmit, onDown, keys, inputRef, autoFocus = false } = props;
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      className={styles.field ?? ''}
      {...(onSubmit ? { onSubmit } : {})}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && onDown) {
          event.preventDefault();
          onDown();
        } else event.continuePropagation();
      }}
    >
      <SearchIcon size={15} />
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder}
        spellCheck={false}
        {...(inputRef ? { ref: inputRef } : {})}
      />
      {keys && value === '' && <Keys keys={keys} />}
      <Button className={styles.clear ?? ''} aria-label="Clear the search">
        <CloseIcon size={14} />
      </Button>
    </AriaSearchField>
  );
}
