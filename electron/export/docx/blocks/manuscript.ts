import { BookmarkEnd, BookmarkStart, type ParagraphChild as LibraryChild, Paragraph } from 'docx';
import type { ResolvedDocument } from '../../../document/nodes.ts';
import type { Theme } from '../../../templates/theme.ts';
import type { Geometry } from '../geometry.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import type { NumberedList } from '../styles/numbering.ts';
import { numberingIds } from '../styles/numbering-ids.ts';
import type { ParagraphStyleId } from '../styles/style-names.ts';
import type { WordFile } from '../word-file/word-file.ts';
import { BookmarkNames } from './bookmark-names.ts';
import { CitationFields } from './citation-fields.ts';
import { CommentRanges } from './comment-ranges.ts';
import type { PlainRun } from './plain-run.ts';

/**
 * What a paragraph is made of. The library takes any component in a paragraph; its types leave out ends of bookmarks and
 * what is not of its own making.
 */
export type ParagraphChild = LibraryChild | BookmarkStart | BookmarkEnd | PlainRun;

/** The same for the library's own types. */
export const forLibrary = (children: readonly ParagraphChild[]): readonly LibraryChild[] =>
  children as readonly LibraryChild[];

/**
 * What the writers of blocks share while one document is written: the names given so far, the lists begun, and what has
 * to wait for the next paragraph. It lives for one export.
 */
export class Manuscript {
  readonly document: ResolvedDocument;
  readonly theme: Theme;
  readonly geometry: Geometry;
  /** The page without a Word file of the person's own. */
  readonly ourGeometry: Geometry;
  /** A Word file whose look the document takes; null for the theme's. */
  readonly wordFile: WordFile | null;
  /** Page numbers of headings for the contents; null when they are not known. */
  readonly pageOf: ReadonlyMap<string, number> | null;
  readonly bookmarks: BookmarkNames;
  readonly comments: CommentRanges;
  readonly citationFields: CitationFields;
  readonly lists: NumberedList[] = [];
  /** What each table says aloud, in the order of the tables. */
  readonly tableDescriptions: { readonly caption: string; readonly description: string }[] = [];
  /** Pictures by their path in the folder of the text. One that is shown twice is kept once. */
  readonly media = new Map<string, Uint8Array>();
  /** Parts with charts by their path in the folder of the text. */
  readonly charts = new Map<string, XmlElement>();
  /** Width of the text, or of a column where it stands in columns. Points. */
  textWidth: number;
  private nextBookmark = 1;
  private nextDrawing = 1;
  private waitingNames: string[] = [];
  private waitingBreak = false;
  private judgements: { readonly list: number; readonly next: number } | null = null;

  constructor(given: Pick<Manuscript, 'document' | 'theme' | 'geometry' | 'pageOf' | 'wordFile'>) {
    this.document = given.document;
    this.theme = given.theme;
    this.ourGeometry = given.geometry;
    this.wordFile = given.wordFile;
    this.geometry = given.wordFile?.page(given.geometry) ?? given.geometry;
    this.textWidth = this.geometry.textWidth;
    this.pageOf = given.pageOf;
    this.bookmarks = new BookmarkNames(given.document);
    this.comments = new CommentRanges(given.document);
    this.citationFields = new CitationFields(given.document);
  }

  /** A block without a paragraph of its own gets its bookmark round the first paragraph inside it. */
  announce(blockId: string): void {
    this.waitingNames.push(this.bookmarks.ofBlock(blockId));
  }

  /** What is written from here on stands in so many columns, `gap` points apart. */
  setInColumns(count: number, gap: number): void {
    this.textWidth = (this.geometry.textWidth - gap * (count - 1)) / count;
  }

  /** The next paragraph begins a page. */
  breakPage(): void {
    this.waitingBreak = true;
  }

  get breaksPageNext(): boolean {
    return this.waitingBreak;
  }

  /** A paragraph in a named style. It carries no look of its own: only its place in a list, a page or the outline. */
  paragraph(style: ParagraphStyleId, children: readonly ParagraphChild[], place: ParagraphPlace = {}): Paragraph {
    if (place.block !== undefined) this.announce(place.block);
    const names = this.waitingNames;
    const pageBreakBefore = this.waitingBreak;
    this.waitingNames = [];
    this.waitingBreak = false;
    return new Paragraph({
      ...(style !== 'Normal' && { style }),
      ...(place.keepNext && { keepNext: true }),
      ...(pageBreakBefore && { pageBreakBefore }),
      ...(place.list && {
        numbering: { reference: 'list', instance: place.list.id, level: place.list.level, custom: true },
      }),
      ...(place.outline !== undefined && { outlineLevel: place.outline }),
      ...(place.direction && { bidirectional: place.direction === 'rtl' }),
      children: forLibrary(names.reduceRight((inner, name) => this.marked(name, inner), children)),
    });
  }

  /** These runs inside a bookmark. */
  marked(name: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const id = this.nextBookmark;
    this.nextBookmark += 1;
    return [new BookmarkStart(name, id), ...children, new BookmarkEnd(id)];
  }

  /** A number that no other drawing of the document has. */
  drawingNumber(): number {
    const number = this.nextDrawing;
    this.nextDrawing += 1;
    return number;
  }

  /** A list of its own, so that it counts from `start` whatever stands before it. Its id goes into `ParagraphPlace`. */
  beginList(list: Omit<NumberedList, 'id'>): number {
    const id = numberingIds.firstFree + this.lists.length;
    this.lists.push({ id, ...list });
    return id;
  }

  /** The list of the judgement with this number: the running one while numbers follow each other, else a new one. */
  judgementList(number: number): number {
    const list =
      number === this.judgements?.next
        ? this.judgements.list
        : this.beginList({ kind: 'judgements', level: 0, start: number });
    this.judgements = { list, next: number + 1 };
    return list;
  }
}

export interface ParagraphPlace {
  /** Id of the block that this paragraph stands for. */
  readonly block?: string;
  readonly list?: { readonly id: number; readonly level: number };
  /** 0 for the highest rank. */
  readonly outline?: number;
  /** Stays on the page of the paragraph that follows: rows of one table, which have no style each. */
  readonly keepNext?: boolean;
  /** The reading direction, where it differs from the document's. */
  readonly direction?: 'ltr' | 'rtl';
}
