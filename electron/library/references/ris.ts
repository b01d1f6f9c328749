import type { CslType } from '../../base/csl-json.ts';
import { bareDoi, isbnIn, issnIn, languageTag, pageRange } from './identifiers.ts';
import { ItemDraft } from './item-draft.ts';
import { type Reference, type ReferenceFormat, Warnings } from './reference.ts';
import { moreExact, risDate } from './reference-date.ts';
import { listedName } from './reference-names.ts';
import { numberedWorks, partsOfBooks, risTypes, typeNames, wholeWorks } from './ris-types.ts';
import { type TaggedRecord, taggedRecords } from './tagged-records.ts';

/** The exchange format of reference managers: two capitals, two spaces, a hyphen, a value. */
export const risFormat: ReferenceFormat = {
  id: 'ris',
  label: 'RIS',
  extensions: ['ris'],
  recognises: (text) => firstLines(text).some((line) => /^TY {1,3}- ?[A-Z]{2,}/.test(line)),
  read(text) {
    const warnings = new Warnings();
    const records = taggedRecords(
      text,
      {
        split: splitLine,
        begins: (tag) => tag === 'TY',
        ends: (tag) => tag === 'ER',
        endsAtEmptyLine: false,
      },
      warnings,
    );
    const references = records.flatMap((record): readonly Reference[] => {
      const place = `line ${record.line}`;
      const item = itemOf(record, place, warnings);
      if (item === null) warnings.add(place, 'record-empty');
      return item === null ? [] : [{ place, item }];
    });
    return { references, warnings: warnings.list() };
  },
};

/** The first lines that are not blank. One pattern over all of them would try every way to part a run of line ends. */
function firstLines(text: string): readonly string[] {
  const lines = text.slice(0, 2000).split(/[\r\n]+/);
  return lines
    .map((line) => line.trimStart())
    .filter((line) => line !== '')
    .slice(0, 6);
}

function splitLine(line: string) {
  const match = /^\s{0,3}([A-Z][A-Z0-9])(?: {1,3}-(?: |$)| {2}-|-)(.*)$/.exec(line);
  if (match === null) return null;
  const [, tag = '', value = ''] = match;
  // `DC-power` in a running text is no tag, `TY-JOUR` from a careless program is one.
  if (line.trimStart().startsWith(`${tag}-`) && !knownTags.has(tag)) return null;
  return { tag, value: value.trim() };
}

/** What is known of a tag: taken below, or not worth telling anybody about. */
const knownTags = new Set(
  (
    'TY ID ER TI T1 T2 T3 CT BT JO JF JA J1 J2 AU A1 A2 A3 A4 ED TA PY Y1 DA Y2 VL IS CP SP EP SE SV SN CY PP PB ET LA DO UR ' +
    'L1 L2 L3 L4 LK AB N2 N1 KW CN DB DP AN ST TT M1 M2 M3 U1 U2 U3 U4 U5 C1 C2 C3 C4 C5 C6 C7 C8 AD AV CA RP OP NV RI RN ' +
    'SB AR NO WV VO IP VN H1 H2'
  ).split(' '),
);

