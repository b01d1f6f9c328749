import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import styles from '../page.module.css';
import { blockId } from './block-view.ts';
import { element, fixedElement, setAttribute, setText } from './element.ts';

/** A page break: a quiet rule that says what it does. */
export function pageBreakView(node: Node): NodeView {
  const dom = fixedElement('div', styles.flowRule, { role: 'separator', 'aria-label': 'New page' }, 'New page');
  setAttribute(dom, 'data-block-id', blockId(node));
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      setAttribute(dom, 'data-block-id', blockId(next));
      return true;
    },
  };
}

const beginWords: Readonly<Record<number, string>> = { 2: 'Two columns', 3: 'Three columns' };

/** Columns: their blocks one below the other between two quiet rules, since the page decides where a column ends. */
export function columnsView(node: Node): NodeView {
  const begin = fixedElement('div', styles.flowRule);
  const content = element('div', styles.columnsContent);
  const end = fixedElement('div', styles.flowRule, { 'aria-hidden': 'true' }, 'One column again');
  const dom = element('div', styles.block, { role: 'group' }, begin, content, end);
  const show = (shown: Node) => {
    const words = beginWords[Number(shown.attrs.count)] ?? 'Columns';
    setAttribute(dom, 'data-block-id', blockId(shown));
    setAttribute(dom, 'aria-label', words);
    setText(begin, words);
  };
  show(node);
  return {
    dom,
    contentDOM: content,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !content.contains(mutation.target),
  };
}
