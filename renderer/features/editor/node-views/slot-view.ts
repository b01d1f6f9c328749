import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { includeSlot } from '../../../../electron/brief/commands/include-slot.ts';
import { insertBlock } from '../../../../electron/brief/commands/insert-block.ts';
import { ownBlockName, slotOfType } from '../../../../electron/brief/slots.ts';
import type { Slot } from '../../../../electron/brief/template-copy.ts';
import { newId } from '../../../open-brief/new-id.ts';
import { outlineEntry } from '../../../open-brief/outline.ts';
import styles from '../page.module.css';
import { contentView } from './content-view.ts';
import { element, fixedElement, setAttribute, setText } from './element.ts';
import { structureNames } from './part-words.ts';

/** A section of the brief: its title, what it is for, how much it holds, and where to write. */
export function slotView(node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const slot = slotOfType(node.type);
  if (!slot) throw new Error(`The node ${node.type.name} stands for no section of the template.`);
  const headingId = `slot-${slot.key}`;
  const measure = element('span', styles.measure);
  const toggle = element('button', styles.slotSwitch, { type: 'button' });
  const head = fixedElement(
    'header',
    styles.slotHead,
    {},
    element('h2', styles.slotTitle, { id: headingId }, slot.title),
    measure,
    ...(slot.required ? [] : [toggle]),
    element('p', styles.purpose, {}, slot.purpose),
  );
  const content = element('div', styles.slotContent, { 'data-slot-content': '' });
  const add = element('button', styles.add, { type: 'button' }, `+ ${addWords(slot)}`);
  const foot = fixedElement('footer', styles.slotFoot, {}, add);
  const dom = element(
    'section',
    styles.slot,
    { 'data-slot': slot.key, 'aria-labelledby': headingId },
    head,
    content,
    foot,
  );
  let current = node;

  toggle.addEventListener('click', () => {
    includeSlot({ slot: slot.key, included: current.attrs.included === false })(view.state, view.dispatch);
  });
  add.addEventListener('click', () => {
    insertBlock('own', { type: 'slot', slot: slot.key, index: null }, newId)(view.state, view.dispatch);
    view.focus();
  });

  const show = (next: Node) => {
    current = next;
    const entry = outlineEntry({ slot, node: current, pos: getPos() ?? 0, index: 0 });
    setText(measure, entry.measure);
    setAttribute(dom, 'data-state', entry.state);
    setText(toggle, entry.included ? 'Leave out' : 'Take in');
    toggle.setAttribute('aria-label', entry.included ? `Leave out ${slot.title}` : `Take in ${slot.title}`);
    toggle.disabled = !view.editable;
    add.hidden = !view.editable;
    // The children are drawn after this; their numbers follow.
    queueMicrotask(() => numberJudgements(current, content));
  };
  return contentView(node, { dom, content, controls: [toggle, add], show });
}

function addWords(slot: Slot): string {
  const own = ownBlockName(slot.content);
  const name = (own && structureNames[own]) || 'Paragraph';
  return `Add ${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`;
}

/** Judgements are numbered within their section. A counter in the style sheet would stop at each block's containment. */
function numberJudgements(slot: Node, content: HTMLElement): void {
  if (slot.firstChild === null || !content.querySelector(':scope > [data-kind="judgement"]')) return;
  let number = 0;
  for (const child of content.children) {
    if (child instanceof HTMLElement && child.dataset.kind === 'judgement') {
      number += 1;
      setAttribute(child, 'data-number', String(number));
    }
  }
}
