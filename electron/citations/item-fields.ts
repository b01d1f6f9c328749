import type { CslItem, CslType } from '../base/csl-json.ts';

/** One field of a cited work as a form shows it. */
export interface ItemField {
  readonly field: Exclude<keyof CslItem, 'type'>;
  readonly label: string;
  /** `long`: text of several lines. */
  readonly kind: 'text' | 'long' | 'names' | 'date';
}

/** Every field that can be filled in by hand, in the order in which people look for them. */
export const itemFields: readonly ItemField[] = [
  { field: 'title', label: 'Title', kind: 'text' },
  { field: 'author', label: 'Authors', kind: 'names' },
  { field: 'interviewer', label: 'Interviewers', kind: 'names' },
  { field: 'director', label: 'Directors', kind: 'names' },
  { field: 'recipient', label: 'Recipients', kind: 'names' },
  { field: 'container-title', label: 'Published in', kind: 'text' },
  { field: 'container-author', label: 'Authors of the book', kind: 'names' },
  { field: 'editor', label: 'Editors', kind: 'names' },
  { field: 'translator', label: 'Translators', kind: 'names' },
  { field: 'contributor', label: 'Contributors', kind: 'names' },
  { field: 'publisher', label: 'Publisher', kind: 'text' },
  { field: 'publisher-place', label: 'Place', kind: 'text' },
  { field: 'authority', label: 'Authority', kind: 'text' },
  { field: 'issued', label: 'Published on', kind: 'date' },
  { field: 'genre', label: 'Kind in words', kind: 'text' },
  { field: 'number', label: 'Number', kind: 'text' },
  { field: 'volume', label: 'Volume', kind: 'text' },
  { field: 'issue', label: 'Issue', kind: 'text' },
  { field: 'page', label: 'Pages', kind: 'text' },
  { field: 'edition', label: 'Edition', kind: 'text' },
  { field: 'version', label: 'Version', kind: 'text' },
  { field: 'section', label: 'Section', kind: 'text' },
  { field: 'chapter-number', label: 'Chapter number', kind: 'text' },
  { field: 'collection-title', label: 'Series', kind: 'text' },
  { field: 'collection-number', label: 'Number in the series', kind: 'text' },
  { field: 'collection-editor', label: 'Editors of the series', kind: 'names' },
  { field: 'event-title', label: 'Event', kind: 'text' },
  { field: 'event-place', label: 'Place of the event', kind: 'text' },
  { field: 'event-date', label: 'Date of the event', kind: 'date' },
  { field: 'number-of-pages', label: 'Number of pages', kind: 'text' },
  { field: 'number-of-volumes', label: 'Number of volumes', kind: 'text' },
  { field: 'URL', label: 'Address', kind: 'text' },
  { field: 'accessed', label: 'Looked at on', kind: 'date' },
  { field: 'DOI', label: 'DOI', kind: 'text' },
  { field: 'ISBN', label: 'ISBN', kind: 'text' },
  { field: 'ISSN', label: 'ISSN', kind: 'text' },
  { field: 'PMID', label: 'PubMed number', kind: 'text' },
  { field: 'PMCID', label: 'PubMed Central number', kind: 'text' },
  { field: 'title-short', label: 'Short title', kind: 'text' },
  { field: 'container-title-short', label: 'Short name of the outlet', kind: 'text' },
  { field: 'language', label: 'Language', kind: 'text' },
  { field: 'medium', label: 'Medium', kind: 'text' },
  { field: 'status', label: 'State of publication', kind: 'text' },
  { field: 'submitted', label: 'Submitted on', kind: 'date' },
  { field: 'original-title', label: 'Original title', kind: 'text' },
  { field: 'original-date', label: 'First published on', kind: 'date' },
  { field: 'original-publisher', label: 'Original publisher', kind: 'text' },
  { field: 'original-publisher-place', label: 'Original place', kind: 'text' },
  { field: 'archive', label: 'Archive', kind: 'text' },
  { field: 'archive_location', label: 'Place in the archive', kind: 'text' },
  { field: 'call-number', label: 'Call number', kind: 'text' },
  { field: 'source', label: 'Found through', kind: 'text' },
  { field: 'keyword', label: 'Keywords', kind: 'text' },
  { field: 'abstract', label: 'Abstract', kind: 'long' },
  { field: 'note', label: 'Note', kind: 'long' },
];

const byName: ReadonlyMap<string, ItemField> = new Map(itemFields.map((one) => [one.field, one]));

/** The field of this name; undefined for a name that CSL does not know, and for the type. */
export function itemField(name: string): ItemField | undefined {
  return byName.get(name);
}

type Field = ItemField['field'];

