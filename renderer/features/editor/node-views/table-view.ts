import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { setAttributes } from '../../../../electron/brief/commands/set-attributes.ts';
import { commitsLate } from '../../../open-brief/use-late-text.ts';
import styles from '../structures.module.css';
import { blockId } from './block-view.ts';
import { chartOf } from './chart-drawing.ts';
import { contentView } from './content-view.ts';
import { element, fixedElement, setAttribute } from './element.ts';

/** A table with its caption above it and the choice how it is shown below; as a chart it is drawn as well, and stays a table to edit. */
export function tableView(node: Node, view: EditorView): NodeView {
  let current = node;
  const caption = element('input', styles.caption, {
    type: 'text',
    'aria-label': 'Table caption',
    placeholder: 'Caption: say what the table shows',
  });
  const set = (attributes: Parameters<typeof setAttributes>[1]) => {
    const id = blockId(current);
    if (id) setAttributes(id, attributes)(view.state, view.dispatch);
  };
  commitsLate(caption, (words) => set({ caption: words }));
  const shownAs = element('select', styles.select, { 'aria-label': 'Shown as' }, ...ways.map(wayOption));
  const alt = element('input', styles.answer, { type: 'text', 'aria-label': 'What the chart shows' });
  shownAs.addEventListener('change', () =>
    set({ shownAs: ways.find(({ id }) => id === shownAs.value)?.id ?? 'table' }),
  );
  commitsLate(alt, (words) => set({ alt: words.trim() }));
  const hidden = { 'aria-hidden': 'true' };
  const says = element('label', styles.choiceWide, {}, element('span', undefined, hidden, 'Shows'), alt);
  const choices = fixedElement(
    'div',
    styles.choices,
    {},
    element('label', styles.choice, {}, element('span', undefined, hidden, 'Shown as'), shownAs),
    says,
  );
  const chart = fixedElement('div', undefined);
  const head = fixedElement('div', undefined, {}, caption);
  const body = element('tbody', undefined);
  const dom = element(
    'div',
    styles.tableFrame,
    { 'data-kind': 'table' },
    head,
    chart,
    element('table', styles.table, {}, body),
    choices,
  );
  const show = (next: Node) => {
    current = next;
    setAttribute(dom, 'data-block-id', blockId(current));
    setAttribute(body, 'data-header', Number(current.attrs.headerRows) > 0 ? '' : null);
    if (document.activeElement !== caption) caption.value = String(current.attrs.caption);
    const shown = chartOf(current);
    chart.replaceChildren(...(shown.dom ? [shown.dom] : []));
    says.hidden = shown.alternative === '';
    if (document.activeElement !== alt) alt.value = String(current.attrs.alt);
    alt.placeholder = shown.alternative;
    shownAs.value = String(current.attrs.shownAs);
    for (const control of [caption, shownAs, alt]) control.disabled = !view.editable;
  };
  return contentView(node, { dom, content: body, controls: [caption, choices], show });
}

const ways = [
  { id: 'table', title: 'Table' },
  { id: 'bars', title: 'Bars' },
  { id: 'lines', title: 'Lines' },
] as const;

function wayOption({ id, title }: (typeof ways)[number]): HTMLElement {
  return element('option', undefined, { value: id }, title);
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
