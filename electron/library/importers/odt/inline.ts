import { noteMark, superscript } from '../superscript.ts';
import { type XmlElement, xmlChild, xmlDescendants, xmlText } from '../xml.ts';
import type { OdtStyles, TextLook } from './styles.ts';

/** A piece of a paragraph in reading order. */
export type OdtPiece =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly type: 'break' }
  /** A text box that hangs on this place. */
  | { readonly type: 'box'; readonly content: XmlElement };

/** What reading the paragraphs of one file collects along the way. */
export interface OdtCollected {
  readonly notes: { readonly mark: string; readonly body: XmlElement }[];
  hidden: number;
  comments: number;
  pictures: number;
  objects: number;
  remote: number;
}

export function newOdtCollection(): OdtCollected {
  return { notes: [], hidden: 0, comments: 0, pictures: 0, objects: 0, remote: 0 };
}

export interface InlineContext {
  readonly styles: OdtStyles;
  readonly collected: OdtCollected;
  /** The text of an embedded formula, by the address of its part; null for other objects. */
  readonly formula: (address: string) => string | null;
}

/** Elements inside a paragraph that hold no text of it: marks, declarations, the text under a ruby line's reading. */
const silent = new Set([
  'annotation-end',
  'bookmark',
  'bookmark-start',
  'bookmark-end',
  'reference-mark',
  'reference-mark-start',
  'reference-mark-end',
  'change',
  'change-start',
  'change-end',
  'soft-page-break',
  'ruby-text',
  'script',
  'toc-mark',
  'toc-mark-start',
  'toc-mark-end',
  'alphabetical-index-mark',
  'user-index-mark',
  'title',
  'desc',
  'event-listeners',
  'forms',
]);

/** The visible text of one paragraph: fields by their last result, hidden text left out, note marks in their place. */
export function readOdtInline(
  paragraph: XmlElement,
  look: Partial<TextLook>,
  context: InlineContext,
): readonly OdtPiece[] {
  const { styles, collected } = context;
  const pieces: OdtPiece[] = [];
  const push = (text: string, { bold = false, raised = false }: Partial<TextLook>) => {
    if (text !== '') pieces.push({ type: 'text', text: raised ? superscript(text) : text, bold });
  };
  const inside = (element: XmlElement, current: Partial<TextLook>): void => {
    for (const child of element.children) {
      if (typeof child === 'string') push(child.replace(/\s+/g, ' '), current);
      else visit(child, current);
    }
  };
  const visit = (element: XmlElement, current: Partial<TextLook>): void => {
    const { name, attributes } = element;
    if (silent.has(name)) return;
    switch (name) {
      case 's':
        push(' '.repeat(Math.min(1000, Number.parseInt(attributes.c ?? '1', 10) || 1)), current);
        break;
      case 'tab':
        push('\t', current);
        break;
      case 'line-break':
        pieces.push({ type: 'break' });
        break;
      case 'span': {
        const own = { ...current, ...styles.lookOf('text', attributes['style-name']) };
        if (own.hidden === true) collected.hidden += 1;
        else inside(element, own);
        break;
      }
      case 'hidden-text':
        if (attributes['is-hidden'] === 'false') inside(element, current);
        else collected.hidden += 1;
        break;
      case 'hidden-paragraph':
        break;
      case 'note':
        note(element);
        break;
      case 'annotation':
        collected.comments += 1;
        break;
      case 'frame':
        frame(element);
        break;
      case 'text-box':
        pieces.push({ type: 'box', content: element });
        break;
      case 'custom-shape':
      case 'rect':
        if (xmlDescendants(element, 'p').length > 0) pieces.push({ type: 'box', content: element });
        break;
      default:
        inside(element, current);
        break;
    }
  };
  const note = (element: XmlElement): void => {
    const citation = xmlChild(element, 'note-citation');
    const stated = citation === null ? '' : xmlText(citation).trim();
    const mark = noteMark(stated === '' ? String(collected.notes.length + 1) : stated);
    const body = xmlChild(element, 'note-body');
    if (body !== null) collected.notes.push({ mark, body });
    push(mark, {});
  };
  const frame = (element: XmlElement): void => {
    const box = xmlChild(element, 'text-box');
    if (box !== null) {
      pieces.push({ type: 'box', content: box });
      return;
    }
    const table = xmlChild(element, 'table');
    if (table !== null) {
      pieces.push({ type: 'box', content: element });
      return;
    }
    const object = xmlChild(element, 'object') ?? xmlChild(element, 'object-ole');
    const formula = object === null ? null : (mathOf(object) ?? context.formula(object.attributes.href ?? ''));
    if (formula !== null) push(formula, {});
    else if (object !== null || xmlChild(element, 'applet') !== null || xmlChild(element, 'plugin') !== null)
      collected.objects += 1;
    else if (xmlChild(element, 'image') !== null) {
      collected.pictures += 1;
      if (/^[a-z]+:\/\//i.test(xmlChild(element, 'image')?.attributes.href ?? '')) collected.remote += 1;
    }
  };
  inside(paragraph, look);
  return pieces;
}

/** A formula as its characters in a row; null when the element holds none. */
export function mathOf(element: XmlElement): string | null {
  const math = element.name === 'math' ? element : xmlDescendants(element, 'math')[0];
  if (math === undefined) return null;
  const text = characters(math).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function characters(element: XmlElement): string {
  if (element.name === 'annotation') return '';
  if (element.name === 'msup') {
    const [base, power] = element.children.filter((child) => typeof child !== 'string');
    if (base !== undefined && power !== undefined) return characters(base) + superscript(characters(power));
  }
  return element.children.map((child) => (typeof child === 'string' ? child.trim() : characters(child))).join('');
}
