import { noteMark } from '../superscript.ts';
import { codePageEncoding, decodeBytes, encodingByWord, isWide, signOf } from './code-pages.ts';
import { Flow } from './flow.ts';
import { RtfTables } from './header.ts';
import { ParagraphSettings } from './paragraph-settings.ts';
import {
  changed,
  characterWords,
  type Destination,
  firstState,
  type GroupState,
  infoFields,
  lookWords,
  passedOverGroups,
  readOptionalGroups,
  unreadGroups,
} from './state.ts';
import { type RtfListener, readTokens } from './tokens.ts';

export interface RtfNote {
  mark: string;
  readonly flow: Flow;
}

export interface RtfDocument {
  readonly flow: Flow;
  readonly notes: readonly RtfNote[];
  /** `title`, `author` and so on, as the information group states them. */
  readonly info: ReadonlyMap<string, string>;
  /** The Windows number of the language most characters are marked with. */
  readonly language: number | null;
  readonly encoding: string;
  /** False when the file ends inside a group. */
  readonly isComplete: boolean;
  readonly counts: Readonly<Record<'pictures' | 'objects' | 'comments' | 'hidden' | 'changes', number>>;
}

/** Reads an RTF file front to back into paragraphs and tables. Never fails: what cannot be understood is passed over. */
export function readRtf(bytes: Uint8Array): RtfDocument {
  const reader = new RtfReader(bytes);
  readTokens(bytes, reader);
  return reader.finish();
}

class RtfReader implements RtfListener {
  private readonly source: string;
  private readonly tables = new RtfTables();
  private readonly settings = new ParagraphSettings(this.tables);
  private readonly body = new Flow();
  private readonly notes: RtfNote[] = [];
  private readonly info = new Map<string, string>();
  private readonly counts = { pictures: 0, objects: 0, comments: 0, hidden: 0, changes: 0 };
  private readonly languages = new Map<number, number>();
  private readonly stack: GroupState[] = [];
  private state = firstState(this.body);
  private encoding = 'windows-1252';
  private defaultLanguage: number | null = null;
  /** Bytes of letters that wait to be read together, because one letter may take two. */
  private waiting: number[] = [];
  /** How many characters of fallback are still to be passed over. */
  private skip = 0;
  private atGroupStart = false;
  /** True after a star: a group that one does not know may be passed over whole. */
  private optional = false;
  private lastLook: 'hidden' | 'deleted' | 'inserted' | null = null;
  /** A note of its own numbering was announced in the running text. */
  private numberedNote = false;

  constructor(private readonly bytes: Uint8Array) {
    // Used for its ASCII characters only, on which every one-byte encoding agrees.
    this.source = new TextDecoder('windows-1252').decode(bytes);
  }

  open(): void {
    this.flush();
    this.stack.push(this.state);
    this.skip = 0;
    if (this.state.destination === 'styles') this.tables.startStyle();
    this.atGroupStart = true;
    this.optional = false;
  }

  close(): void {
    this.flush();
    this.skip = 0;
    this.atGroupStart = false;
    const inner = this.state;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    // A note or a box ends with its group, whether or not its last paragraph was ended.
    if (inner.flow !== outer.flow) this.settings.endParagraph(inner);
    // Whatever follows the end of the document is none of its text.
    if (this.stack.length === 0) this.settings.endParagraph(inner);
    this.state = this.stack.length === 0 ? { ...outer, destination: 'skip' } : outer;
  }

  text(start: number, end: number): void {
    this.atGroupStart = false;
    const from = Math.min(end, start + this.skip);
    this.skip -= from - start;
    if (from === end || this.state.destination === 'skip') return;
    const text = this.source.slice(from, end);
    const joinsWaiting = this.waiting.length > 0 && isWide(this.currentEncoding());
    if (!joinsWaiting && isAscii(text)) {
      this.flush();
      this.write(text);
    } else for (let at = from; at < end; at += 1) this.waiting.push(this.bytes[at] ?? 0);
  }

