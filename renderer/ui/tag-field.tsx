import { type KeyboardEvent, useId, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import fields from './fields.module.css';
import { CloseIcon } from './icons.tsx';
import styles from './tag-field.module.css';

const mostOffered = 50;

/** Words that something is found by, each one a chip. Enter or a comma adds what was typed, known ones are offered. */
export function TagField(props: {
  readonly label: string;
  readonly tags: readonly string[];
  /** Words that are in use already, the commonest first. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly autoFocus?: boolean;
}) {
  const { label, tags, known, onChange } = props;
  const [text, setText] = useState('');
  const chips = useId();
  const typed = text.trim().toLowerCase();
  const offered = known
    .filter((tag) => !tags.includes(tag) && tag.toLowerCase().includes(typed))
    .slice(0, mostOffered)
    .map((tag) => ({ id: tag, tag }));

  const add = (tag: string) => {
    const clean = tag.trim();
    if (clean !== '' && !tags.includes(clean)) onChange([...tags, clean]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isOffered = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    if ((event.key === 'Enter' && !isOffered && text.trim() !== '') || event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };

  return (
    <ComboBox
      inputValue={text}
      onInputChange={setText}
      items={offered}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && add(String(key))}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      className={fields.field ?? ''}
    >
      <Label className={fields.label ?? ''}>{label}</Label>
      {tags.length > 0 && (
        <ul className={styles.chips} id={chips} aria-label={`${label}: chosen`}>
          {tags.map((tag) => (
            <li key={tag}>
              <Button
                slot={null}
                aria-label={`Take off ${tag}`}
                className={styles.chip ?? ''}
                onPress={() => onChange(tags.filter((one) => one !== tag))}
              >
                {tag}
                <CloseIcon size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Input
        autoFocus={props.autoFocus ?? false}
        placeholder="Add a tag"
        className={fields.input ?? ''}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <Popover className={fields.popover ?? ''}>
        <ListBox className={fields.choices ?? ''}>
          {({ tag }: { readonly tag: string }) => (
            <ListBoxItem textValue={tag} className={classes(fields.choice, styles.offer)}>
              {tag}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
