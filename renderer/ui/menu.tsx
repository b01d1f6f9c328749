import { type ReactNode, type RefObject, useState } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { classes } from './classes.ts';
import { DoneIcon, NextIcon } from './icons.tsx';
import { Keys } from './keys.tsx';
import styles from './menu.module.css';

export type MenuEntry =
  | {
      readonly type: 'action';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string | undefined;
      readonly note?: string;
      readonly isDisabled?: boolean;
      readonly isDangerous?: boolean;
      readonly isChosen?: boolean;
      readonly run: () => void;
    }
  | {
      readonly type: 'submenu';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly type: 'group'; readonly id: string; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly type: 'line'; readonly id: string };

/** A list of actions, or what makes it; that is asked once, when the list opens. */
export type MenuEntries = readonly MenuEntry[] | (() => readonly MenuEntry[]);

/** A button (the first child) and the list of actions it opens. */
export function MenuButton(props: {
  readonly children: ReactNode;
  readonly entries: MenuEntries;
  readonly label: string;
  readonly placement?: 'bottom start' | 'bottom end' | 'right top' | 'left top';
}) {
  return (
    <MenuTrigger>
      {props.children}
      <Popover placement={props.placement ?? 'bottom start'} offset={4} className={styles.popover ?? ''}>
        <Entries label={props.label} entries={props.entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The list of actions alone, for a button that opens it by itself: one that can be dragged must not open on being held. */
export function MenuPopover(props: {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const close = () => props.onOpenChange(false);
  return (
    <Popover
      triggerRef={props.trigger}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      placement="right top"
      offset={4}
      className={styles.popover ?? ''}
    >
      <Entries label={props.label} entries={closing(props.entries, close)} onClose={close} />
    </Popover>
  );
}

/**
 * Actions that also close the list: a submenu does not tell the list above it. It is closed when the action runs, which may
 * move the keyboard.
 */
function closing(entries: readonly MenuEntry[], close: () => void): readonly MenuEntry[] {
  return entries.map((entry) => {
    if (entry.type === 'line') return entry;
    if (entry.type !== 'action') return { ...entry, entries: closing(entry.entries, close) };
    return {
      ...entry,
      run: () => {
        flushSync(close);
        entry.run();
      },
    };
  });
}

function Entries(props: { readonly label: string; readonly entries: MenuEntries; readonly onClose?: () => void }) {
  const { label, onClose } = props;
  const [made] = useState(() => (typeof props.entries === 'function' ? props.entries() : null));
  const entries = made ?? (props.entries as readonly MenuEntry[]);
  return (
    <AriaMenu aria-label={label} className={styles.menu ?? ''} autoFocus="first" {...(onClose ? { onClose } : {})}>
      {entries.map(drawEntry)}
    </AriaMenu>
  );
}

function drawEntry(entry: MenuEntry) {
  switch (entry.type) {
    case 'line':
      return <Separator key={entry.id} className={styles.line ?? ''} />;
    case 'group':
      return (
        <MenuSection key={entry.id} className={styles.group ?? ''}>
          <Header className={styles.heading ?? ''}>{entry.label}</Header>
          {entry.entries.map(drawEntry)}
        </MenuSection>
      );
    case 'submenu':
      return (
        <SubmenuTrigger key={entry.id}>
          <AriaMenuItem id={entry.id} textValue={entry.label} className={styles.entry ?? ''}>
            <span className={styles.icon}>{entry.icon}</span>
            <Text slot="label" className={styles.label ?? ''}>
              {entry.label}
            </Text>
            <NextIcon size={14} />
          </AriaMenuItem>
          <Popover offset={2} className={styles.popover ?? ''}>
            <Entries label={entry.label} entries={entry.entries} />
          </Popover>
        </SubmenuTrigger>
      );
    case 'action':
      return (
        <AriaMenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          isDisabled={entry.isDisabled ?? false}
          onAction={entry.run}
          className={classes(styles.entry, entry.isDangerous && styles.dangerous)}
        >
          <span className={styles.icon}>{entry.isChosen ? <DoneIcon size={15} /> : entry.icon}</span>
          <span className={styles.label}>
            <Text slot="label">{entry.label}</Text>
            {entry.note && (
              <Text slot="description" className={styles.note ?? ''}>
                {entry.note}
              </Text>
            )}
          </span>
          {entry.keys && <Keys keys={entry.keys} />}
        </AriaMenuItem>
      );
  }
}
