import type { PdfBox, PdfFont, PdfWord } from '../library/importers/pdf/pdf-file.ts';
import type { PdfiumModule } from './pdfium-module.ts';
import type { PageTags } from './pdfium-tags.ts';
import { readNarrowText } from './pdfium-text.ts';

/** What all characters of one text object share. */
interface Drawn {
  readonly size: number;
  readonly turn: PdfWord['turn'];
  readonly font: PdfFont;
  readonly tag: number;
  readonly artifact: boolean;
}

/** A function of the engine, looked up once: it is asked for every character or word. */
type Direct = (...numbers: readonly number[]) => number;

/** A page with more characters than this is not meant to be read. */
export const mostCharacters = 1_000_000;

const nothingDrawn: Drawn = {
  size: 10,
  turn: 0,
  font: { name: '', bold: false, symbolic: false },
  tag: -1,
  artifact: false,
};

/** Reads the words of pages. It asks for the place of whole words only: one call a character is what a page costs. */
export class WordReader {
  readonly #pdfium: PdfiumModule;
  readonly #fonts = new Map<number, PdfFont>();
  readonly #room: number;
  readonly #unicodeOf: Direct;
  readonly #objectOf: Direct;
  readonly #originOf: Direct;
  readonly #boxOf: Direct;

  /** `room` is the place of 64 bytes that it may write over. */
  constructor(pdfium: PdfiumModule, room: number) {
    this.#pdfium = pdfium;
    this.#room = room;
    this.#unicodeOf = pdfium.direct('FPDFText_GetUnicode');
    this.#objectOf = pdfium.direct('FPDFText_GetTextObject');
    this.#originOf = pdfium.direct('FPDFText_GetCharOrigin');
    this.#boxOf = pdfium.direct('FPDFText_GetLooseCharBox');
  }

  read(textPage: number, box: PdfBox, { byMark }: PageTags): readonly PdfWord[] {
    const pdfium = this.#pdfium;
    const unicodeOf = this.#unicodeOf;
    const objectOf = this.#objectOf;
    const objects = new Map<number, Drawn>();
    const words: PdfWord[] = [];
    const count = Math.min(pdfium.call('FPDFText_CountChars', textPage), mostCharacters);
    let text = '';
    let first = 0;
    let last = 0;
    let object = 0;
    let spaced = true;
    const flush = () => {
      if (text === '') return;
      let drawn = objects.get(object);
      if (drawn === undefined) {
        drawn = object === 0 ? nothingDrawn : this.#drawn(textPage, first, object, byMark);
        objects.set(object, drawn);
      }
      const word = this.#word({ textPage, first, last, text: withTexLetters(text), spaced }, drawn);
      if (isInside(word, box)) words.push(word);
      text = '';
      spaced = false;
    };
    for (let index = 0; index < count; index += 1) {
      const code = unicodeOf(textPage, index);
      if (isSpace(code)) {
        flush();
        spaced = true;
        continue;
      }
      const owner = objectOf(textPage, index);
      if (owner !== object) {
        flush();
        object = owner;
      }
      if (text === '') first = index;
      last = index;
      text += character(code);
    }
    flush();
    return words;
  }

