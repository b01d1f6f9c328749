import type { DragEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components';

/** A button that can also be picked up and dragged. */
export function DragButton(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className: string | undefined;
  readonly onDragStart: (event: DragEvent) => void;
}) {
  return (
    <Button
      aria-label={props.label}
      className={props.className ?? ''}
      render={(own) => <button {...own} draggable onDragStart={props.onDragStart} />}
    >
      {props.children}
    </Button>
  );
}
