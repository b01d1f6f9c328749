import { fail, ok, type Result } from '../base/result.ts';
import type { ImportFailure } from '../library/imported-document.ts';
import { listArchive, unpack } from '../library/importers/archive.ts';
import { openWordPackage, type WordPackage } from '../library/importers/docx/package.ts';
import { readStyleSheet, type StyleSheet } from '../library/importers/docx/styles.ts';
import { docxImporter } from '../library/importers/docx.ts';
import { recogniseFormat } from '../library/importers/importers.ts';
import { roleByStyleName } from '../library/importers/style-role.ts';
import { streamXml, type XmlElement, xmlChild, xmlChildren } from '../library/importers/xml.ts';
import { cellGrid } from './cell-grid.ts';
import { elementsThrough } from './elements-through.ts';
import { type JoinedParagraphs, joinedParagraphs, namesIn } from './joined-paragraphs.ts';
import { isPartBeside, readBaseline } from './read-baseline.ts';
import { type CommentAnchor, readComments } from './read-comments.ts';
import {
  type ParagraphListener,
  ParagraphReader,
  type ParagraphSurroundings,
  type ReadParagraph,
} from './read-paragraph.ts';
import { recordedSetting } from './recorded-setting.ts';
import {
  acceptedText,
  type Piece,
  type RecordedGone,
  type RecordedSetting,
  type ReturnedDocument,
  type ReturnedNote,
  type ReturnedUnit,
  recorderIn,
} from './returned-document.ts';

/**
 * Reads a Word file that may have come back edited. The limits of imports hold: no file unpacks to more than they allow,
 * nothing outside it is followed, no program in it is run.
 */
export function readReturned(bytes: Uint8Array, fileName: string): Result<ReturnedDocument, ImportFailure> {
  const format = recogniseFormat(bytes, fileName);
  if (!format.ok) return format;
  if (format.value !== docxImporter) return fail({ code: 'wrong-extension', detail: format.value.label });
  const opened = openWordPackage(bytes);
  if (!opened.ok) return opened;
  const list = listArchive(bytes);
  if (!list.ok) return list;
  const wanted = new Set(list.value.filter(isPartBeside).map(({ name }) => name));
  const beside = unpack(bytes, (name) => wanted.has(name));
  const origin = readBaseline(beside);
  const reader = new BodyReader(opened.value);
  const { document } = opened.value;
  const read = streamXml(document.bytes, document.name, 'body', (child) => reader.add(child));
  if (!read.ok) return read;
  const { units, gone, notes, anchors } = reader.finish();
  const comments = readComments(opened.value.comments, beside, anchors);
  return ok({ ...origin, units, gone, notes, comments, macros: opened.value.macros });
}

/** The text in reading order; the table of contents is left out, because every program writes it anew. */
class BodyReader implements ParagraphListener {
  readonly #units: ReturnedUnit[] = [];
  readonly #gone: RecordedGone[] = [];
  readonly #styleNames: ReadonlyMap<string, string>;
  readonly #notes: ReturnedNote[] = [];
  readonly #noteIndex = new Map<string, number>();
  readonly #anchors = new Map<string, CommentAnchor & { quote: string }>();
  readonly #openAnchors = new Map<string, { quote: string }>();
  /** How much of the unit's text has been read. */
  #length = 0;
  readonly #around: ParagraphSurroundings;
  readonly #reader: ParagraphReader;
  /** Paragraphs whose ends were deleted, so that the next one goes on in them. */
  #waiting: (ReadParagraph & { readonly element: XmlElement })[] = [];
  #tables = 0;

  /** Read when it is asked for the first time. */
  #sheet: StyleSheet | null = null;

