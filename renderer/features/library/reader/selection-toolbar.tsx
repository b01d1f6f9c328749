import { type ReactNode, type RefObject, useCallback, useEffect, useState } from 'react';
import type { TextRange } from '../../../../electron/library/text-range.ts';
import { announce } from '../../../ui/announcements.tsx';
import { Button } from '../../../ui/button.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import styles from './selection-toolbar.module.css';
import { selectedRange } from './text-selection.ts';

/** One thing to do with selected words of a source. */
export interface SelectionAction {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: (range: TextRange) => void;
}

interface Shown {
  readonly range: TextRange;
  readonly left: number;
  readonly top: number;
  readonly below: boolean;
}

/** What can be done with the words selected in `page`, beside them. It stands first in the page, so Tab leads to it. */
export function SelectionToolbar(props: {
  readonly page: RefObject<HTMLElement | null>;
  readonly actions: readonly SelectionAction[];
}) {
  const { page, actions } = props;
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        // Pressing a button of the toolbar must not take the toolbar away.
        if (document.activeElement?.closest(`[${ownAttribute}]`)) return;
        setShown((before) => {
          const after = whereSelected(page.current);
          if (before === null && after !== null) announce('Text selected. Press Tab for what can be done with it.');
          return after;
        });
      });
    };
    const scrolled = page.current;
    document.addEventListener('selectionchange', look);
    scrolled?.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', look);
      scrolled?.removeEventListener('scroll', look);
    };
  }, [page]);

  const close = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    page.current?.focus({ preventScroll: true });
    setShown(null);
  }, [page]);

  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return;
    const endSelection = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The first Escape ends the selection; only the next one ends the reading.
      event.stopPropagation();
      close();
    };
    document.addEventListener('keydown', endSelection, true);
    return () => document.removeEventListener('keydown', endSelection, true);
  }, [isShown, close]);

  if (shown === null) return null;
  return (
    <div
      className={styles.float}
      data-below={shown.below}
      {...{ [ownAttribute]: '' }}
      style={{ left: shown.left, top: shown.top }}
    >
      <Toolbar label="Selected text">
        {actions.map(({ label, icon, run }) => (
          <Button
            key={label}
            small
            look="quiet"
            icon={icon}
            onPress={() => {
              run(shown.range);
              close();
            }}
          >
            {label}
          </Button>
        ))}
      </Toolbar>
    </div>
  );
}

const ownAttribute = 'data-selection-toolbar';
const height = 44;
const halfWidth = 182;

function whereSelected(page: HTMLElement | null): Shown | null {
  const selection = document.getSelection();
  const range = selectedRange(selection, page);
  if (range === null || selection === null || page === null) return null;
  const words = selection.getRangeAt(0).getBoundingClientRect();
  const frame = page.getBoundingClientRect();
  if (words.bottom < frame.top || words.top > frame.bottom) return null;
  const below = words.top - height < frame.top;
  // In a narrow pane it stands over what is beside, never outside the window.
  const left = Math.max(Math.min(words.left + words.width / 2, frame.right - halfWidth), frame.left + halfWidth);
  const top = below ? Math.min(words.bottom + 6, frame.bottom - height) : words.top - height;
  return { range, left, top, below };
}
