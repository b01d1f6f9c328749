import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import styles from '../page.module.css';
import { element, setAttribute } from './element.ts';

/** A section's title is the page's h2; the deepest level says its rank by `aria-level`, as HTML has no h7. */
const headingTags: Readonly<Record<number, 'h3' | 'h4' | 'h5' | 'h6'>> = {
  2: 'h3',
  3: 'h4',
  4: 'h5',
  5: 'h6',
  6: 'h6',
};

const headingClasses: Readonly<Record<number, string | undefined>> = {
  2: styles.heading,
  3: styles.subheading,
  4: styles.heading4,
  5: styles.heading5,
  6: styles.heading6,
};

/** What a block without own controls is drawn as. */
function tagOf(node: Node): keyof HTMLElementTagNameMap {
  switch (node.type.name) {
    case 'heading':
      return headingTags[Number(node.attrs.level)] ?? 'h3';
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
  const name = node.type.name === 'heading' ? headingClasses[Number(node.attrs.level)] : classOf[node.type.name];
  const dom = element(tag, [styles.block, name].filter(Boolean).join(' '));
  if (node.type.name === 'callout') dom.setAttribute('role', 'note');
  if (node.attrs.level === 6) dom.setAttribute('aria-level', '7');
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
      if (next.type !== current.type || next.attrs.level !== current.attrs.level) return false;
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
