import type { CslItem, CslType } from '../../../base/csl-json.ts';
import { bareDoi, isbnIn, issnIn, languageTag, pageRange } from '../identifiers.ts';
import { ItemDraft } from '../item-draft.ts';
import type { Warnings } from '../reference.ts';
import { numberedWorks } from '../ris-types.ts';
import { entryDate } from './dates.ts';
import { entryTypes, genreOf } from './entry-types.ts';
import { markedLatex, plainLatex, verbatimLatex } from './latex.ts';
import { bibList, bibNames } from './names.ts';
import type { BibEntry } from './scan.ts';

/** An entry as an item of CSL; null when it says nothing that CSL knows. */
export function entryItem(entry: BibEntry, warnings: Warnings): CslItem | null {
  const place = `line ${entry.line}`;
  const read = (...names: readonly string[]) => names.map((name) => entry.fields.get(name) ?? '').find(isFilled) ?? '';
  const draft = new ItemDraft();
  const type = typeOf(entry, read);
  if (entryTypes[entry.type] === undefined) warnings.add(place, 'unknown-type', entry.type);
  titles(draft, type, read);
  for (const [field, names] of nameFields) {
    const found = bibNames(read(...names));
    draft.names(field, found.names);
    if (found.isCut) warnings.add(place, 'names-cut');
  }
  draft.text('authority', type === 'patent' ? bibList(read('holder')).join(', ') : '');
  dates(draft, entry, place, warnings);
  numbers(draft, type, read);
  places(draft, type, read);
  identifiers(draft, read);
  draft.text('genre', genreOf(entry.type, plainLatex(read('type'))));
  draft.text('language', languageTag(plainLatex(read('language', 'langid'))));
  draft.text('status', plainLatex(read('pubstate')));
  draft.text('abstract', plainLatex(read('abstract')));
  draft.text('keyword', plainLatex(read('keywords')));
  draft.text('note', plainLatex(read('note')));
  return draft.item(type);
}

type Read = (...names: readonly string[]) => string;

const nameFields = [
  ['author', ['author']],
  ['editor', ['editor']],
  ['translator', ['translator']],
  ['container-author', ['bookauthor']],
  ['contributor', ['collaborator']],
] as const;

function isFilled(value: string): boolean {
  return value.trim() !== '';
}

function typeOf({ type }: BibEntry, read: Read): CslType {
  if (type === 'article' || type === 'suppperiodical') {
    const subtype = read('entrysubtype').toLowerCase();
    if (subtype === 'newspaper') return 'article-newspaper';
    if (subtype === 'magazine') return 'article-magazine';
  }
  const known = entryTypes[type] ?? 'document';
  // Programs without a type for web pages write them as "misc" with an address.
  const isPage = known === 'document' && addressOf(read) !== '' && read('publisher', 'institution') === '';
  return isPage ? 'webpage' : known;
}

function titles(draft: ItemDraft, type: CslType, read: Read): void {
  const joined = (name: string) => {
    const [main, sub] = [markedLatex(read(name)), markedLatex(read(`${name.replace(/title$/, '')}subtitle`))];
    return sub === '' ? main : `${main}${/[?!.:]$/.test(main) ? ' ' : ': '}${sub}`;
  };
  draft.text('title', joined('title'));
  draft.text('title-short', markedLatex(read('shorttitle')));
  const journal = joined('journaltitle') || markedLatex(read('journal'));
  const around = joined('booktitle') || journal || joined('maintitle');
  // A volume that names itself as its book title, so that its chapters may inherit it, is in no other book.
  draft.text('container-title', around === draft.read('title') ? '' : around);
  draft.text('container-title-short', plainLatex(read('shortjournal')));
  draft.text('collection-title', markedLatex(read('series')));
  draft.text('original-title', markedLatex(read('origtitle')));
  draft.text('event-title', plainLatex(read('eventtitle')));
  // What an address is for, when there is no other title, tells more than nothing.
  if (!draft.has('title') && type === 'webpage') draft.text('title', plainLatex(read('titleaddon')));
}

function dates(draft: ItemDraft, { fields }: BibEntry, place: string, warnings: Warnings): void {
  const issued = entryDate(fields, '');
  draft.date('issued', issued);
  draft.date('accessed', entryDate(fields, 'url'));
  draft.date('original-date', entryDate(fields, 'orig'));
  draft.date('event-date', entryDate(fields, 'event'));
  if (issued?.literal !== undefined) warnings.add(place, 'date-as-text', issued.literal);
}

function numbers(draft: ItemDraft, type: CslType, read: Read): void {
  const number = plainLatex(read('number'));
  const inSeries = read('series') !== '' || type === 'book' || type === 'chapter';
  if (numberedWorks.has(type) && read('series') === '') draft.text('number', number);
  else draft.text(inSeries && !type.startsWith('article') ? 'collection-number' : 'issue', number);
  draft.text('issue', plainLatex(read('issue')));
  draft.text('volume', plainLatex(read('volume')));
  draft.text('number-of-volumes', plainLatex(read('volumes')));
  draft.text('edition', plainLatex(read('edition')));
  draft.text('version', plainLatex(read('version')));
  draft.text('chapter-number', plainLatex(read('chapter')));
  draft.text(read('bookpagination') === 'section' ? 'section' : 'page', pageRange(plainLatex(read('pages', 'eid'))));
  draft.text('number-of-pages', plainLatex(read('pagetotal')));
}

function places(draft: ItemDraft, type: CslType, read: Read): void {
  const published = read('howpublished');
  const isAddress = /\\url|https?:/i.test(published);
  const house = read('publisher', 'institution', 'school', 'organization') || (isAddress ? '' : published);
  draft.text('publisher', type === 'patent' ? '' : bibList(house).join('; '));
  draft.text('publisher-place', bibList(read('location', 'address')).join('; '));
  draft.text('original-publisher', plainLatex(read('origpublisher')));
  draft.text('original-publisher-place', plainLatex(read('origlocation')));
  draft.text('event-place', plainLatex(read('venue')));
}

function addressOf(read: Read): string {
  const stated = verbatimLatex(read('url'));
  if (stated !== '') return stated;
  return /(?:https?|ftp):\/\/[^\s{}]+/i.exec(verbatimLatex(read('howpublished')))?.[0] ?? '';
}

function identifiers(draft: ItemDraft, read: Read): void {
  const address = addressOf(read);
  draft.text('URL', address);
  draft.text('DOI', bareDoi(verbatimLatex(read('doi'))) || (/doi\.org\//i.test(address) ? bareDoi(address) : ''));
  draft.text('ISBN', isbnIn(plainLatex(read('isbn')).replace(/[–—]/g, '-')));
  draft.text('ISSN', issnIn(plainLatex(read('issn')).replace(/[–—]/g, '-')));
  const archive = plainLatex(read('eprinttype', 'archiveprefix'));
  const print = verbatimLatex(read('eprint'));
  if (/^pubmed$/i.test(archive)) draft.text('PMID', print);
  else if (print !== '') {
    draft.text('archive', archive);
    draft.text('archive_location', print);
  }
  draft.text('PMID', verbatimLatex(read('pmid')));
  draft.text('PMCID', verbatimLatex(read('pmcid')));
  draft.text('call-number', plainLatex(read('library')));
}
