import {
  asId,
  type ClaimId,
  type NoteId,
  type PassageId,
  type PictureId,
  type SourceId,
} from '../../electron/base/ids.ts';
import { plainFacts } from '../../electron/brief/pictures/plain-picture.ts';
import type {
  Block,
  DocumentMeta,
  HeadingLevel,
  Inline,
  LinkInline,
  Note,
  NoteMarkInline,
  ParagraphBlock,
  ResolvedDocument,
  TableColumn,
  TextInline,
} from '../../electron/document/nodes.ts';
import { blocksOf, noteMarksOf } from '../../electron/document/walk.ts';
import { idOf } from './pictures.ts';

/**
 * Small builders of resolved documents: `document(heading(1, 'Risks'), p('Prices rose.', note('Ministry, Bulletin.')))`.
 * Ids and note numbers are given by `document`, in reading order, so the same calls always make the same document.
 */
export function document(...content: readonly (Block | Partial<DocumentMeta>)[]): ResolvedDocument {
  const blocks: Block[] = [];
  let meta = plainMeta;
  for (const part of content) {
    if ('type' in part) blocks.push(part);
    else meta = { ...meta, ...part, runningWords: { ...meta.runningWords, ...wordsOf(part) } };
  }
  return {
    ...{ meta, blocks: numbered(blocks), notes: notesOf(blocks), pictures: picturesOf(blocks) },
    works: [],
    evidence: [],
    comments: [],
  };
}

/** What running lines say of these facts. */
function wordsOf({ title, marking, asOf, audience, preparedBy }: Partial<DocumentMeta>): Record<string, string> {
  const said = Object.entries({ title, marking, asOf, audience, preparedBy });
  return Object.fromEntries(said.flatMap(([field, words]) => (words === undefined ? [] : [[field, words]])));
}

export type Words = string | Inline;

export function text(words: string, style: Omit<TextInline, 'type' | 'text'> = {}): TextInline {
  return { type: 'text', text: words, ...style };
}

export const em = (words: string): TextInline => text(words, { emphasis: true });
export const strong = (words: string): TextInline => text(words, { strong: true });
export const br = (): Inline => ({ type: 'line-break' });

export function link(href: string, ...words: readonly (string | TextInline)[]): LinkInline {
  return { type: 'link', href, content: words.map((word) => (typeof word === 'string' ? text(word) : word)) };
}

/** A note and its mark. Each argument is a paragraph: a string, or a list of inlines. */
export function note(...paragraphs: readonly (string | readonly Words[])[]): NoteMarkInline {
  const mark: Draft<NoteMarkInline> = { type: 'note-mark', note: asId<NoteId>(''), number: 0, repeat: false };
  noteTexts.set(
    mark,
    paragraphs.map((paragraph) => (typeof paragraph === 'string' ? inlines([paragraph]) : inlines(paragraph))),
  );
  return mark;
}

/** A later mark of the same note. */
export function again(first: NoteMarkInline): NoteMarkInline {
  const mark: Draft<NoteMarkInline> = { type: 'note-mark', note: asId<NoteId>(''), number: 0, repeat: true };
  repeats.set(mark, first);
  return mark;
}

export function inlines(words: readonly Words[]): readonly Inline[] {
  return words.map((word) => (typeof word === 'string' ? text(word) : word));
}

function inlinesOf(content: string | readonly Words[]): readonly Inline[] {
  return inlines(typeof content === 'string' ? [content] : content);
}

export function heading(level: HeadingLevel, ...words: readonly Words[]): Block {
  return { type: 'heading', id: '', level, content: inlines(words) };
}

export function p(...words: readonly Words[]): Block {
  return paragraph({}, ...words);
}

export function paragraph(
  role: { readonly role?: ParagraphBlock['role']; readonly number?: number },
  ...words: readonly Words[]
): Block {
  return {
    type: 'paragraph',
    id: '',
    role: role.role ?? 'body',
    number: role.number ?? null,
    content: inlines(words),
  };
}

/** A judgement with its tag line: two blocks. */
export function judgement(number: number, tagLine: string, ...words: readonly Words[]): readonly Block[] {
  return [paragraph({ role: 'judgement', number }, ...words), paragraph({ role: 'tag-line' }, tagLine)];
}

