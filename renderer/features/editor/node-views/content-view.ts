import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

export interface ContentParts {
  readonly dom: HTMLElement;
  /** Holds what the writer types. Nothing that changes outside it is read back into the brief. */
  readonly content: HTMLElement;
  /** What stands beside the text and keeps its events to itself. */
  readonly controls?: readonly HTMLElement[];
  /** Brings everything up to date; called with the node it is made for, then with each that takes its place. */
  readonly show: (node: Node) => void;
}

/** A view that keeps its elements as long as the node stays of the same type. */
export function contentView(node: Node, { dom, content, controls = [], show }: ContentParts): NodeView {
  show(node);
  return {
    dom,
    contentDOM: content,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    stopEvent: ({ target }) => target instanceof globalThis.Node && controls.some((one) => one.contains(target)),
    ignoreMutation: (mutation) => mutation.type === 'attributes' || !content.contains(mutation.target),
  };
}