function itemOf(record: TaggedRecord, place: string, warnings: Warnings) {
  const all = (...tags: readonly string[]) =>
    record.fields.filter(({ tag, value }) => tags.includes(tag) && value !== '').map(({ value }) => value);
  const first = (...tags: readonly string[]) => tags.flatMap((tag) => all(tag))[0];
  for (const { tag } of record.fields) if (!knownTags.has(tag)) warnings.add(place, 'unknown-field', tag);
  const code = (first('TY') ?? '').toUpperCase();
  const known = risTypes[code] ?? typeNames[code];
  if (known === undefined) warnings.add(place, 'unknown-type', code);
  const type = known ?? 'document';
  const isWhole = wholeWorks.has(type);
  const draft = new ItemDraft();
  const names = (...tags: readonly string[]) => all(...tags).flatMap((value) => listedName(value) ?? []);

  draft.text('title', first('TI', 'T1', 'CT') ?? (isWhole ? first('BT') : undefined));
  draft.text('title-short', first('ST'));
  if (isWhole) draft.text('collection-title', first('T2', 'T3', 'JF', 'JO'));
  else draft.text('container-title', first('T2', 'JF', 'JO', 'BT', 'JA', 'J1', 'J2'));
  if (partsOfBooks.has(type)) draft.text('collection-title', first('T3'));
  const short = first('JA', 'J2', 'J1');
  if (!isWhole && short !== draft.read('container-title')) draft.text('container-title-short', short);
  draft.names('author', names('AU', 'A1'));
  draft.names(isWhole && type !== 'book' ? 'contributor' : 'editor', names('A2', 'ED'));
  draft.names('collection-editor', names('A3'));
  draft.names('translator', names('TA', 'A4'));
  dates(draft, first, place, warnings);
  numbers(draft, first, type);
  identifiers(draft, all);
  draft.text('publisher', first('PB'));
  draft.text('publisher-place', first('CY', 'PP'));
  draft.text('edition', first('ET'));
  draft.text('language', languageTag(first('LA') ?? ''));
  draft.text('genre', first('M3'));
  draft.text('abstract', first('AB', 'N2'));
  for (const word of all('KW')) draft.more('keyword', word, '; ');
  for (const note of all('N1', 'RN')) draft.more('note', note, '\n');
  draft.text('call-number', first('CN'));
  draft.text('archive', first('DB'));
  draft.text('archive_location', first('AN'));
  draft.text('source', first('DP'));
  return draft.item(type);
}

type First = (...tags: readonly string[]) => string | undefined;

function dates(draft: ItemDraft, first: First, place: string, warnings: Warnings): void {
  const read = (...tags: readonly string[]) => risDate(first(...tags) ?? '');
  const year = moreExact(read('PY'), read('Y1'));
  const day = read('DA');
  // `DA  - July` says the month of the year that stands elsewhere.
  const months = day?.literal === undefined ? null : risDate(`${day.literal} ${first('PY', 'Y1')}`);
  const issued = moreExact(year, months?.literal === undefined ? (months ?? day) : null);
  draft.date('issued', issued);
  draft.date('accessed', read('Y2'));
  draft.date('original-date', read('OP'));
  if (issued?.literal !== undefined) warnings.add(place, 'date-as-text', issued.literal);
}

function numbers(draft: ItemDraft, first: First, type: CslType): void {
  draft.text('volume', first('VL', 'VO'));
  const issue = first('IS', 'CP', 'IP');
  if (numberedWorks.has(type)) draft.text('number', issue ?? first('M1', 'SN'));
  else if (type === 'book' || type === 'chapter') draft.text('collection-number', issue);
  else draft.text('issue', issue);
  const start = first('SP', 'SE') ?? '';
  const end = first('EP') ?? '';
  if (end === '' && wholeWorks.has(type) && /^\d+\s*(?:p|pp|pages|s|S)?\.?$/.test(start))
    draft.text('number-of-pages', start.replace(/\D/g, ''));
  else if (end !== '' && end !== start && start !== '' && !/[-–]/.test(start)) draft.text('page', `${start}-${end}`);
  else draft.text('page', pageRange(start === '' ? end : start));
}

function identifiers(draft: ItemDraft, all: (...tags: readonly string[]) => readonly string[]): void {
  for (const number of all('SN')) {
    const isbn = isbnIn(number);
    if (isbn !== '') draft.more('ISBN', isbn, ' ');
    else if (issnIn(number) !== '') draft.more('ISSN', issnIn(number), ' ');
  }
  const addresses = all('UR', 'LK', 'L2', 'L1').flatMap((value) => value.split(/[;\s]+(?=https?:)/));
  draft.text('DOI', [...all('DO'), ...addresses.filter((url) => url.includes('doi.org/'))].map(bareDoi).find(Boolean));
  const address = addresses.find((url) => /^https?:\/\//i.test(url) && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url));
  draft.text('URL', address ?? addresses.find((url) => /^(?:https?|ftp):|^www\./i.test(url)));
}
