import type { CslItem } from '../../electron/base/csl-json.ts';
import { completeItem } from '../../electron/citations/complete-item.ts';
import type { Source } from '../../electron/library/source.ts';
import { literal, on, person, source } from '../builders/sources.ts';

/** A source as somebody may have it, and the first words cited of it. */
export interface CitedWork {
  readonly name: string;
  readonly source: Source;
  readonly firstWords: string;
}

const okafor = person('Okafor', 'Nneka');
const berg = person('Berg', 'Jan');
const lind = person('Lind', 'Eva');
const report: Partial<CslItem> = {
  type: 'report',
  title: 'Grain prices and the winter stock',
  publisher: 'Institute for Harvests',
  'publisher-place': 'Utrecht',
};
const page: Partial<CslItem> = { type: 'webpage', title: 'Stocks before the winter', 'container-title': 'Port Notes' };
const address = 'https://example.org/stocks';
const otherAddress = 'https://www.example.org/stocks/2024/?week=40#top';

/** What is known shrinks from a whole record to nothing; then names, dates and kinds of works in all their shapes. */
export const citedWorks: readonly CitedWork[] = [
  work('whole', { ...report, author: [okafor], issued: on(2024, 11, 21), number: '17', URL: address }),
  work('no author', { ...report, issued: on(2024, 11, 21) }),
  work('no date', { ...report, author: [okafor] }),
  work(
    'no title',
    { type: 'report', author: [okafor], issued: on(2024), publisher: 'Institute for Harvests' },
    { fileName: null },
    'Stocks fell',
  ),
  work(
    'author alone',
    { type: 'report', author: [okafor] },
    { fileName: null },
    'Stocks fell by a third within a year',
  ),
  work('date alone', { issued: on(2024, 3) }, { fileName: null }, 'Stocks fell'),
  work('title alone', { type: 'document', title: 'Notes on a meeting' }),
  work('page without author and date', { ...page, URL: address, accessed: on(2024, 11, 2) }),
  work('address alone', { URL: address }, { fileName: null, snapshot: null }),
  work(
    'address and day of visit',
    { URL: otherAddress, accessed: on(2024, 11, 2) },
    { fileName: null, snapshot: null },
  ),
  work('pasted text', {}, { fileName: null }, 'Stocks fell by a third within a year, the ministry said'),
  work('file without a word in it', {}, { fileName: null }),
  work('file with a name', {}, { fileName: 'meeting_notes-final.docx' }),
  work('institution', { ...page, author: [literal('Ministry of Agriculture and Food')], issued: on(2024, 3) }),
  work('publisher is the author', { ...report, author: [literal('Institute for Harvests')], issued: on(2024) }),
  work('two authors', { ...report, author: [okafor, berg], issued: on(2024) }),
  work('three authors', { ...report, author: [okafor, berg, lind], issued: on(2024) }),
  work('many authors', { ...report, author: crowd(12), issued: on(2024) }),
  work('editor alone', { type: 'book', title: 'Harvest papers', editor: [berg], issued: on(2019) }),
  work('one name', { ...report, author: [{ given: 'Teofila' }], issued: on(2024) }),
  work('particle and suffix', {
    ...report,
    author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den', suffix: 'Jr.' }],
    issued: on(2024),
  }),
  work('about a year', { ...report, author: [okafor], issued: { 'date-parts': [[1890]], circa: true } }),
  work('years from to', { ...report, author: [okafor], issued: { 'date-parts': [[2019], [2021]] } }),
  work('season', { ...report, author: [okafor], issued: { 'date-parts': [[2024]], season: 1 } }),
  work('date in words', { ...report, author: [okafor], issued: { literal: 'the third year of the drought' } }),
  work('newspaper', {
    type: 'article-newspaper',
    title: 'Miller saw it coming',
    'container-title': 'Harbour Post',
    author: [lind],
    issued: on(2023, 5, 4),
  }),
  work('newspaper that publishes itself', {
    type: 'article-newspaper',
    title: 'Miller saw it coming',
    'container-title': 'Harbour Post',
    publisher: 'Harbour Post',
    author: [lind],
    issued: on(2023, 5, 4),
  }),
  work('newspaper without author', {
    type: 'article-newspaper',
    title: 'Miller saw it coming',
    'container-title': 'Harbour Post',
    issued: on(2023, 5, 4),
  }),
  work('journal', {
    type: 'article-journal',
    title: 'Stocks and weather',
    'container-title': 'Journal of Harvests',
    author: [okafor, berg],
    issued: on(2022),
    volume: '14',
    issue: '2',
    page: '101-119',
    DOI: '10.1234/stocks',
  }),
  work('book', {
    type: 'book',
    title: 'The price of bread',
    author: [berg],
    issued: on(1999),
    publisher: 'Quay Press',
    'publisher-place': 'Leiden',
    edition: '2',
  }),
  work('chapter', {
    type: 'chapter',
    title: 'Mills',
    'container-title': 'Harvest papers',
    author: [lind],
    editor: [berg, okafor],
    issued: on(2019),
    publisher: 'Quay Press',
    page: '33-48',
  }),
  work('law', {
    type: 'legislation',
    title: 'Grain Reserve Act',
    issued: on(2011),
    'container-title': 'Official Gazette',
    page: '220',
  }),
  work('court decision', {
    type: 'legal_case',
    title: 'Mill v Harbour Board',
    authority: 'High Court',
    issued: on(2018, 2, 9),
  }),
  work('letter', {
    type: 'personal_communication',
    title: 'Stocks in the south',
    author: [okafor],
    recipient: [berg],
    issued: on(2024, 6, 1),
  }),
  work('thesis without date', {
    type: 'thesis',
    title: 'Counting sacks',
    author: [lind],
    genre: 'PhD thesis',
    publisher: 'University of Eastlook',
  }),
  work('data set', {
    type: 'dataset',
    title: 'Weekly stocks',
    author: [literal('Harvest Office')],
    issued: on(2024),
    version: '3',
    URL: address,
  }),
  work('speech', {
    type: 'speech',
    title: 'On bread',
    author: [okafor],
    issued: on(2024, 9, 9),
    'event-title': 'Harvest Day',
    'event-place': 'Leiden',
  }),
  work('foreign title', {
    type: 'book',
    title: 'Die Preise des Getreides',
    language: 'de-DE',
    author: [person('Müller', 'Jörg')],
    issued: on(1999),
  }),
];

/** The item of a work as every style gets it. */
export function itemOf(work: CitedWork, language: string): CslItem {
  return completeItem(work.source, work.firstWords, language).item;
}

function work(name: string, item: Partial<CslItem>, rest: Partial<Source> = {}, firstWords = ''): CitedWork {
  return { name, source: source(name, item, rest), firstWords };
}

function crowd(size: number): CslItem['author'] & object {
  const families = [
    'Ash',
    'Birch',
    'Cedar',
    'Dogwood',
    'Elm',
    'Fir',
    'Gorse',
    'Hazel',
    'Ivy',
    'Juniper',
    'Kale',
    'Lime',
  ];
  return families.slice(0, size).map((family, index) => person(family, index % 2 ? 'Bo' : 'Ann'));
}
