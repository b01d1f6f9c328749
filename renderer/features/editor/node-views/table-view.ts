import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { setAttributes } from '../../../../electron/brief/commands/set-attributes.ts';
import styles from '../structures.module.css';
import { blockId } from './block-view.ts';
import { element, fixedElement, setAttribute } from './element.ts';

/** A table with its caption above it. */
export function tableView(node: Node, view: EditorView): NodeView {
  let current = node;
  const caption = element('input', styles.caption, {
    type: 'text',
    'aria-label': 'Table caption',
    placeholder: 'Caption: say what the table shows',
  });
  caption.addEventListener('change', () => {
    const id = blockId(current);
    if (id) setAttributes(id, { caption: caption.value })(view.state, view.dispatch);
  });
  const head = fixedElement('div', undefined, {}, caption);
  const body = element('tbody', undefined);
  const dom = element(
    'div',
    styles.tableFrame,
    { 'data-kind': 'table' },
    head,
    element('table', styles.table, {}, body),
  );
  const show = () => {
    setAttribute(dom, 'data-block-id', blockId(current));
    setAttribute(body, 'data-header', Number(current.attrs.headerRows) > 0 ? '' : null);
    if (document.activeElement !== caption) caption.value = String(current.attrs.caption);
    caption.disabled = !view.editable;
  };
  show();
  return {
    dom,
    contentDOM: body,
    update: (next) => {
      if (next.type !== current.type) return false;
      current = next;
      show();
      return true;
    },
    stopEvent: (event) => event.target === caption,
    ignoreMutation: (mutation) => mutation.type === 'attributes' || !body.contains(mutation.target),
  };
}

export function tableCellView(node: Node): NodeView {
  const dom = element('td', styles.cell);
  const show = (shown: Node) => setAttribute(dom, 'data-align', String(shown.attrs.align));
  show(node);
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
  };
}
