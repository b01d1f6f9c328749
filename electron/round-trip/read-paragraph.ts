import { type XmlElement, xmlChild, xmlText } from '../library/importers/xml.ts';
import { instant, noteMark, type Piece, type RecordedChange } from './returned-document.ts';

/** A bookmark that is open while the text is read. */
interface OpenMark {
  readonly name: string;
  /** The paragraph in which it was met first has been finished. */
  old: boolean;
}

/** What a paragraph, or several that were joined, came to. */
export interface ReadParagraph {
  readonly pieces: Piece[];
  /** By name: whether the bookmark began here, and whether words stand in it. */
  readonly marks: Map<string, { began: boolean; words: boolean }>;
  /** The end of the paragraph was deleted, so the next one goes on in it. */
  joinsNext: boolean;
}

/** What is told of things that reach over paragraphs. */
export interface ParagraphListener {
  commentStart(id: string): void;
  commentEnd(id: string): void;
  words(text: string): void;
}

interface Field {
  code: string;
  phase: 'code' | 'result';
  repeats: boolean;
}

/**
 * Reads paragraph after paragraph of one text: words, marks of notes, recorded changes, bookmarks. Fields show their last
 * result, pictures and text boxes say nothing.
 */
export class ParagraphReader {
  readonly #open = new Map<string, OpenMark>();
  #fields: Field[] = [];
  #current: ReadParagraph = emptyParagraph();

  /** `noteAt` gives a note's index by its id in the file; null when there is none. */
  constructor(
    private readonly noteAt: (id: string) => number | null,
    private readonly listener: ParagraphListener,
  ) {}

  /** Goes on in `into`, when the end of that paragraph was deleted. */
  read(paragraph: XmlElement, into: ReadParagraph | null = null): ReadParagraph {
    const current = into ?? emptyParagraph();
    this.#current = current;
    current.joinsNext = false;
    // A field's code never reaches over the end of its paragraph; one that seems to was left open by mistake.
    this.#fields = this.#fields.filter(({ phase }) => phase === 'result');
    for (const mark of this.#open.values()) this.#meet(mark);
    this.#visitAll(paragraph, undefined);
    for (const mark of this.#open.values()) mark.old = true;
    const properties = xmlChild(paragraph, 'pPr', 'rPr');
    if (properties !== null && xmlChild(properties, 'del') !== null) current.joinsNext = true;
    return current;
  }

  /** Bookmarks and ends of comments may stand between paragraphs. */
  between(element: XmlElement): void {
    this.#current = emptyParagraph();
    this.#visit(element, undefined);
  }

  #meet(mark: OpenMark): void {
    if (!this.#current.marks.has(mark.name)) this.#current.marks.set(mark.name, { began: !mark.old, words: false });
  }

  #visitAll(element: XmlElement, change: RecordedChange | undefined): void {
    for (const child of element.children) if (typeof child !== 'string') this.#visit(child, change);
  }

  #visit(element: XmlElement, change: RecordedChange | undefined): void {
    const { name, attributes } = element;
    switch (name) {
      case 'pPr':
      case 'sdtPr':
      case 'rt':
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        break;
      case 'ins':
      case 'moveTo':
        this.#visitAll(element, recorded('inserted', element));
        break;
      case 'del':
      case 'moveFrom':
        this.#visitAll(element, recorded('deleted', element));
        break;
      case 'bookmarkStart':
        this.#begin(attributes.id ?? '', attributes.name ?? '');
        break;
      case 'bookmarkEnd':
        this.#open.delete(attributes.id ?? '');
        break;
      case 'commentRangeStart':
        this.listener.commentStart(attributes.id ?? '');
        break;
      case 'commentRangeEnd':
        this.listener.commentEnd(attributes.id ?? '');
        break;
      case 'fldSimple':
        this.#simpleField(element, change);
        break;
      case 'r':
        this.#run(element, change);
        break;
      default:
        this.#visitAll(element, change);
        break;
    }
  }

  #begin(id: string, name: string): void {
    if (!/^_bwn?_/.test(name)) return;
    // Some programs begin a bookmark anew in each paragraph it reaches over, and end it once.
    for (const [other, open] of this.#open) if (open.name === name) this.#open.delete(other);
    const mark = { name, old: false };
    this.#open.set(id, mark);
    this.#meet(mark);
  }

