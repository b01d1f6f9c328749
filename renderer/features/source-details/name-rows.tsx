import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../../ui/announcements.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { AddIcon, DownIcon, MoreIcon, RemoveIcon, SpeakerIcon, UpIcon } from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { movedName, type NameDraft, turned, withNewName } from './name-draft.ts';
import styles from './name-rows.module.css';

export interface NameRowsProps {
  readonly label: string;
  readonly names: readonly NameDraft[];
  /** A citation needs at least one name here. */
  readonly isMissing: boolean;
  readonly onChange: (names: readonly NameDraft[]) => void;
}

/** The people and organisations of one field, a row each. Alt with an arrow key moves the row that has the caret. */
export function NameRows({ label, names, isMissing, onChange }: NameRowsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const focusRow = (index: number) =>
    group.current?.querySelectorAll<HTMLElement>('[data-name-row]')[index]?.querySelector('input')?.focus();
  /** Drawn before the keyboard moves, or what is typed before the next frame would go to the row from before. */
  const changeAndFocus = (next: readonly NameDraft[], index: number) => {
    flushSync(() => onChange(next));
    focusRow(index);
  };
  const change = (index: number, changes: Partial<NameDraft>) =>
    onChange(names.map((name, at) => (at === index ? { ...name, ...changes } : name)));
  const move = (index: number, by: -1 | 1) => {
    if (names[index + by] === undefined) return;
    changeAndFocus(movedName(names, index, by), index + by);
    announce(`Moved to place ${index + by + 1} of ${names.length}.`);
  };
  const add = (kind: NameDraft['kind']) => changeAndFocus(withNewName(names, kind), names.length);
  const remove = (index: number) =>
    changeAndFocus(
      names.filter((_, at) => at !== index),
      Math.max(0, index - 1),
    );
  /** A menu gives the keyboard back to its button while it closes. */
  const afterMenu = (act: () => void) => () => void requestAnimationFrame(act);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <fieldset className={styles.names} ref={group}>
      <legend className={styles.label}>{label}</legend>
      {names.map((name, index) => (
        <fieldset
          key={name.row}
          data-name-row=""
          className={styles.row}
          onKeyDown={(event) => onKeyDown(event, index)}
          aria-label={`${label}, ${index + 1} of ${names.length}`}
        >
          <Fields name={name} onChange={(changes) => change(index, changes)} />
          <MenuButton
            label={`Actions for name ${index + 1}`}
            placement="bottom end"
            entries={entries({
              name,
              isFirst: index === 0,
              isLast: index === names.length - 1,
              turn: () => onChange(names.map((one, at) => (at === index ? turned(one) : one))),
              move: (by) => afterMenu(() => move(index, by))(),
              remove: afterMenu(() => remove(index)),
            })}
          >
            <IconButton label={`Actions for name ${index + 1}`} icon={<MoreIcon />} />
          </MenuButton>
        </fieldset>
      ))}
      <div className={styles.add}>
        <Button
          small
          look="quiet"
          label={`Add a person: ${label}`}
          icon={<AddIcon size={14} />}
          onPress={() => add('person')}
        >
          Add a person
        </Button>
        <Button
          small
          look="quiet"
          label={`Add an organisation: ${label}`}
          icon={<AddIcon size={14} />}
          onPress={() => add('organisation')}
        >
          Add an organisation
        </Button>
        {isMissing && <span className={styles.missing}>Missing: a citation names somebody.</span>}
      </div>
    </fieldset>
  );
}

function Fields({
  name,
  onChange,
}: {
  readonly name: NameDraft;
  readonly onChange: (changes: Partial<NameDraft>) => void;
}) {
  if (name.kind === 'organisation') {
    return (
      <div className={styles.organisation}>
        <TextField
          label="Name of the organisation"
          hideLabel
          placeholder="Name of the organisation"
          value={name.literal}
          onChange={(literal) => onChange({ literal })}
        />
      </div>
    );
  }
  return (
    <div className={styles.person}>
      <TextField
        label="Family name"
        hideLabel
        placeholder="Family name"
        value={name.family}
        onChange={(family) => onChange({ family })}
      />
      <TextField
        label="Given names"
        hideLabel
        placeholder="Given names"
        value={name.given}
        onChange={(given) => onChange({ given })}
      />
      <TextField
        label="Particle"
        hideLabel
        placeholder="van, de"
        value={name.particle}
        onChange={(particle) => onChange({ particle })}
      />
      <TextField
        label="Suffix"
        hideLabel
        placeholder="Jr."
        value={name.suffix}
        onChange={(suffix) => onChange({ suffix })}
      />
    </div>
  );
}

function entries(row: {
  readonly name: NameDraft;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly turn: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}): readonly MenuEntry[] {
  return [
    {
      type: 'action',
      id: 'turn',
      label: row.name.kind === 'person' ? 'This is an organisation' : 'This is a person',
      icon: <SpeakerIcon />,
      run: row.turn,
    },
    {
      type: 'action',
      id: 'up',
      label: 'Move up',
      icon: <UpIcon />,
      keys: 'Alt-ArrowUp',
      isDisabled: row.isFirst,
      run: () => row.move(-1),
    },
    {
      type: 'action',
      id: 'down',
      label: 'Move down',
      icon: <DownIcon />,
      keys: 'Alt-ArrowDown',
      isDisabled: row.isLast,
      run: () => row.move(1),
    },
    { type: 'line', id: 'line' },
    { type: 'action', id: 'remove', label: 'Remove', icon: <RemoveIcon />, isDangerous: true, run: row.remove },
  ];
}
