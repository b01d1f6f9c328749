import type { Chart } from '../base/charts/chart.ts';
import type { CslItem } from '../base/csl-json.ts';
import type { CitationId, ClaimId, NoteId, PassageId, PictureId, SourceId } from '../base/ids.ts';
import type { PageSize } from '../brief/house-style.ts';
import type { PictureType } from '../brief/pictures/picture.ts';
import type { DocumentCiting } from './citing.ts';
import type { DocumentComment } from './document-comment.ts';
import type { DocumentLabels } from './document-words.ts';

/**
 * A resolved document: plain nodes, nothing left to look up. Notes are numbered in reading order, citations formatted,
 * withheld material already gone. Every writer draws from this tree, so the formats cannot disagree.
 */
export interface ResolvedDocument {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
  /** In reading order; `number` is index + 1. Every note is referred to by exactly one first mark. */
  readonly notes: readonly Note[];
  /**
   * Bytes of the images that figures show. A map, so that a document as JSON, by which layouts are remembered, stays small:
   * the id says all about the bytes.
   */
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
  /** The records of the cited works in the order in which they are first cited, without those that are withheld. */
  readonly works: readonly CslItem[];
  /** The words behind each note in reading order, whether or not they are printed; empty unless they were asked for. */
  readonly evidence: readonly CitedWords[];
  /** What was said about words of the text, for formats that show it; empty unless it was asked for. */
  readonly comments: readonly DocumentComment[];
  /** What a citation manager needs to take the citations over; absent unless it was asked for. */
  readonly citing?: DocumentCiting;
}

export interface DocumentMeta {
  readonly briefId: string;
  readonly templateId: string;
  readonly title: string;
  readonly marking: string;
  /** Formatted for print in the brief's language; empty when not set. */
  readonly asOf: string;
  readonly audience: string;
  readonly preparedBy: string;
  readonly edition: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO 8601 instant, UTC: the date of the document in every format. */
  readonly modified: string;
  readonly created: string;
  readonly pageSize: PageSize;
  readonly justify: boolean;
  readonly cover: boolean;
  /** Left and right parts of the running lines; `{page}`, `{pages}` and `{section}` are left for the writer. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly right: string };
  /** What each field of a running line says (see `runningFields`), for lines that only the writer knows. */
  readonly runningWords: Readonly<Record<string, string>>;
  /** Printed once at the beginning, or in the header of every page that has one. Its bytes stand in `pictures`. */
  readonly logo?: DocumentLogo;
  /** Words of the document's own language that writers print. */
  readonly labels: DocumentLabels;
}