  #simpleField(element: XmlElement, change: RecordedChange | undefined): void {
    const repeated = repeatedNote(element.attributes.instr ?? '');
    if (repeated === null) this.#visitAll(element, change);
    else this.#put({ type: 'note', name: repeated, note: null, ...(change && { change }) });
  }

  #run(element: XmlElement, change: RecordedChange | undefined): void {
    const properties = xmlChild(element, 'rPr');
    if (properties !== null && isOn(properties, 'vanish')) return;
    const looks = {
      ...(properties !== null && isOn(properties, 'i') && { emphasis: true as const }),
      ...(properties !== null && isOn(properties, 'b') && { strong: true as const }),
      ...(change && { change }),
    };
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      switch (child.name) {
        case 't':
        case 'delText':
          this.#put({ type: 'text', text: xmlText(child), ...looks });
          break;
        case 'tab':
        case 'ptab':
        case 'br':
        case 'cr':
          this.#put({ type: 'text', text: ' ', ...looks });
          break;
        case 'noBreakHyphen':
          this.#put({ type: 'text', text: '\u2011', ...looks });
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const note = this.noteAt(
            `${child.name === 'footnoteReference' ? 'footnote' : 'endnote'} ${child.attributes.id}`,
          );
          this.#put({ type: 'note', name: this.#nameOfNote(), note, ...(change && { change }) });
          break;
        }
        case 'instrText':
          this.#code(xmlText(child), change);
          break;
        case 'fldChar':
          this.#fieldCharacter(child.attributes.fldCharType);
          break;
        case 'commentReference':
          this.listener.commentStart(child.attributes.id ?? '');
          this.listener.commentEnd(child.attributes.id ?? '');
          break;
      }
    }
  }

  #fieldCharacter(type: string | undefined): void {
    const innermost = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', phase: 'code', repeats: false });
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && innermost) innermost.phase = 'result';
  }

  #code(text: string, change: RecordedChange | undefined): void {
    const field = this.#fields.at(-1);
    if (!field || field.phase === 'result') return;
    field.code += text;
    const repeated = repeatedNote(field.code);
    if (repeated === null || field.repeats) return;
    this.#put({ type: 'note', name: repeated, note: null, ...(change && { change }) });
    field.repeats = true;
  }

  #nameOfNote(): number | null {
    const names = [...this.#open.values()].flatMap(({ name }) => /^_bwn_(\d+)$/.exec(name)?.[1] ?? []);
    return names.length === 0 ? null : Number(names.at(-1));
  }

  #put(piece: Piece): void {
    if (this.#fields.some(({ phase, repeats }) => repeats || (phase === 'code' && piece.type === 'text'))) return;
    const { pieces, marks } = this.#current;
    if (piece.type === 'text' && piece.text === '') return;
    const last = pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && looksAlike(last, piece)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else pieces.push(piece);
    if (piece.change?.type === 'deleted') return;
    this.listener.words(piece.type === 'text' ? piece.text : noteMark);
    for (const { name } of this.#open.values()) {
      const mark = marks.get(name);
      if (mark) mark.words = true;
    }
  }
}

function emptyParagraph(): ReadParagraph {
  return { pieces: [], marks: new Map(), joinsNext: false };
}

function repeatedNote(code: string): number | null {
  const number = /^\s*(?:NOTEREF|REF)\s+_bwn_(\d+)\b/i.exec(code)?.[1];
  return number === undefined ? null : Number(number);
}

function recorded(type: RecordedChange['type'], { attributes }: XmlElement): RecordedChange {
  return { type, author: attributes.author ?? '', at: instant(attributes.date ?? '') };
}

function isOn(properties: XmlElement, name: string): boolean {
  const setting = xmlChild(properties, name);
  return setting !== null && !['0', 'false', 'off'].includes(setting.attributes.val ?? '');
}

function looksAlike(a: Piece & { type: 'text' }, b: Piece & { type: 'text' }): boolean {
  const same = a.emphasis === b.emphasis && a.strong === b.strong && a.change?.type === b.change?.type;
  return same && a.change?.author === b.change?.author && a.change?.at === b.change?.at;
}