  constructor(private readonly parts: WordPackage) {
    this.#styleNames = styleNames(parts.styles);
    this.#around = {
      noteAt: (id) => this.#noteIndex.get(id) ?? null,
      linkAt: (relationship) => parts.links.get(relationship) ?? null,
      styleNames: this.#styleNames,
    };
    this.#readNotes('footnote', parts.footnotes);
    this.#readNotes('endnote', parts.endnotes);
    this.#reader = new ParagraphReader(this.#around, this);
  }

  commentStart(id: string): void {
    if (this.#anchors.has(id)) return;
    const anchor = { unit: this.#units.length, from: this.#length, quote: '' };
    this.#anchors.set(id, anchor);
    this.#openAnchors.set(id, anchor);
  }

  commentEnd(id: string): void {
    this.#openAnchors.delete(id);
  }

  words(text: string): void {
    this.#length += text.length;
    for (const anchor of this.#openAnchors.values()) anchor.quote += text;
  }

  add(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.#paragraph(element);
        break;
      case 'tbl':
        this.#close();
        this.#table(element);
        break;
      case 'sdt': {
        const content = xmlChild(element, 'sdtContent');
        if (content) this.#addAll(content);
        break;
      }
      case 'sectPr':
      case 'sdtPr':
        break;
      case 'bookmarkStart':
      case 'bookmarkEnd':
      case 'commentRangeStart':
      case 'commentRangeEnd':
        this.#reader.between(element);
        break;
      default:
        this.#addAll(element);
    }
  }

  finish(): Pick<ReturnedDocument, 'units' | 'gone' | 'notes'> & {
    readonly anchors: ReadonlyMap<string, CommentAnchor>;
  } {
    this.#close();
    const anchors = [...this.#anchors].filter(([, { unit }]) => unit < this.#units.length);
    return { units: this.#units, gone: this.#gone, notes: this.#notes, anchors: new Map(anchors) };
  }

  #addAll(element: XmlElement): void {
    for (const child of element.children) if (typeof child !== 'string') this.add(child);
  }

  #paragraph(element: XmlElement): void {
    const paragraph = this.#reader.read(element);
    this.#waiting.push({ ...paragraph, element });
    if (!paragraph.joinsNext) this.#close();
  }

  #close(): void {
    if (this.#waiting.length === 0) return;
    const { unit, gone } = joinedParagraphs(this.#waiting);
    this.#waiting = [];
    this.#length = 0;
    this.#gone.push(...gone);
    if (unit !== null) this.#unit(unit);
  }

  #unit({ first, ...unit }: JoinedParagraphs<ReadParagraph & { readonly element: XmlElement }>): void {
    const style = this.#styleOf(first.element);
    if (roleByStyleName([style]).kind === 'contents') return;
    const reset = this.#resetOf([first.element]);
    const listed = xmlChild(first.element, 'pPr', 'numPr') !== null || /^list (?:bullet|number)/.test(style);
    this.#units.push({ ...unit, style, listed, cell: null, ...(reset && { reset }) });
  }

  #table(table: XmlElement): void {
    const number = this.#tables;
    this.#tables += 1;
    let row = 0;
    const rows = elementsThrough(table, 'tr');
    const grid = cellGrid(rows.map((tr) => elementsThrough(tr, 'tc')));
    for (const [at, tr] of rows.entries()) {
      const rowGone = xmlChild(tr, 'trPr', 'del');
      const come = xmlChild(tr, 'trPr', 'ins');
      const broughtIn = come === null ? null : recorderIn(come.attributes);
      const gone: RecordedGone[] = [];
      let column = 0;
      for (const { element: tc, joined } of grid[at] ?? []) {
        const { style, ...cell } = tc === null ? coveredCell : this.#cell(tc);
        const taken = rowGone ?? (tc === null ? null : xmlChild(tc, 'tcPr', 'cellDel'));
        if (taken !== null) {
          gone.push({
            names: [...cell.names, ...cell.emptyNames],
            pieces: cell.pieces,
            by: recorderIn(taken.attributes),
          });
          continue;
        }
        const place = { table: number, row, column, ...(joined && { joined }) };
        this.#units.push({ ...cell, style, listed: false, cell: place, ...(broughtIn && { broughtIn }) });
        column += 1;
      }
      const names = gone.flatMap((one) => one.names);
      this.#gone.push(...gone.map((one) => ({ ...one, names })));
      if (rowGone === null) row += 1;
    }
  }

  /** All the paragraphs of a cell as one. */
  #cell(tc: XmlElement) {
    this.#length = 0;
    const paragraphs = elementsThrough(tc, 'p').map((element, index) => {
      if (index > 0) this.words(' ');
      return { element, read: this.#reader.read(element) };
    });
    this.#length = 0;
    const pieces = paragraphs.flatMap(({ read }, index): readonly Piece[] =>
      index === 0 ? read.pieces : [{ type: 'text', text: ' ' }, ...read.pieces],
    );
    const [first] = paragraphs;
    const style = first ? this.#styleOf(first.element) : '';
    const reset = this.#resetOf(paragraphs.map(({ element }) => element));
    return { ...namesIn(paragraphs.map(({ read }) => read)), style, pieces, ...(reset && { reset }) };
  }

  /** The first change of how one of these paragraphs is set. */
  #resetOf(paragraphs: readonly XmlElement[]): RecordedSetting | null {
    const changed = paragraphs.find((one) => xmlChild(one, 'pPr', 'pPrChange') !== null);
    if (changed === undefined) return null;
    this.#sheet ??= readStyleSheet(this.parts.styles, this.parts.numbering);
    return recordedSetting(changed, this.#sheet);
  }

  #styleOf(paragraph: XmlElement): string {
    const id = xmlChild(paragraph, 'pPr', 'pStyle')?.attributes.val;
    return id === undefined ? '' : (this.#styleNames.get(id) ?? id.toLowerCase());
  }

  #readNotes(kind: 'footnote' | 'endnote', part: XmlElement | null): void {
    const root = part === null ? null : xmlChild(part, `${kind}s`);
    const silent: ParagraphListener = { commentStart: () => {}, commentEnd: () => {}, words: () => {} };
    for (const note of root === null ? [] : xmlChildren(root, kind)) {
      const { id, type } = note.attributes;
      // Separators between text and notes are kept as notes of a special type.
      if (id === undefined || (type !== undefined && type !== 'normal')) continue;
      const reader = new ParagraphReader({ ...this.#around, noteAt: () => null }, silent);
      const paragraphs = elementsThrough(note, 'p').map((paragraph) => reader.read(paragraph).pieces);
      const between: Piece = { type: 'text', text: ' ' };
      const pieces = paragraphs.flatMap((paragraph, at) => (at === 0 ? paragraph : [between, ...paragraph]));
      this.#noteIndex.set(`${kind} ${id}`, this.#notes.length);
      this.#notes.push({
        text: acceptedText(pieces),
        pieces,
        tracked: pieces.flatMap((piece) => {
          return piece.change && piece.type === 'text' ? [{ ...piece.change, text: piece.text }] : [];
        }),
      });
    }
  }
}

/** A place that the cell before it reaches over. */
const coveredCell = { names: [], emptyNames: [], continued: [], style: '', pieces: [] };

function styleNames(part: XmlElement | null): ReadonlyMap<string, string> {
  const root = part === null ? null : xmlChild(part, 'styles');
  return new Map(
    (root === null ? [] : xmlChildren(root, 'style')).map((style) => [
      style.attributes.styleId ?? '',
      (xmlChild(style, 'name')?.attributes.val ?? '').toLowerCase(),
    ]),
  );
}