  byte(value: number): void {
    this.atGroupStart = false;
    if (this.skip > 0) this.skip -= 1;
    else if (this.state.destination !== 'skip') this.waiting.push(value);
  }

  sign(character: string): void {
    if (character === '*') {
      this.optional = true;
      return;
    }
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    this.atGroupStart = false;
    const isEscape = '{}\\'.includes(character);
    if (isEscape && this.waiting.length > 0 && isWide(this.currentEncoding())) {
      // The second byte of a letter may look like a brace.
      this.waiting.push(character.charCodeAt(0));
      return;
    }
    this.flush();
    if (character === '~') this.write('\u00a0');
    else if (character === '_') this.write('\u2011');
    else if (character === '\n' || character === '\r') this.endParagraph();
    else if (isEscape) this.write(character);
  }

  word(name: string, value: number | null): boolean {
    const opensGroup = this.atGroupStart;
    const { optional } = this;
    this.atGroupStart = false;
    this.optional = false;
    if (name === 'u') {
      if (value !== null) this.unicode(value);
      return false;
    }
    if (this.skip > 0) {
      this.skip -= 1;
      return false;
    }
    this.flush();
    if (opensGroup && this.destination(name, optional)) return passedOverGroups.has(name);
    this.apply(name, value);
    return false;
  }

  finish(): RtfDocument {
    this.flush();
    const isComplete = this.stack.length === 0;
    while (this.stack.length > 0) this.close();
    for (const { flow } of [{ flow: this.body }, ...this.notes]) flow.endTable();
    const { body, notes, info, encoding, counts } = this;
    return { flow: body, notes, info, language: this.mainLanguage(), encoding, isComplete, counts };
  }

  /** Whether the word opens a group that goes somewhere of its own. */
  private destination(name: string, optional: boolean): boolean {
    const { state } = this;
    const go = (destination: Destination): true => {
      this.state = { ...this.state, destination };
      return true;
    };
    if (name === 'footnote') return this.startNote();
    if (name === 'shptxt' || name === 'dptxbxtext') return this.startBox();
    if (name === 'annotation') this.counts.comments += 1;
    if (name === 'pict' && state.destination === 'body') this.counts.pictures += 1;
    if (name === 'object') this.counts.objects += 1;
    if (name === 'annotation' || name === 'pict' || unreadGroups.has(name)) return go('skip');
    if (name === 'upr') {
      this.state = { ...state, destination: 'skip', twin: state.destination };
      return true;
    }
    if (name === 'ud') return go(state.twin);
    if (name === 'fonttbl') return go('fonts');
    if (name === 'stylesheet') return go('styles');
    if (name === 'listtable') return go('lists');
    if (name === 'listoverridetable') return go('overrides');
    if (name === 'listtext' || name === 'pntext') {
      this.settings.startMark();
      return go('list-mark');
    }
    if (name === 'info') return go('skip');
    if (infoFields.has(name) && state.destination === 'skip' && !optional) return go(`info/${name}`);
    if (!optional || readOptionalGroups.has(name) || state.destination !== 'body') return false;
    return go('skip');
  }

  /** A word that opens no group: it belongs to the table that is being filled, or to the text. */
  private apply(name: string, value: number | null): void {
    const { destination } = this.state;
    if (destination === 'fonts') this.tables.fontWord(name, value);
    else if (destination === 'styles') this.tables.styleWord(name, value);
    else if (destination === 'lists') this.tables.listWord(name, value);
    else if (destination === 'overrides') this.tables.overrideWord(name, value);
    if (name === 'f') this.set({ font: value ?? -1 });
    else if (name === 'uc') this.set({ fallback: Math.max(0, value ?? 1) });
    else if (destination === 'body') this.applyToText(name, value);
    else {
      const character = characterWords.get(name);
      if (character !== undefined) this.write(character);
      else if (documentWords.has(name)) this.applyToDocument(name, value);
    }
  }

  private applyToDocument(name: string, value: number | null): void {
    if (name === 'ansicpg') this.encoding = codePageEncoding(value ?? 0) ?? this.encoding;
    else if (name === 'deflang') this.defaultLanguage = value;
    else this.encoding = encodingByWord[name] ?? this.encoding;
  }

