import { englishOrigins, germanOrigins, type OriginWords, publicationWords } from './origin-words.ts';

/** A place where a text shows that it passes on what others published. */
export interface SecondHandMark {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /**
   * `cites`: this statement comes from a named publication. `unnamed`: from reports that are not named. `published`: the
   * whole text was published elsewhere first. `credit`: a picture or table is credited; that says nothing of the text.
   */
  readonly kind: 'cites' | 'unnamed' | 'published' | 'credit';
  /** The publication, without an article; null where none is named. */
  readonly name: string | null;
}

const tables: Readonly<Record<string, OriginWords>> = { en: englishOrigins, de: germanOrigins };

/** Every second-hand marker of a text, in order. Only publications count: a ministry or a study that is quoted is a first hand. */
export function secondHandMarks(text: string, language: string | null): readonly SecondHandMark[] {
  const words = tables[language?.toLowerCase().split(/[-_]/)[0] ?? 'en'];
  if (words === undefined) return [];
  const found = [
    ...named(text, words.published, 'published', words),
    ...datelines(text),
    ...credits(text, words),
    ...named(text, words.citing, 'cites', words),
    ...reporting(text, words),
    ...unnamed(text, words),
  ];
  const marks: SecondHandMark[] = [];
  // Kinds stand in the order of how much they say; a place that two of them cover belongs to the first.
  for (const mark of found) if (!marks.some(({ start, end }) => mark.start < end && start < mark.end)) marks.push(mark);
  return marks.sort((a, b) => a.start - b.start);
}

/** One publication under several spellings: "The New York Times" and "New York Times" are one origin. */
export function originKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^(?:the|der|die|das)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const capital = String.raw`[\p{Lu}\p{N}](?:[\p{L}\p{N}&’'-]|\.(?=\p{L})){0,30}`;
const nameShape = String.raw`${capital}(?:[ \u00a0](?:of |and |& |de |la |le |el )?${capital}){0,5}`;

function* named(
  text: string,
  phrases: readonly string[],
  kind: 'published' | 'cites',
  { articles }: OriginWords,
): Iterable<SecondHandMark> {
  const shape = new RegExp(
    String.raw`(?<![\p{L}])(?:${anyOf(phrases)})\s+(?:(?:${anyOf([...articles])})\s+)?(?:\p{Ll}{3,14}\s+){0,2}(${nameShape})`,
    'gu',
  );
  for (const match of text.matchAll(shape)) {
    const name = publicationIn(match[1] ?? '');
    if (name === null) continue;
    const end = match.index + match[0].indexOf(match[1] ?? '') + (match[1] ?? '').indexOf(name) + name.length;
    yield markAt(text, match.index, end, kind, name);
  }
}

/** "LISBON (Reuters) - " */
function* datelines(text: string): Iterable<SecondHandMark> {
  for (const match of text.matchAll(/^[\p{Lu}][\p{L} .,/-]{2,60}\(([\p{L}. ]{2,30})\)\s?[-–—]/gmu)) {
    const name = publicationIn(match[1] ?? '');
    if (name !== null) yield markAt(text, match.index, match.index + match[0].length, 'published', name);
  }
}

/** "Source: Reuters" */
function* credits(text: string, { credits: words }: OriginWords): Iterable<SecondHandMark> {
  const shape = new RegExp(String.raw`(?<![\p{L}])(?:${anyOf(words)}):[ \u00a0]{0,3}(${nameShape})`, 'gu');
  for (const match of text.matchAll(shape)) {
    const name = publicationIn(match[1] ?? '');
    if (name !== null) yield markAt(text, match.index, match.index + match[0].length, 'credit', name);
  }
}

/** "the Daily Gazette reported" */
function* reporting(text: string, { reporting: verbs }: OriginWords): Iterable<SecondHandMark> {
  const shape = new RegExp(String.raw`(${nameShape})\s(?:${anyOf(verbs)})(?![\p{L}])`, 'gu');
  for (const match of text.matchAll(shape)) {
    const name = publicationIn(match[1] ?? '');
    if (name !== null) yield markAt(text, match.index, match.index + match[0].length, 'cites', name);
  }
}

function* unnamed(text: string, { unnamed: phrases }: OriginWords): Iterable<SecondHandMark> {
  const shape = new RegExp(String.raw`(?<![\p{L}])(?:${anyOf(phrases)})(?![\p{L}])`, 'gu');
  for (const match of text.matchAll(shape)) {
    yield markAt(text, match.index, match.index + match[0].length, 'unnamed', null);
  }
}

/** The part of a run of capitals up to its last word that publications are named by. */
function publicationIn(run: string): string | null {
  const words = run.split(/[ \u00a0]/);
  for (let last = words.length - 1; last >= 0; last -= 1) {
    const word = (words[last] ?? '').toLowerCase().replace(/[.’']+s?$/, '');
    const starts = words[0] ?? '';
    if (!publicationWords.has(word) || !/^\p{Lu}/u.test(starts)) continue;
    return words
      .slice(0, last + 1)
      .join(' ')
      .replace(/[.’']+s?$/u, '')
      .replace(/^The /u, '');
  }
  return null;
}

function markAt(
  text: string,
  start: number,
  end: number,
  kind: SecondHandMark['kind'],
  name: string | null,
): SecondHandMark {
  return { start, end, raw: text.slice(start, end).replace(/\s+/g, ' '), kind, name };
}

/** The longest first, so that a phrase is not cut short by another; each may open a sentence. */
function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      `[${phrase.charAt(0).toUpperCase()}${phrase.charAt(0)}]${phrase.slice(1)}`.replaceAll(' ', String.raw`\s+`),
    )
    .join('|');
}
