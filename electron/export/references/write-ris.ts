import type { CslItem, CslName, CslType } from '../../base/csl-json.ts';
import { withoutMarkup } from '../../base/csl-markup.ts';
import { risDateOf, yearOf } from './dates.ts';

/**
 * Works as RIS, the exchange format of reference managers: a record of lines `TY  - RPRT`, closed by `ER`. Lines end in
 * CR LF as the format asks for, values are single lines of UTF-8.
 */
export function writeRis(works: readonly CslItem[]): string {
  return works.map((work) => `${recordOf(work).map(writeLine).join('')}ER  - \r\n`).join('\r\n');
}

type Field = readonly [tag: string, value: string | undefined];

function writeLine([tag, value]: Field): string {
  const line = withoutMarkup(value ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? '' : `${tag}  - ${line}\r\n`;
}

function recordOf(work: CslItem): readonly Field[] {
  const { type } = work;
  const code = types[type] ?? 'GEN';
  const isWhole = alone.has(code);
  const names = (tag: string, list: readonly CslName[] | undefined): readonly Field[] =>
    (list ?? []).map((name) => [tag, nameOf(name)]);
  const doi = work.DOI;
  return [
    ['TY', code],
    ...names('AU', work.author),
    ...names('A2', isWhole && type !== 'book' ? work.contributor : work.editor),
    ...names('A3', work['collection-editor']),
    ...names('A4', work.translator),
    ['TI', work.title],
    ['ST', work['title-short']],
    ['T2', isWhole ? work['collection-title'] : (work['container-title'] ?? work['event-title'])],
    ['T3', isWhole ? undefined : work['collection-title']],
    ['J2', work['container-title-short']],
    ['PY', yearOf(work.issued)],
    ['DA', risDateOf(work.issued) || work.issued?.literal],
    ['Y2', risDateOf(work.accessed)],
    ['OP', yearOf(work['original-date'])],
    ['VL', work.volume],
    ['IS', work.number ?? work['collection-number'] ?? work.issue],
    ...pages(work),
    ['PB', work.publisher],
    ['CY', work['publisher-place']],
    ['ET', work.edition],
    ['SN', work.ISBN ?? work.ISSN],
    ['DO', doi],
    ['UR', work.URL],
    ['LA', work.language],
    ['M3', work.genre],
    ['AB', work.abstract],
    ...(work.keyword ?? '').split(/[;\n]+/).map((word): Field => ['KW', word]),
    ['N1', work.note],
    ['CN', work['call-number']],
    ['DB', work.archive],
    ['AN', work.archive_location],
    ['DP', work.source],
  ];
}

function pages(work: CslItem): readonly Field[] {
  if (work.page === undefined) return [['SP', work['number-of-pages']]];
  const range = /^(\S+?)\s*[-–]\s*(\S+)$/.exec(work.page.trim());
  const [, first, last] = range ?? [];
  return range === null
    ? [['SP', work.page]]
    : [
        ['SP', first],
        ['EP', last],
      ];
}

/** `Family, Given, Suffix`; the comma at the end keeps the words of an organisation together. */
function nameOf(name: CslName): string {
  if (name.family === undefined) return `${name.literal ?? name.given ?? ''},`;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const family = [...particles, name.family].filter(Boolean).join(' ');
  return [family, name.given ?? '', ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
}

const types: { readonly [T in CslType]?: string } = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  classic: 'CLSWK',
  collection: 'BOOK',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'INTV',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  regulation: 'LEGAL',
  report: 'RPRT',
  review: 'JOUR',
  'review-book': 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STD',
  thesis: 'THES',
  treaty: 'LEGAL',
  webpage: 'ELEC',
};

/** Works that stand alone: their second title is that of the series. */
const alone = new Set([
  'BOOK',
  'CLSWK',
  'DATA',
  'MAP',
  'MPCT',
  'MUSIC',
  'PAMP',
  'JFULL',
  'RPRT',
  'COMP',
  'STD',
  'THES',
]);
