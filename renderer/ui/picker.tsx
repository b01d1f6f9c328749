import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { SearchIcon } from './icons.tsx';
import { Keys } from './keys.tsx';
import styles from './picker.module.css';
import { reachable } from './reachable.ts';

export interface PickerEntry {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly group?: string;
  readonly keys?: string | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly entries: readonly PickerEntry[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
  /** Shown when nothing matches, or while answers are on their way. */
  readonly empty: string;
  readonly foot?: ReactNode;
}

/** Type, see what matches, press Enter: the palette and the search for a citation. */
export function Picker(props: PickerProps) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && props.onClose()} className={styles.scrim ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={props.label} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={props.text} onInputChange={props.onText}>
            <SearchField aria-label={props.label} autoFocus className={styles.field ?? ''}>
              <SearchIcon size={17} />
              <Input placeholder={props.placeholder} spellCheck={false} className={styles.input ?? ''} />
            </SearchField>
            <div className={styles.list} {...reachable}>
              <Menu
                aria-label={props.label}
                items={props.entries}
                className={styles.entries ?? ''}
                onAction={(key) => props.onPick(String(key))}
                renderEmptyState={() => <p className={styles.empty}>{props.empty}</p>}
              >
                {(entry) => (
                  <MenuItem
                    id={entry.id}
                    textValue={entry.label}
                    isDisabled={entry.isDisabled ?? false}
                    className={styles.entry ?? ''}
                  >
                    {entry.icon && <span className={styles.icon}>{entry.icon}</span>}
                    <span className={styles.words}>
                      <Text slot="label" className={styles.label ?? ''}>
                        {entry.label}
                      </Text>
                      {entry.note && (
                        <Text slot="description" className={styles.note ?? ''}>
                          {entry.note}
                        </Text>
                      )}
                    </span>
                    {entry.group && <span className={styles.group}>{entry.group}</span>}
                    {entry.keys && <Keys keys={entry.keys} />}
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
          {props.foot && <footer className={styles.foot}>{props.foot}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
