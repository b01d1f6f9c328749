import { noteMark, superscript } from '../superscript.ts';
import { type XmlElement, xmlChild, xmlChildren, xmlDescendants, xmlText } from '../xml.ts';
import { isOn, type StyleSheet, settingOf } from './styles.ts';

/** A piece of a paragraph in reading order. */
export type InlinePiece =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly type: 'break' }
  /** Paragraphs of a text box that hangs on this place. */
  | { readonly type: 'box'; readonly content: XmlElement };

/** What reading the paragraphs of one file collects along the way. */
export interface Collected {
  /** `footnote 3` or `endnote 1` in the order of their marks. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly mark: string }[];
  trackedChanges: number;
  /** How many pieces of hidden text were left out. */
  hidden: number;
  pictures: number;
  objects: number;
  fields: { phase: 'code' | 'result' }[];
}

export function newCollection(): Collected {
  return { notes: [], trackedChanges: 0, hidden: 0, pictures: 0, objects: 0, fields: [] };
}

/** The visible text of one paragraph: tracked changes accepted, fields by their last result, hidden text left out. */
export function readInline(paragraph: XmlElement, styles: StyleSheet, collected: Collected): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  // The code of a field never reaches over the end of its paragraph; one that seems to was left open by mistake.
  collected.fields = collected.fields.filter(({ phase }) => phase === 'result');
  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'pPr':
      case 'sdtPr':
      case 'rt':
        break;
      case 'del':
      case 'moveFrom':
        if (element.children.length > 0) collected.trackedChanges += 1;
        break;
      case 'ins':
      case 'moveTo':
        collected.trackedChanges += 1;
        visitAll(element);
        break;
      case 'r':
        run(element);
        break;
      case 'oMath':
        pushText(xmlMathText(element), false);
        break;
      default:
        visitAll(element);
        break;
    }
  };
  const visitAll = (element: XmlElement): void => {
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  const pushText = (text: string, bold: boolean): void => {
    if (text !== '' && !collected.fields.some(({ phase }) => phase === 'code'))
      pieces.push({ type: 'text', text, bold });
  };

  const run = (element: XmlElement): void => {
    const properties = xmlChild(element, 'rPr');
    const hidden = ['vanish', 'webHidden'].some((name) => {
      const setting = properties === null ? null : xmlChild(properties, name);
      return setting !== null && isOn(setting);
    });
    const raised = settingOf(properties, 'vertAlign') === 'superscript';
    const bold = styles.isBoldRun(properties);
    if (hidden && xmlChildren(element, 't').length > 0) collected.hidden += 1;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'fldChar') field(child);
      else if (!hidden) runContent(child, raised, bold);
    }
  };

  const field = ({ attributes }: XmlElement): void => {
    if (attributes.fldCharType === 'begin') collected.fields.push({ phase: 'code' });
    else if (attributes.fldCharType === 'end') collected.fields.pop();
    else if (attributes.fldCharType === 'separate') {
      const innermost = collected.fields.at(-1);
      if (innermost !== undefined) innermost.phase = 'result';
    }
  };

  const runContent = (child: XmlElement, raised: boolean, bold: boolean): void => {
    switch (child.name) {
      case 't':
        pushText(raised ? superscript(xmlText(child)) : xmlText(child), bold);
        break;
      case 'tab':
      case 'ptab':
        pushText(' ', bold);
        break;
      case 'noBreakHyphen':
        pushText('\u2011', bold);
        break;
      case 'sym':
        pushText(symbol(child), bold);
        break;
      case 'br':
      case 'cr':
        if (child.attributes.type === undefined || child.attributes.type === 'textWrapping')
          pieces.push({ type: 'break' });
        else pushText(' ', bold);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        note(child);
        break;
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        graphic(child);
        break;
      case 'ruby':
        visitAll(child);
        break;
      default:
        break;
    }
  };

  const note = ({ name, attributes }: XmlElement): void => {
    const mark = noteMark(String(collected.notes.length + 1));
    collected.notes.push({
      kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
      id: attributes.id ?? '',
      mark,
    });
    pushText(mark, false);
  };

  const graphic = (element: XmlElement): void => {
    // Newer and older drawings of one thing stand side by side; the newer one is enough.
    const choice =
      element.name === 'AlternateContent' ? (xmlChild(element, 'Choice') ?? xmlChild(element, 'Fallback')) : element;
    if (choice === null) return;
    const boxes = xmlDescendants(choice, 'txbxContent');
    for (const content of boxes) pieces.push({ type: 'box', content });
    if (element.name === 'object') collected.objects += 1;
    else if (
      boxes.length === 0 &&
      (xmlDescendants(choice, 'blip').length > 0 || xmlDescendants(choice, 'imagedata').length > 0)
    ) {
      collected.pictures += 1;
    }
  };

  visitAll(paragraph);
  return pieces;
}

function xmlMathText(element: XmlElement): string {
  return xmlDescendants(element, 't').map(xmlText).join('');
}

/** Symbol fonts put their signs into the private area; only what stands for a real character can be kept. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (Number.isNaN(code)) return '';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(Math.min(code, 0x10ffff));
}

/** Whether the paragraph's own mark was deleted, so that the next paragraph runs on in it. */
export function runsOn(paragraph: XmlElement): boolean {
  const properties = xmlChild(paragraph, 'pPr', 'rPr');
  return properties !== null && xmlChildren(properties, 'del').length > 0;
}