/** What a form shows at once for each kind of work; everything else waits under "more fields". */
const shownFields: { readonly [T in CslType]?: readonly Field[] } = {
  article: ['container-title', 'number', 'archive', 'DOI', 'URL', 'accessed'],
  'article-journal': ['container-title', 'volume', 'issue', 'page', 'DOI', 'URL', 'accessed'],
  'article-magazine': ['container-title', 'issue', 'page', 'URL', 'accessed'],
  'article-newspaper': ['container-title', 'section', 'page', 'URL', 'accessed'],
  bill: ['number', 'authority', 'URL', 'accessed'],
  book: ['editor', 'publisher', 'publisher-place', 'edition', 'ISBN'],
  broadcast: ['container-title', 'publisher', 'URL', 'accessed'],
  chapter: ['container-title', 'editor', 'publisher', 'publisher-place', 'page', 'ISBN'],
  dataset: ['publisher', 'version', 'DOI', 'URL', 'accessed'],
  'entry-dictionary': ['container-title', 'editor', 'publisher', 'page', 'URL', 'accessed'],
  'entry-encyclopedia': ['container-title', 'editor', 'publisher', 'page', 'URL', 'accessed'],
  hearing: ['authority', 'section', 'number', 'URL', 'accessed'],
  interview: ['interviewer', 'container-title', 'medium', 'URL', 'accessed'],
  legal_case: ['authority', 'number', 'container-title', 'volume', 'page', 'URL'],
  legislation: ['container-title', 'number', 'volume', 'section', 'URL'],
  manuscript: ['genre', 'publisher', 'archive', 'archive_location', 'URL'],
  map: ['publisher', 'publisher-place', 'edition', 'URL', 'accessed'],
  motion_picture: ['director', 'publisher', 'medium', 'URL'],
  'paper-conference': ['container-title', 'event-title', 'event-place', 'editor', 'publisher', 'page', 'DOI'],
  patent: ['authority', 'number', 'submitted', 'URL'],
  personal_communication: ['recipient', 'genre'],
  post: ['container-title', 'URL', 'accessed'],
  'post-weblog': ['container-title', 'URL', 'accessed'],
  regulation: ['authority', 'number', 'container-title', 'section', 'URL'],
  report: ['publisher', 'publisher-place', 'genre', 'number', 'DOI', 'URL', 'accessed'],
  software: ['version', 'publisher', 'URL', 'accessed'],
  speech: ['event-title', 'event-place', 'genre', 'URL', 'accessed'],
  standard: ['number', 'publisher', 'version', 'URL'],
  thesis: ['genre', 'publisher', 'publisher-place', 'URL'],
  treaty: ['container-title', 'volume', 'number', 'URL'],
  webpage: ['container-title', 'publisher', 'URL', 'accessed'],
};
const otherwiseShown: readonly Field[] = ['container-title', 'publisher', 'URL', 'accessed'];

/** The fields of a kind of work in their order: those that its citations print, then all others. */
export function fieldsOf(type: CslType): { readonly shown: readonly ItemField[]; readonly more: readonly ItemField[] } {
  const names = new Set<Field>(['title', 'author', 'issued', 'language', ...(shownFields[type] ?? otherwiseShown)]);
  return {
    shown: itemFields.filter(({ field }) => names.has(field)),
    more: itemFields.filter(({ field }) => !names.has(field)),
  };
}

/** What a citation of this kind of work cannot do without. */
export function neededFields(type: CslType): readonly Field[] {
  const own: { readonly [T in CslType]?: readonly Field[] } = {
    'article-journal': ['container-title'],
    'article-magazine': ['container-title'],
    'article-newspaper': ['container-title'],
    book: ['publisher'],
    chapter: ['container-title', 'publisher'],
    legal_case: ['authority'],
    'paper-conference': ['container-title'],
    patent: ['number'],
    'post-weblog': ['URL'],
    report: ['publisher'],
    standard: ['number'],
    thesis: ['publisher'],
    webpage: ['URL'],
  };
  return ['title', 'author', 'issued', ...(own[type] ?? [])];
}

/** Whether nothing stands in a field. Editors stand for authors where there are none. */
export function isMissing(item: CslItem, field: Field): boolean {
  const value = field === 'author' && !item.author?.length ? item.editor : item[field];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The name of a field for this kind of work: a thesis has a university where a book has a publisher. */
export function fieldLabel(field: string, type: CslType): string {
  if (field === 'type') return 'Kind';
  return ownLabels[type]?.[field] ?? byName.get(field)?.label ?? field;
}

const ownLabels: { readonly [T in CslType]?: Readonly<Record<string, string>> } = {
  'article-journal': { 'container-title': 'Journal' },
  'article-magazine': { 'container-title': 'Magazine' },
  'article-newspaper': { 'container-title': 'Newspaper' },
  broadcast: { 'container-title': 'Programme', publisher: 'Broadcaster' },
  chapter: { 'container-title': 'Book', editor: 'Editors of the book' },
  'entry-dictionary': { 'container-title': 'Dictionary' },
  'entry-encyclopedia': { 'container-title': 'Encyclopedia' },
  interview: { author: 'Person interviewed' },
  legal_case: { title: 'Case', authority: 'Court', 'container-title': 'Reporter', issued: 'Decided on' },
  legislation: { title: 'Name of the law', 'container-title': 'Code' },
  'paper-conference': { 'container-title': 'Proceedings', 'event-title': 'Conference' },
  patent: { author: 'Inventors', authority: 'Holder or office' },
  personal_communication: { author: 'From', recipient: 'To', title: 'Subject', issued: 'Date' },
  post: { 'container-title': 'Platform' },
  'post-weblog': { 'container-title': 'Blog' },
  report: { publisher: 'Institution' },
  speech: { author: 'Speaker', issued: 'Date' },
  thesis: { genre: 'Kind of thesis', publisher: 'University' },
  webpage: { 'container-title': 'Website' },
};
