import { type XmlElement, xmlChild, xmlText } from '../library/importers/xml.ts';
import { noteMark, type Piece, type RecordedChange, recorderIn } from './returned-document.ts';
import { formerLooks, isOn, looksOf, sameLooks } from './run-looks.ts';

/** A bookmark that is open while the text is read. */
interface OpenMark {
  readonly name: string;
  /** The paragraph in which it was met first has been finished. */
  old: boolean;
}

/** What a paragraph came to. */
export interface ReadParagraph {
  readonly pieces: Piece[];
  /** By name: whether the bookmark began here, and whether words stand in it. */
  readonly marks: Map<string, { began: boolean; words: boolean }>;
  /** The end of the paragraph was deleted, so the next one goes on in it: who did it. */
  joinsNext: RecordedChange | null;
  /** Its end was brought in. */
  ended: RecordedChange | null;
}

/** What a paragraph refers to beyond itself. */
export interface ParagraphSurroundings {
  /** A note's index by its id in the file; null when there is none. */
  readonly noteAt: (id: string) => number | null;
  /** Where a relationship leads outside the file; null where it does not. */
  readonly linkAt: (relationship: string) => string | null;
  /** Names of styles in lower case by their ids. */
  readonly styleNames: ReadonlyMap<string, string>;
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
  /** Where its result leads. */
  link: string | null;
}

/**
 * Reads paragraph after paragraph of one text: words, marks of notes, recorded changes, bookmarks. Fields show their last
 * result, pictures and text boxes say nothing.
 */
export class ParagraphReader {
  readonly #open = new Map<string, OpenMark>();
  #fields: Field[] = [];
  #current: ReadParagraph = emptyParagraph();

  constructor(
    private readonly around: ParagraphSurroundings,
    private readonly listener: ParagraphListener,
  ) {}

  read(paragraph: XmlElement): ReadParagraph {
    const current = emptyParagraph();
    this.#current = current;
    // A field's code never reaches over the end of its paragraph; one that seems to was left open by mistake.
    this.#fields = this.#fields.filter(({ phase }) => phase === 'result');
    for (const mark of this.#open.values()) this.#meet(mark);
    this.#visitAll(paragraph, undefined);
    for (const mark of this.#open.values()) mark.old = true;
    const properties = xmlChild(paragraph, 'pPr', 'rPr');
    if (properties !== null) readEnd(current, properties);
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

  #visitAll(element: XmlElement, state: State | undefined): void {
    for (const child of element.children) if (typeof child !== 'string') this.#visit(child, state);
  }

  #visit(element: XmlElement, state: State | undefined): void {
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
        this.#visitAll(element, { ...state, ...recorded('inserted', element, state) });
        break;
      case 'del':
      case 'moveFrom':
        this.#visitAll(element, { ...state, ...recorded('deleted', element, state) });
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
        this.#simpleField(element, state);
        break;
      case 'hyperlink': {
        const link = this.around.linkAt(attributes.id ?? '');
        this.#visitAll(element, link === null ? state : { ...state, link });
        break;
      }
      case 'r':
        this.#run(element, state);
        break;
      default:
        this.#visitAll(element, state);
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

  #simpleField(element: XmlElement, state: State | undefined): void {
    const repeated = repeatedNote(element.attributes.instr ?? '');
    if (repeated === null) this.#visitAll(element, state);
    else this.#put({ type: 'note', name: repeated, note: null, ...changeIn(state) });
  }

  #run(element: XmlElement, state: State | undefined): void {
    const properties = xmlChild(element, 'rPr');
    if (properties !== null && isOn(properties, 'vanish')) return;
    const { styleNames } = this.around;
    const formerly = formerLooks(properties, styleNames);
    const looks = {
      ...looksOf(properties, styleNames),
      ...state,
      // A word that is new has no former looks.
      ...(formerly !== null && state?.change === undefined && { formerly }),
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
          const kind = child.name === 'footnoteReference' ? 'footnote' : 'endnote';
          const note = this.around.noteAt(`${kind} ${child.attributes.id}`);
          this.#put({ type: 'note', name: this.#nameOfNote(), note, ...changeIn(state) });
          break;
        }
        case 'instrText':
          this.#code(xmlText(child), state);
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
    if (type === 'begin') this.#fields.push({ code: '', phase: 'code', repeats: false, link: null });
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && innermost) innermost.phase = 'result';
  }

  #code(text: string, state: State | undefined): void {
    const field = this.#fields.at(-1);
    if (!field || field.phase === 'result') return;
    field.code += text;
    field.link = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.code)?.[1] ?? null;
    const repeated = repeatedNote(field.code);
    if (repeated === null || field.repeats) return;
    this.#put({ type: 'note', name: repeated, note: null, ...changeIn(state) });
    field.repeats = true;
  }

  #nameOfNote(): number | null {
    const names = [...this.#open.values()].flatMap(({ name }) => /^_bwn_(\d+)$/.exec(name)?.[1] ?? []);
    return names.length === 0 ? null : Number(names.at(-1));
  }

  #put(put: Piece): void {
    const link = put.type === 'text' ? this.#fields.findLast((field) => field.link !== null)?.link : null;
    const piece = link == null ? put : { ...put, link };
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

/** What holds for everything inside an element. */
interface State {
  readonly change?: RecordedChange;
  readonly within?: RecordedChange;
  readonly link?: string;
}

function emptyParagraph(): ReadParagraph {
  return { pieces: [], marks: new Map(), joinsNext: null, ended: null };
}

/** What was recorded of a paragraph's end. Brought in and taken out, it was never there: the next one goes on all the same. */
function readEnd(paragraph: ReadParagraph, properties: XmlElement): void {
  const gone = xmlChild(properties, 'del') ?? xmlChild(properties, 'moveFrom');
  const come = xmlChild(properties, 'ins') ?? xmlChild(properties, 'moveTo');
  if (gone !== null) {
    paragraph.joinsNext = { type: 'deleted', ...recorderIn(gone.attributes) };
  } else if (come !== null) paragraph.ended = { type: 'inserted', ...recorderIn(come.attributes) };
}

function repeatedNote(code: string): number | null {
  const number = /^\s*(?:NOTEREF|REF)\s+_bwn_(\d+)\b/i.exec(code)?.[1];
  return number === undefined ? null : Number(number);
}

function changeIn({ change, within }: State = {}): Pick<State, 'change' | 'within'> {
  return { ...(change && { change }), ...(within && { within }) };
}

/** A change inside another one: what is taken out of what was brought in is in neither text, whichever stands outside. */
function recorded(
  type: RecordedChange['type'],
  { attributes }: XmlElement,
  state: State | undefined,
): Pick<State, 'change' | 'within'> {
  const change = { type, ...recorderIn(attributes) };
  const outer = state?.change;
  if (outer === undefined || outer.type === type) return { change };
  return type === 'deleted' ? { change, within: outer } : { change: outer, within: change };
}

function looksAlike(a: Piece & { type: 'text' }, b: Piece & { type: 'text' }): boolean {
  if (!sameLooks(a, b) || a.formerly?.by.at !== b.formerly?.by.at) return false;
  if (a.formerly?.by.author !== b.formerly?.by.author || a.change?.type !== b.change?.type) return false;
  if (a.formerly !== undefined && b.formerly !== undefined && !sameLooks(a.formerly.looks, b.formerly.looks))
    return false;
  if (a.within?.author !== b.within?.author || (a.within === undefined) !== (b.within === undefined)) return false;
  return a.change?.author === b.change?.author && a.change?.at === b.change?.at;
}
