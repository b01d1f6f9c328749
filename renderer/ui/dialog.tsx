import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { CloseIcon } from './icons.tsx';
import { reachable } from './reachable.ts';
import { useLostFocus } from './use-lost-focus.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'middle' | 'wide' | 'full';
  /** A question that must be answered: no close button, Escape does nothing. */
  readonly insists?: boolean;
  /** The body is read, not filled in: it takes the focus so that the keyboard can scroll it. */
  readonly toRead?: boolean;
}

/** A window over the window. Focus stays inside and goes back where it was. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  width = 'middle',
  insists = false,
  toRead = false,
}: DialogProps) {
  const dialog = useRef<HTMLElement>(null);
  useLostFocus(dialog, insists ? null : onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable={!insists}
      isKeyboardDismissDisabled={insists}
      onOpenChange={(open) => !open && onClose()}
      className={styles.scrim ?? ''}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog
          ref={dialog}
          data-in-front=""
          className={styles.dialog ?? ''}
          role={insists ? 'alertdialog' : 'dialog'}
        >
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {!insists && <IconButton plain label="Close" icon={<CloseIcon />} onPress={onClose} />}
          </header>
          <div className={styles.body} {...(toRead ? reachable : {})}>
            {children}
          </div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
