import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { setAttributes } from '../../../../electron/brief/commands/set-attributes.ts';
import { isEmptyBlock } from '../../../../electron/brief/slots.ts';
import { confidences, likelihoods } from '../../../ui/likelihoods.ts';
import styles from '../structures.module.css';
import { blockId } from './block-view.ts';
import { choice } from './choice.ts';
import { contentView } from './content-view.ts';
import { element, fixedElement, setAttribute } from './element.ts';

/** A judgement: what we think, then how likely and how sure, each its own choice. */
export function judgementView(node: Node, view: EditorView): NodeView {
  let current = node;
  const set = (attributes: Parameters<typeof setAttributes>[1]) => {
    const id = blockId(current);
    if (id) setAttributes(id, attributes)(view.state, view.dispatch);
  };
  const likelihood = choice({
    label: 'Likelihood',
    none: 'not stated',
    options: likelihoods.map(({ term }) => term),
    onChange: (value) => set({ likelihood: value }),
  });
  const confidence = choice({
    label: 'Confidence',
    none: 'not stated',
    options: confidences,
    onChange: (value) => set({ confidence: confidences.find((one) => one === value) ?? null }),
  });
  const content = element('p', styles.judgementText, { 'data-prompt': 'State one judgement' });
  const footer = fixedElement('div', styles.choices, {}, likelihood.dom, confidence.dom);
  const dom = element('div', styles.judgement, { 'data-kind': 'judgement' }, content, footer);
  const show = (next: Node) => {
    current = next;
    setAttribute(dom, 'data-block-id', blockId(current));
    setAttribute(content, 'data-empty', isEmptyBlock(current) ? '' : null);
    likelihood.show(text(current.attrs.likelihood), view.editable);
    confidence.show(text(current.attrs.confidence), view.editable);
  };
  return contentView(node, { dom, content, controls: [footer], show });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
