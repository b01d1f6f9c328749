import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { classes } from './classes.ts';
import { useKeptNumber } from './kept-number.ts';
import { paneWidth } from './pane-width.ts';
import { reachable } from './reachable.ts';
import styles from './side-pane.module.css';

export interface SidePaneProps {
  /** What the landmark is called. */
  readonly label: string;
  readonly name: string;
  readonly side: 'start' | 'end';
  /** Pixels. */
  readonly width: { readonly least: number; readonly usual: number; readonly most: number };
  readonly children: ReactNode;
}

/**
 * A pane beside the main one, with a border that is dragged, moved with the arrow keys, or put back by a double click. The
 * border stands inside the pane's landmark, so that everything on the page belongs to one.
 */
export function SidePane({ label, name, side, width: limits, children }: SidePaneProps) {
  const [width, setWidth] = useKeptNumber(`width of ${name}`, limits.usual);
  const [dragging, setDragging] = useState(false);
  const shown = paneWidth(width, 0, limits);
  const grow = side === 'start' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (dragging) setWidth(paneWidth(shown, event.movementX * grow, limits));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -16 * grow, ArrowRight: 16 * grow };
    const step = steps[event.key];
    if (step !== undefined) setWidth(paneWidth(shown, step, limits));
    else if (event.key === 'Home') setWidth(limits.least);
    else if (event.key === 'End') setWidth(limits.most);
    else return;
    event.preventDefault();
  };
  const border = (
    <hr
      {...reachable}
      aria-label={`Width of the ${label.toLowerCase()}`}
      aria-orientation="vertical"
      aria-valuenow={shown}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      className={classes(styles.border, dragging && styles.dragging)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => setWidth(limits.usual)}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <aside className={styles.pane} aria-label={label} data-pane={name} style={{ width: shown }}>
      {side === 'end' && border}
      <div className={styles.content}>{children}</div>
      {side === 'start' && border}
    </aside>
  );
}
