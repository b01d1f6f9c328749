import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { asId, type PictureId } from '../../../../electron/base/ids.ts';
import { setAttributes } from '../../../../electron/brief/commands/set-attributes.ts';
import { liveBrief } from '../../../open-brief/live-brief.ts';
import { commitsLate } from '../../../open-brief/use-late-text.ts';
import styles from '../structures.module.css';
import { blockId } from './block-view.ts';
import { contentView } from './content-view.ts';
import { element, fixedElement, setAttribute } from './element.ts';

const widths = [25, 33, 50, 67, 75, 100];

/** A picture with its caption and source line, and under them what the picture says and how wide it stands. */
export function figureView(node: Node, view: EditorView): NodeView {
  let current = node;
  const set = (attributes: Parameters<typeof setAttributes>[1]) => {
    const id = blockId(current);
    if (id) setAttributes(id, attributes)(view.state, view.dispatch);
  };
  const image = element('img', styles.picture, { draggable: 'false' });
  const frame = fixedElement('div', styles.pictureFrame, {}, image);
  const words = element('div', styles.figureWords);
  const alt = element('input', styles.answer, { type: 'text', 'aria-label': 'What the picture shows' });
  const decorative = element('input', undefined, { type: 'checkbox' });
  const width = element('select', styles.select, { 'aria-label': 'Width of the picture' });
  commitsLate(alt, (words) => set({ alt: words.trim() }));
  decorative.addEventListener('change', () => set({ decorative: decorative.checked }));
  width.addEventListener('change', () => set({ width: Number(width.value) }));
  const hidden = { 'aria-hidden': 'true' };
  const controls = fixedElement(
    'div',
    styles.choices,
    {},
    element('label', styles.choiceWide, {}, element('span', undefined, hidden, 'Shows'), alt),
    element('label', styles.choice, {}, decorative, 'Decorative'),
    element('label', styles.choice, {}, element('span', undefined, hidden, 'Width'), width),
  );
  const dom = element('div', styles.figure, { role: 'group', 'data-kind': 'figure' }, frame, words, controls);
  const show = (next: Node) => {
    current = next;
    const { picture, alt: said, decorative: isDecorative, width: share } = current.attrs;
    setAttribute(dom, 'data-block-id', blockId(current));
    setAttribute(dom, 'aria-label', said === '' ? 'Figure' : `Figure: ${String(said)}`);
    setAttribute(dom, 'data-undescribed', said === '' && !isDecorative ? '' : null);
    showPicture(image, String(picture));
    image.alt = isDecorative ? '' : String(said);
    image.style.width = `${Number(share)}%`;
    if (document.activeElement !== alt) alt.value = String(said);
    alt.placeholder = isDecorative ? 'Nothing is read aloud' : 'Say what it shows, for readers who do not see it';
    decorative.checked = isDecorative === true;
    fillWidths(width, Number(share));
    for (const control of [alt, decorative, width]) control.disabled = !view.editable;
    alt.disabled ||= isDecorative === true;
  };
  return contentView(node, { dom, content: words, controls: [controls], show });
}

function showPicture(image: HTMLImageElement, id: string): void {
  if (image.dataset.picture === id) return;
  const picture = liveBrief()?.pictures[asId<PictureId>(id)];
  if (!picture) return;
  image.dataset.picture = id;
  image.width = picture.width;
  image.height = picture.height;
  image.src = `data:${picture.mediaType};base64,${picture.data}`;
}

/** The usual widths, and the figure's own where it is another. */
function fillWidths(select: HTMLSelectElement, share: number): void {
  const offered = widths.includes(share) ? widths : [...widths, share].sort((a, b) => a - b);
  if (select.options.length !== offered.length) {
    select.replaceChildren(
      ...offered.map((width) => element('option', undefined, { value: String(width) }, `${width} %`)),
    );
  }
  select.value = String(share);
}
