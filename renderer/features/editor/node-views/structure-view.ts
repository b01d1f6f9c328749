import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { isEmptyBlock } from '../../../../electron/brief/slots.ts';
import styles from '../structures.module.css';
import { blockId } from './block-view.ts';
import { contentView } from './content-view.ts';
import { element, fixedElement, setAttribute } from './element.ts';
import { partWords, structureNames } from './part-words.ts';

/** A block of named parts: a risk, an action, a question with its answer. */
export function structureView(node: Node): NodeView {
  const { type } = node;
  const dom = element('div', styles.structure, {
    role: 'group',
    'aria-label': structureNames[type.name] ?? type.name,
    'data-kind': type.name,
  });
  setAttribute(dom, 'data-block-id', blockId(node));
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (next.type !== type) return false;
      setAttribute(dom, 'data-block-id', blockId(next));
      return true;
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes',
  };
}

/** One part, with its label beside it and a prompt while it is empty. */
export function partView(node: Node): NodeView {
  const { type } = node;
  const words = partWords[type.name] ?? { label: type.name, prompt: '' };
  const content = element('div', styles.content, { 'data-prompt': words.prompt });
  const dom = element(
    'div',
    styles.part,
    { 'data-part': type.name, role: 'group', 'aria-label': words.label },
    fixedElement('span', styles.label, { 'aria-hidden': 'true' }, words.label),
    content,
  );
  const show = (shown: Node) => setAttribute(content, 'data-empty', isEmptyBlock(shown) ? '' : null);
  return contentView(node, { dom, content, show });
}