  private applyToText(name: string, value: number | null): void {
    const look = lookWords.get(name);
    const character = characterWords.get(name);
    if (look !== undefined) this.set(look(value));
    else if (character !== undefined) this.write(character);
    else if (documentWords.has(name)) this.applyToDocument(name, value);
    else if (name === 'par' || name === 'sect') this.endParagraph();
    else if (name === 'line' || name === 'lbr' || name === 'softline') this.state.flow.add({ type: 'break' });
    else if (name === 'chftn') this.numberedNote = this.state.flow === this.body;
    else this.state = this.settings.apply(this.state, name, value);
  }

  private set(change: Partial<GroupState>): void {
    this.state = changed(this.state, change);
  }

  private endParagraph(): void {
    if (this.state.destination === 'body') this.settings.endParagraph(this.state);
  }

  private startNote(): true {
    const outer = this.state.flow;
    const flow = new Flow();
    const last = outer.lastPiece;
    // A mark of the writer's own stands raised before its note; every other note is counted.
    const own = !this.numberedNote && last?.type === 'text' && last.raised ? last.text.trim() : '';
    const mark = noteMark(own !== '' && own.length <= 4 ? own : String(this.notes.length + 1));
    if (own !== '' && own.length <= 4) outer.replaceLast({ type: 'text', text: mark, bold: false, raised: false });
    else if (this.state.destination === 'body') outer.add({ type: 'text', text: mark, bold: false, raised: false });
    this.numberedNote = false;
    this.notes.push({ mark, flow });
    this.set({
      ...firstState(flow),
      destination: this.state.destination,
      fallback: this.state.fallback,
      font: this.state.font,
    });
    return true;
  }

  private startBox(): true {
    const flow = new Flow();
    this.state.flow.add({ type: 'box', flow });
    this.set({ ...firstState(flow), fallback: this.state.fallback, font: this.state.font });
    return true;
  }

  private unicode(value: number): void {
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    this.flush();
    const code = value < 0 ? value + 0x10000 : value;
    if (code > 0 && code <= 0x10ffff) this.write(signOf(code));
    this.skip = this.state.fallback;
  }

  private currentEncoding(): string {
    return this.tables.fonts.get(this.state.font)?.encoding ?? this.encoding;
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = this.waiting;
    this.waiting = [];
    const isSymbols = this.tables.fonts.get(this.state.font)?.symbols === true;
    this.write(isSymbols ? '•'.repeat(Math.min(bytes.length, 1)) : decodeBytes(bytes, this.currentEncoding()));
  }

  private write(text: string): void {
    const { destination, flow, bold, raised } = this.state;
    if (destination === 'styles') this.tables.styleName(text);
    else if (destination === 'list-mark') this.settings.addMark(text);
    else if (destination === 'body') {
      const look = this.lookOfChange();
      if (look !== this.lastLook && look !== null) this.counts[look === 'hidden' ? 'hidden' : 'changes'] += 1;
      this.lastLook = look;
      if (look === 'hidden' || look === 'deleted') return;
      const language = this.state.language ?? this.defaultLanguage;
      if (language !== null) this.languages.set(language, (this.languages.get(language) ?? 0) + text.length);
      flow.add({ type: 'text', text, bold, raised });
    } else if (destination.startsWith('info/')) {
      const field = destination.slice('info/'.length);
      this.info.set(field, (this.info.get(field) ?? '') + text);
    }
  }

  private lookOfChange(): 'hidden' | 'deleted' | 'inserted' | null {
    const { hidden, deleted, inserted } = this.state;
    if (deleted) return 'deleted';
    if (hidden) return 'hidden';
    return inserted ? 'inserted' : null;
  }

  private mainLanguage(): number | null {
    const [most] = [...this.languages].sort(([, first], [, second]) => second - first);
    return most?.[0] ?? this.defaultLanguage;
  }
}

const documentWords = new Set(['ansicpg', 'deflang', ...Object.keys(encodingByWord)]);

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}
