import type { CslItem, CslName, CslType } from '../../base/csl-json.ts';
import { withoutMarkup } from '../../base/csl-markup.ts';
import { isoDateOf, yearOf } from './dates.ts';
import { workKeys } from './work-keys.ts';

/**
 * Works as entries of BibLaTeX in UTF-8, with the year that BibTeX asks for beside the date. Words with capitals inside a
 * title stand in braces, so that no style makes them small.
 */
export function writeBibtex(works: readonly CslItem[]): string {
  const keys = workKeys(works);
  return works.map((work, index) => entryOf(work, keys[index] ?? 'work')).join('\n');
}

function entryOf(work: CslItem, key: string): string {
  const lines = fieldsOf(work).flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}},\n`]));
  return `@${entryTypes[work.type] ?? 'misc'}{${key},\n${lines.join('')}}\n`;
}

type Field = readonly [name: string, value: string];

function fieldsOf(work: CslItem): readonly Field[] {
  const { type } = work;
  const container = type.startsWith('article') || type.startsWith('review') ? 'journaltitle' : 'booktitle';
  const isArticle = container === 'journaltitle';
  const school = type === 'thesis' || type === 'report';
  return [
    ['author', names(work.author)],
    ['editor', names(work.editor)],
    ['translator', names(work.translator)],
    ['bookauthor', names(work['container-author'])],
    ['title', titleOf(work.title)],
    ['shorttitle', titleOf(work['title-short'])],
    [container, titleOf(work['container-title'])],
    ['shortjournal', isArticle ? plain(work['container-title-short']) : ''],
    ['entrysubtype', subtypes[type] ?? ''],
    ['series', titleOf(work['collection-title'])],
    ['eventtitle', plain(work['event-title'])],
    ['venue', plain(work['event-place'])],
    ['date', isoDateOf(work.issued) || plain(work.issued?.literal)],
    ['year', yearOf(work.issued)],
    ['urldate', isoDateOf(work.accessed)],
    ['origdate', isoDateOf(work['original-date'])],
    ['volume', plain(work.volume)],
    ['volumes', plain(work['number-of-volumes'])],
    ['number', plain(work.number ?? work['collection-number'] ?? work.issue)],
    ['edition', plain(work.edition)],
    ['version', plain(work.version)],
    ['chapter', plain(work['chapter-number'])],
    ['pages', plain(work.page).replace(/\s*[-–]\s*/g, '--')],
    ['pagetotal', plain(work['number-of-pages'])],
    [school ? 'institution' : 'publisher', braced(work.publisher)],
    ['location', plain(work['publisher-place'])],
    ['type', plain(work.genre)],
    ['isbn', plain(work.ISBN)],
    ['issn', plain(work.ISSN)],
    ['doi', verbatim(work.DOI)],
    ['url', verbatim(work.URL)],
    ['eprinttype', plain(work.archive)],
    ['eprint', verbatim(work.archive_location)],
    ['langid', plain(work.language)],
    ['pubstate', plain(work.status)],
    ['abstract', plain(work.abstract)],
    ['keywords', plain(work.keyword)],
    ['note', plain(work.note)],
    ['library', plain(work['call-number'])],
  ];
}

function names(list: readonly CslName[] | undefined): string {
  return (list ?? []).map(nameOf).join(' and ');
}

/** `von Family, Suffix, Given`; the words of an organisation stand in braces of their own and are never split. */
function nameOf(name: CslName): string {
  if (name.family === undefined) return `{${plain(name.literal ?? name.given)}}`;
  const particles = [name['dropping-particle'], name['non-dropping-particle']].map(plain).filter((part) => part !== '');
  const family = plain(name.family);
  // A family name of several words, or one that begins small, is kept from being taken apart.
  const last = /\s|,|^\p{Ll}/u.test(family) ? `{${family}}` : family;
  const suffix = name.suffix === undefined ? '' : `, ${plain(name.suffix)}`;
  const given = plain(name.given).replace(/,/g, '{,}');
  return `${[...particles, last].join(' ')}${suffix}${given === '' && suffix === '' ? '' : `, ${given}`}`;
}

const marks: Readonly<Record<string, string>> = {
  i: 'emph',
  b: 'textbf',
  sup: 'textsuperscript',
  sub: 'textsubscript',
};

/** Capitals behind the first letter of a title are meant. */
function titleOf(text: string | undefined): string {
  const marked = (text ?? '').split(/(<\/?(?:i|b|sup|sub)>)/).map((part) => {
    const tag = /^<(\/?)(\w+)>$/.exec(part);
    if (tag !== null) return tag[1] === '/' ? '}' : `\\${marks[tag[2] ?? 'i']}{`;
    return escaped(part).replace(/\S*\p{Lu}\S*/gu, (word, at: number, whole: string) =>
      at === 0 && whole === plain(text) && !/.\p{Lu}/u.test(word) ? word : `{${word}}`,
    );
  });
  return marked.join('').trim();
}

function braced(text: string | undefined): string {
  const value = plain(text);
  return / and /i.test(value) ? `{${value}}` : value;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** One line of text with what LaTeX would take for a command escaped. */
function plain(text: string | undefined): string {
  return escaped(text ?? '').trim();
}

function escaped(text: string): string {
  return withoutMarkup(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\{}#$%&_~^]/g, (sign) => special[sign] ?? `\\${sign}`);
}

/** Addresses are not escaped; braces in them would end the field. */
function verbatim(text: string | undefined): string {
  return (text ?? '').replace(/[\s{}\\\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

const subtypes: { readonly [T in CslType]?: string } = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
};

const entryTypes: { readonly [T in CslType]?: string } = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'legislation',
  book: 'book',
  chapter: 'incollection',
  classic: 'book',
  collection: 'collection',
  dataset: 'dataset',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  figure: 'image',
  graphic: 'artwork',
  interview: 'interview',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  map: 'map',
  motion_picture: 'movie',
  musical_score: 'music',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  post: 'online',
  'post-weblog': 'online',
  regulation: 'legislation',
  report: 'report',
  review: 'review',
  'review-book': 'review',
  software: 'software',
  song: 'audio',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legislation',
  webpage: 'online',
};