export interface DocumentLogo {
  readonly picture: PictureId;
  readonly mediaType: PictureType;
  readonly alt: string;
  readonly place: 'front' | 'header';
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** `id` is unique in the document and stable from export to export. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | CalloutBlock
  | TableBlock
  | FigureBlock
  | QuestionBlock
  | TermBlock
  | FillInBlock
  | FrontBlock
  | ContentsBlock
  | SourceListBlock
  | EvidenceBlock
  | PageBreakBlock
  | ColumnsBlock;

/** The title and the line of facts under it: first block of a document. */
export interface FrontBlock {
  readonly type: 'front';
  readonly id: string;
  readonly title: readonly Inline[];
}

/** The table of contents. Its entries are the headings up to `depth`, gathered by `contentsEntries`. */
export interface ContentsBlock {
  readonly type: 'contents';
  readonly id: string;
  readonly depth: number;
}

/** A slot's title, then the headings inside it. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingBlock {
  readonly type: 'heading';
  readonly id: string;
  /** Without gaps: 1 is a slot's title. */
  readonly level: HeadingLevel;
  readonly content: readonly Inline[];
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly id: string;
  /** `bottom-line` is the answer in the panel at the top; `tag-line` is the quiet line under a judgement. */
  readonly role: 'body' | 'bottom-line' | 'judgement' | 'tag-line' | 'small';
  /** The printed number of a judgement; null for everything else. */
  readonly number: number | null;
  readonly content: readonly Inline[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly id: string;
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id: string;
  readonly blocks: readonly Block[];
}

export interface QuoteBlock {
  readonly type: 'quote';
  readonly id: string;
  readonly blocks: readonly Block[];
}

export interface CalloutBlock {
  readonly type: 'callout';
  readonly id: string;
  readonly role: 'bottom-line' | 'note' | 'disagreement';
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly caption: readonly Inline[];
  /** Read aloud instead of the layout; plain text. */
  readonly description: string;
  readonly columns: readonly TableColumn[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly sourceLine: readonly Inline[];
}

export interface TableColumn {
  /** Share of the table's width, all shares summing to 1; null lets the writer measure. */
  readonly width: number | null;
  readonly align: 'start' | 'end';
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly content: readonly Inline[];
  /** The cell names its row. */
  readonly rowHeader: boolean;
}

/** A picture with its caption under it: an image of the writer's, or a chart drawn from numbers. */
export interface FigureBlock {
  readonly type: 'figure';
  readonly id: string;
  readonly picture: ImagePicture | ChartPicture;
  /** What the picture says, for readers who do not see it; plain text, empty for a decorative one. */
  readonly alt: string;
  /** The picture says nothing that the text does not say. */
  readonly decorative: boolean;
  readonly caption: readonly Inline[];
  readonly sourceLine: readonly Inline[];
}

/** Its bytes stand in the document's `pictures`. */
export interface ImagePicture {
  readonly type: 'image';
  readonly picture: PictureId;
  readonly mediaType: PictureType;
  /** In pixels, 1 or more. */
  readonly width: number;
  readonly height: number;
  /** Wanted width as a share of the column, above 0 and at most 1. Less where it would be taller than a page. */
  readonly share: number;
}

/** Numbers to be drawn as vectors. */
export interface ChartPicture extends Chart {
  readonly type: 'chart';
}

export interface QuestionBlock {
  readonly type: 'question';
  readonly id: string;
  readonly question: readonly Inline[];
  readonly answer: readonly Block[];
}

export interface TermBlock {
  readonly type: 'term';
  readonly id: string;
  readonly term: readonly Inline[];
  readonly meaning: readonly Inline[];
}

/** Ruled lines for a participant to write on; `answer` is empty in the participant's edition. */
export interface FillInBlock {
  readonly type: 'fill-in';
  readonly id: string;
  readonly task: readonly Inline[];
  readonly lines: number;
  readonly answer: readonly Inline[];
}

export interface SourceListBlock {
  readonly type: 'source-list';
  readonly id: string;
  readonly entries: readonly { readonly source: SourceId; readonly content: readonly Inline[] }[];
  /** Measures that the citation style asks for. */
  readonly hangingIndent: boolean;
  /** Where a document says how it cites: the list is what the style makes of it and nothing else. */
  readonly asListed?: boolean;
}

/** Note by note, the exact words that the document rests on. */
export interface EvidenceBlock {
  readonly type: 'evidence';
  readonly id: string;
  readonly entries: readonly EvidenceEntry[];
}

export interface EvidenceEntry {
  /** Number of the note; 0 where the citation style cites in the text and there is no note to name. */
  readonly note: number;
  readonly claim: ClaimId | null;
  readonly passage: PassageId;
  /** The cited words with up to 32 characters on either side: whole words, and an ellipsis where text was cut. */
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** The source in short, with the place in it. */
  readonly source: readonly Inline[];
}

/** An entry with the record of the work that the words are from. */
export interface CitedWords extends EvidenceEntry {
  readonly work: CslItem;
}

export interface PageBreakBlock {
  readonly type: 'page-break';
  readonly id: string;
}

/**
 * Blocks side by side: they run down one column, then down the next, and end level. Stands on the page itself, never in
 * another block.
 */
export interface ColumnsBlock {
  readonly type: 'columns';
  readonly id: string;
  readonly count: 2 | 3;
  readonly blocks: readonly Block[];
}

export type Inline = TextInline | LinkInline | NoteMarkInline | LineBreakInline;

export interface TextInline {
  readonly type: 'text';
  readonly text: string;
  readonly emphasis?: boolean;
  readonly strong?: boolean;
  readonly smallCaps?: boolean;
  readonly position?: 'superscript' | 'subscript';
  /** BCP 47 tag, where it differs from the document's. */
  readonly language?: string;
  /** Ids of the comments on these words. */
  readonly comments?: readonly string[];
  /** The citation that the style printed as these words, where a document says how it cites. */
  readonly citation?: CitationId;
}

export interface LinkInline {
  readonly type: 'link';
  /** `https:`, `http:` or `mailto:`, nothing else. */
  readonly href: string;
  readonly content: readonly TextInline[];
}

/** The mark of a note. `repeat` marks a later mark of the same note: it shows the number again and makes no new note. */
export interface NoteMarkInline {
  readonly type: 'note-mark';
  readonly note: NoteId;
  readonly number: number;
  readonly repeat: boolean;
}

export interface LineBreakInline {
  readonly type: 'line-break';
}

export interface Note {
  readonly id: NoteId;
  readonly number: number;
  readonly citation: CitationId | null;
  /** At least one paragraph, none of them empty. Notes hold no note marks. */
  readonly paragraphs: readonly (readonly Inline[])[];
}
