import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import styles from '../page.module.css';
import { element, setAttribute } from './element.ts';

/** What a block without own controls is drawn as. */
function tagOf(node: Node): keyof HTMLElementTagNameMap {
  switch (node.type.name) {
    case 'heading':
      return node.attrs.level === 3 ? 'h4' : 'h3';
    case 'bullet_list':
      return 'ul';
    case 'ordered_list':
      return 'ol';
    case 'quote':
      return 'blockquote';
    case 'callout':
      return 'div';
    default:
      return 'p';
  }
}

const classOf: Readonly<Record<string, string | undefined>> = {
  paragraph: styles.paragraph,
  bullet_list: styles.bullets,
  ordered_list: styles.numbers,
  quote: styles.quote,
  callout: styles.callout,
};

/** A paragraph, heading, list, quotation or box. Carries the block's id, so that it can be found and moved. */
export function blockView(node: Node): NodeView {
  let current = node;
  const tag = tagOf(node);
  const name =
    node.type.name === 'heading' ? (tag === 'h3' ? styles.heading : styles.subheading) : classOf[node.type.name];
  const dom = element(tag, [styles.block, name].filter(Boolean).join(' '));
  if (node.type.name === 'callout') dom.setAttribute('role', 'note');
  const show = () => {
    setAttribute(dom, 'data-block-id', blockId(current));
    setAttribute(dom, 'data-declared', textAttribute(current, 'declared'));
    setAttribute(dom, 'data-role', textAttribute(current, 'role'));
    if (current.type.name === 'ordered_list') setAttribute(dom, 'start', String(current.attrs.start));
  };
  show();
  return {
    dom,
    contentDOM: dom,
    update: (next) => {
      if (next.type !== current.type || tagOf(next) !== tag) return false;
      current = next;
      show();
      return true;
    },
  };
}

/** The id attribute of a node; null when it has none. */
export function blockId(node: Node): string | null {
  return textAttribute(node, 'id');
}

function textAttribute(node: Node, name: string): string | null {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