  #drawn(textPage: number, index: number, object: number, byMark: ReadonlyMap<number, number>): Drawn {
    const pdfium = this.#pdfium;
    pdfium.call('FPDFText_GetMatrix', textPage, index, this.#room);
    const view = pdfium.view();
    const [a = 1, b = 0, c = 0, d = 1] = [0, 4, 8, 12].map((offset) => view.getFloat32(this.#room + offset, true));
    const size = pdfium.call('FPDFText_GetFontSize', textPage, index) * Math.hypot(c, d);
    const mark = pdfium.call('FPDFPageObj_GetMarkedContentID', object);
    const turns = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    return {
      size: size > 0.1 && size < 2000 ? size : 10,
      turn: (((turns % 4) + 4) % 4) as PdfWord['turn'],
      font: this.#font(pdfium.call('FPDFTextObj_GetFont', object)),
      tag: mark < 0 ? -1 : (byMark.get(mark) ?? -1),
      artifact: mark < 0 && this.#isArtifact(object),
    };
  }

  #isArtifact(object: number): boolean {
    const pdfium = this.#pdfium;
    const marks = Math.min(pdfium.call('FPDFPageObj_CountMarks', object), 8);
    for (let index = 0; index < marks; index += 1) {
      const mark = pdfium.call('FPDFPageObj_GetMark', object, index);
      const written = pdfium.call('FPDFPageObjMark_GetName', mark, this.#room, 40, this.#room + 48);
      const length = Math.min(pdfium.view().getUint32(this.#room + 48, true), 40);
      const name = new TextDecoder('utf-16le').decode(pdfium.bytes().subarray(this.#room, this.#room + length));
      if (written !== 0 && name.startsWith('Artifact')) return true;
    }
    return false;
  }

  #font(handle: number): PdfFont {
    const known = this.#fonts.get(handle);
    if (known !== undefined) return known;
    const name = readNarrowText(this.#pdfium, 'FPDFFont_GetBaseFontName', handle).replace(/^[A-Z]{6}\+/, '');
    const weight = this.#pdfium.call('FPDFFont_GetWeight', handle);
    const font = {
      name,
      bold: weight >= 600 || /bold|black|heavy|(?:semi|demi)(?:bd|$)|^cmb|-medi(?:um)?(?:ital)?$|^sfbx/i.test(name),
      symbolic: /wingding|webding|symbol|dingbat|^marlett/i.test(name),
    };
    this.#fonts.set(handle, font);
    return font;
  }

  #word(
    found: {
      readonly textPage: number;
      readonly first: number;
      readonly last: number;
      readonly text: string;
      readonly spaced: boolean;
    },
    drawn: Drawn,
  ): PdfWord {
    const pdfium = this.#pdfium;
    const room = this.#room;
    const { textPage, first, last, text, spaced } = found;
    this.#originOf(textPage, first, room, room + 8);
    this.#boxOf(textPage, first, room + 16);
    if (last !== first) this.#boxOf(textPage, last, room + 32);
    const view = pdfium.view();
    const other = last === first ? room + 16 : room + 32;
    // Left, top, right, bottom: the engine's order.
    const low = (offset: number) =>
      Math.min(view.getFloat32(room + 16 + offset, true), view.getFloat32(other + offset, true));
    const high = (offset: number) =>
      Math.max(view.getFloat32(room + 16 + offset, true), view.getFloat32(other + offset, true));
    const originX = view.getFloat64(room, true);
    const originY = view.getFloat64(room + 8, true);
    const { turn, size, font, tag, artifact } = drawn;
    const { x, end, y }: Pick<PdfWord, 'x' | 'end' | 'y'> =
      turn === 0
        ? { x: low(0), end: high(8), y: originY }
        : turn === 1
          ? { x: low(12), end: high(4), y: -originX }
          : turn === 2
            ? { x: -high(8), end: -low(0), y: -originY }
            : { x: -high(4), end: -low(12), y: originX };
    return { text, x, end, y, size, font, turn, spaced, tag, artifact };
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x3000;
}

/**
 * What fonts of TeX draw under the codes of control characters, in its old and its newer encoding. Without them,
 * "significant" would lose two letters.
 */
const texLetters: Readonly<Record<number, string>> = {
  11: 'ff',
  12: 'fi',
  14: 'ffi',
  15: 'ffl',
  16: '“',
  17: '”',
  18: '„',
  19: '«',
  20: '»',
  21: '–',
  22: '—',
  27: 'ff',
  28: 'fi',
  29: 'fl',
  30: 'ffi',
  31: 'ffl',
};

/** The engine marks a hyphen at the end of a line with a code of its own; zero stands for a glyph without a meaning. */
function character(code: number): string {
  if (code === 2 || code === 0xfffe) return '-';
  if (code === 0 || code > 0x10ffff) return '\ufffd';
  return String.fromCodePoint(code);
}

/** Among letters, control characters are those of TeX; a word of nothing else is drawn by a font that says nothing. */
function withTexLetters(text: string): string {
  if (!/\p{Cc}/u.test(text)) return text;
  const isWord = /[A-Za-z]/.test(text);
  return text.replace(/\p{Cc}/gu, (control) => (isWord ? (texLetters[control.charCodeAt(0)] ?? '') : '\ufffd'));
}

/** Words outside the sheet are not seen by anybody who reads it. */
function isInside({ x, end, y, turn }: PdfWord, { left, bottom, right, top }: PdfBox): boolean {
  const slack = 2;
  if (turn === 0) return end > left - slack && x < right + slack && y > bottom - slack && y < top + slack;
  if (turn === 1) return end > bottom - slack && x < top + slack && -y > left - slack && -y < right + slack;
  if (turn === 2) return -x > left - slack && -end < right + slack && -y > bottom - slack && -y < top + slack;
  return -x > bottom - slack && -end < top + slack && y > left - slack && y < right + slack;
}
