import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { setAttributes } from '../../../../electron/brief/commands/set-attributes.ts';
import { isEmptyBlock } from '../../../../electron/brief/slots.ts';
import { commitsLate } from '../../../open-brief/use-late-text.ts';
import styles from '../structures.module.css';
import { blockId } from './block-view.ts';
import { contentView } from './content-view.ts';
import { element, fixedElement, setAttribute } from './element.ts';

/** An exercise: the task, how many lines are left for writing, and the answer that only the trainer's edition prints. */
export function fillInView(node: Node, view: EditorView): NodeView {
  let current = node;
  const set = (attributes: Parameters<typeof setAttributes>[1]) => {
    const id = blockId(current);
    if (id) setAttributes(id, attributes)(view.state, view.dispatch);
  };
  const content = element('p', styles.judgementText, { 'data-prompt': 'What the participant should do' });
  const lines = element('input', styles.select, {
    type: 'number',
    min: '0',
    max: '20',
    'aria-label': 'Lines to write on',
  });
  const answer = element('input', styles.answer, { type: 'text', 'aria-label': 'Answer, for the trainer only' });
  lines.addEventListener('change', () => {
    const wanted = Math.round(Number(lines.value));
    if (Number.isFinite(wanted)) set({ lines: Math.min(20, Math.max(0, wanted)) });
  });
  commitsLate(answer, (words) => set({ answer: words }));
  const footer = fixedElement(
    'div',
    styles.choices,
    {},
    element('label', styles.choice, {}, element('span', undefined, { 'aria-hidden': 'true' }, 'Lines'), lines),
    element('label', styles.choiceWide, {}, element('span', undefined, { 'aria-hidden': 'true' }, 'Answer'), answer),
  );
  const dom = element('div', styles.judgement, { 'data-kind': 'fill_in' }, content, footer);
  const show = (next: Node) => {
    current = next;
    setAttribute(dom, 'data-block-id', blockId(current));
    setAttribute(content, 'data-empty', isEmptyBlock(current) ? '' : null);
    if (document.activeElement !== lines) lines.value = String(current.attrs.lines);
    if (document.activeElement !== answer) answer.value = String(current.attrs.answer);
    lines.disabled = !view.editable;
    answer.disabled = !view.editable;
  };
  return contentView(node, { dom, content, controls: [footer], show });
}
