import { cleanLine } from '../../base/clean-text.ts';
import type { CslItem, CslName } from '../../base/csl-json.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Inline } from '../nodes.ts';
import type { CitedSource } from './cited-sources.ts';

/** Who, what and when in a few words, the same in every citation style: "Okafor and Berg, *Grain prices* (2024)". */
export function shortReference(source: CitedSource, words: DocumentWords): readonly Inline[] {
  return reference(source, words, (title) => title);
}

/**
 * The same without the subtitle, for a list that names each work many times. Only what is plainly one is left out: words
 * behind a colon, a question mark or a long dash, where a title of two words or more stands before it.
 */
export function shortestReference(source: CitedSource, words: DocumentWords): readonly Inline[] {
  return reference(source, words, withoutSubtitle);
}

/** Who says it and when, for a row of a picture: "Okafor and Berg, 2024". Without an author what the work is called. */
export function whoAndWhen({ item }: CitedSource, words: DocumentWords): string {
  const by = namesOf(item, words);
  const who = by === '' ? withoutMarkup(item['title-short'] ?? withoutSubtitle(item.title ?? '')) : by;
  return [who, yearOf(item)].filter((part) => part !== undefined && part !== '').join(', ');
}

function withoutSubtitle(title: string): string {
  return /^(\S+\s.*?(?:(?=:\s)|[?!](?=\s)|(?=\s[–—]\s)))/u.exec(title)?.[1] ?? title;
}

function reference(
  { item }: CitedSource,
  words: DocumentWords,
  shortened: (title: string) => string,
): readonly Inline[] {
  const by = namesOf(item, words);
  const title = withoutMarkup(item['title-short'] ?? shortened(item.title ?? ''));
  const year = yearOf(item);
  const bracketed = title.startsWith('[');
  return [
    ...(by === '' ? [] : [{ type: 'text', text: `${by}, ` } as const]),
    { type: 'text', text: title, ...(!bracketed && { emphasis: true }) },
    ...(year === undefined ? [] : [{ type: 'text', text: ` (${year})` } as const]),
  ];
}

function namesOf(item: CslItem, words: DocumentWords): string {
  const names = (item.author ?? item.editor ?? []).map(shortName).filter((name) => name !== '');
  const [first = '', second] = names;
  if (names.length > 2) return words.andOthers(first);
  return second === undefined ? first : words.and(first, second);
}

function yearOf(item: CslItem): string | number | undefined {
  return item.issued?.['date-parts']?.[0]?.[0];
}

function shortName(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return cleanLine(name.literal ?? (family || name.given || ''));
}

/** Titles may hold the few inline tags that CSL knows. */
function withoutMarkup(title: string): string {
  return cleanLine(title).replace(/<\/?(?:i|b|sup|sub|sc)>|<span [^<>]*>|<\/span>/g, '');
}