export function ul(...items: readonly (Words | readonly Block[])[]): Block {
  return { type: 'list', id: '', ordered: false, start: 1, items: items.map(listItem) };
}

export function ol(...items: readonly (Words | readonly Block[])[]): Block {
  return { type: 'list', id: '', ordered: true, start: 1, items: items.map(listItem) };
}

export function quote(...blocks: readonly Block[]): Block {
  return { type: 'quote', id: '', blocks };
}

export function callout(
  role: 'bottom-line' | 'note' | 'disagreement',
  title: string | readonly Words[],
  ...blocks: readonly Block[]
): Block {
  return { type: 'callout', id: '', role, title: title === '' ? [] : inlinesOf(title), blocks };
}

export interface TableParts {
  readonly caption?: string | readonly Words[];
  readonly description?: string;
  readonly columns?: readonly TableColumn[];
  readonly head: readonly (string | readonly Words[])[];
  readonly rows: readonly (readonly (Words | readonly Words[])[])[];
  readonly sourceLine?: readonly Words[];
}

/** A table whose first column names its rows. A cell is a string, an inline or a list of both. */
export function table(made: TableParts): Block {
  const columns = made.columns ?? made.head.map((): TableColumn => ({ width: null, align: 'start' }));
  const cell = (content: Words | readonly Words[], column: number) => ({
    content: inlines(typeof content === 'string' || 'type' in content ? [content] : content),
    rowHeader: column === 0,
  });
  return {
    type: 'table',
    id: '',
    caption: inlinesOf(made.caption ?? []),
    description: made.description ?? '',
    columns,
    head: [{ id: '', cells: made.head.map((words) => ({ content: inlinesOf(words), rowHeader: false })) }],
    body: made.rows.map((row) => ({ id: '', cells: row.map(cell) })),
    sourceLine: inlines(made.sourceLine ?? []),
  };
}

export interface FigureParts {
  readonly bytes: Uint8Array;
  /** Share of the column, 1 when not given. */
  readonly share?: number;
  readonly alt?: string;
  readonly decorative?: boolean;
  readonly caption?: readonly Words[];
  readonly sourceLine?: readonly Words[];
}

/** A figure of an image; `document` takes its bytes along. */
export function figure(made: FigureParts): Block {
  const facts = plainFacts(made.bytes);
  if (!facts) throw new Error('The picture of a test is not plain.');
  const picture = idOf(made.bytes);
  pictureFiles.set(picture, made.bytes);
  return {
    type: 'figure',
    id: '',
    picture: { type: 'image', picture, ...facts, share: made.share ?? 1 },
    alt: made.alt ?? '',
    decorative: made.decorative ?? false,
    caption: inlines(made.caption ?? []),
    sourceLine: inlines(made.sourceLine ?? []),
  };
}

export function question(asked: string | readonly Words[], ...answer: readonly Block[]): Block {
  return { type: 'question', id: '', question: inlinesOf(asked), answer };
}

export function term(name: string | readonly Words[], ...meaning: readonly Words[]): Block {
  return { type: 'term', id: '', term: inlinesOf(name), meaning: inlines(meaning) };
}

export function fillIn(task: string | readonly Words[], lines: number, answer = ''): Block {
  return { type: 'fill-in', id: '', task: inlinesOf(task), lines, answer: answer === '' ? [] : [text(answer)] };
}

export function front(...title: readonly Words[]): Block {
  return { type: 'front', id: '', title: inlines(title) };
}

export function contents(depth = 2): Block {
  return { type: 'contents', id: '', depth };
}

export function columns(count: 2 | 3, ...blocks: readonly Block[]): Block {
  return { type: 'columns', id: '', count, blocks };
}

export function pageBreak(): Block {
  return { type: 'page-break', id: '' };
}

export function sourceList(...entries: readonly (string | readonly Words[])[]): Block {
  return {
    type: 'source-list',
    id: '',
    hangingIndent: true,
    entries: entries.map((entry, index) => ({
      source: asId<SourceId>(`source-${index + 1}`),
      content: inlines(typeof entry === 'string' ? [entry] : entry),
    })),
  };
}

