import type { DragEvent, ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components';

/** A button that can also be picked up and dragged. It acts when it is let go, so that holding it can begin a drag. */
export function DragButton(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className: string | undefined;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly isExpanded: boolean;
  readonly onPress: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}) {
  return (
    <Button
      ref={props.buttonRef}
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={props.isExpanded}
      className={props.className ?? ''}
      onPress={props.onPress}
      render={(own) => <button {...own} draggable onDragStart={props.onDragStart} />}
    >
      {props.children}
    </Button>
  );
}