export interface EvidenceParts {
  readonly note: number;
  readonly prefix?: string;
  readonly exact: string;
  readonly suffix?: string;
  readonly source: string;
}

export function evidence(...entries: readonly EvidenceParts[]): Block {
  return {
    type: 'evidence',
    id: '',
    entries: entries.map((entry, index) => ({
      note: entry.note,
      claim: asId<ClaimId>(`claim-${index + 1}`),
      passage: asId<PassageId>(`passage-${index + 1}`),
      prefix: entry.prefix ?? '',
      exact: entry.exact,
      suffix: entry.suffix ?? '',
      source: [text(entry.source)],
    })),
  };
}

export const plainMeta: DocumentMeta = {
  briefId: 'brief-1',
  templateId: 'policy-brief',
  title: 'Grain prices keep rising',
  marking: '',
  asOf: '21 November 2024',
  audience: 'Cabinet office',
  preparedBy: 'Economic desk',
  edition: 'internal',
  language: 'en-GB',
  modified: '2024-11-22T09:30:00.000Z',
  created: '2024-11-20T08:00:00.000Z',
  pageSize: 'A4',
  justify: true,
  cover: false,
  header: { left: 'Grain prices keep rising', right: '' },
  footer: { left: '21 November 2024', right: '{page} of {pages}' },
  runningWords: {
    ...{ title: 'Grain prices keep rising', marking: '', asOf: '21 November 2024', edition: 'Internal' },
    ...{ template: 'Policy brief', audience: 'Cabinet office', preparedBy: 'Economic desk' },
    ...{ date: '22 November 2024', organisation: 'Food ministry' },
  },
  labels: {
    contents: 'Contents',
    sources: 'Sources',
    evidence: 'Evidence',
    note: 'Note',
    notes: 'Notes',
    answer: 'Answer',
    backToText: 'Back to the text',
    page: 'Page',
    of: 'of',
    audience: 'For',
    asOf: 'As of',
    preparedBy: 'Prepared by',
  },
};

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const noteTexts = new WeakMap<NoteMarkInline, readonly (readonly Inline[])[]>();
const repeats = new WeakMap<NoteMarkInline, NoteMarkInline>();

function listItem(content: Words | readonly Block[]): { readonly id: string; readonly blocks: readonly Block[] } {
  if (typeof content === 'string' || 'type' in content) return { id: '', blocks: [p(content)] };
  return { id: '', blocks: content };
}

// Builders make their nodes without ids; here, and only here, these fresh nodes are completed in place.
function numbered(blocks: readonly Block[]): readonly Block[] {
  let next = 1;
  const give = (node: { readonly id: string }): void => {
    (node as Draft<typeof node>).id = `b${next}`;
    next += 1;
  };
  for (const block of blocksOf(blocks)) {
    give(block);
    if (block.type === 'list') block.items.forEach(give);
    if (block.type === 'table') [...block.head, ...block.body].forEach(give);
  }
  return blocks;
}

const pictureFiles = new Map<PictureId, Uint8Array>();

function picturesOf(blocks: readonly Block[]): ReadonlyMap<PictureId, Uint8Array> {
  const shown = [...blocksOf(blocks)].flatMap((block) =>
    block.type === 'figure' && block.picture.type === 'image' ? block.picture.picture : [],
  );
  return new Map(shown.flatMap((id) => [[id, pictureFiles.get(id) ?? new Uint8Array()] as const]));
}

function notesOf(blocks: readonly Block[]): readonly Note[] {
  const notes: Note[] = [];
  for (const mark of noteMarksOf(blocks)) {
    const draft = mark as Draft<NoteMarkInline>;
    const first = repeats.get(mark);
    if (first) {
      draft.note = first.note;
      draft.number = first.number;
      continue;
    }
    const number = notes.length + 1;
    draft.note = asId<NoteId>(`n${number}`);
    draft.number = number;
    notes.push({ id: draft.note, number, citation: null, paragraphs: noteTexts.get(mark) ?? [] });
  }
  return notes;
}
