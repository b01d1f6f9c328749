import type { Source } from '../library/source.ts';

/** How a source is named in running text: its title, or a file name made of words. Empty when nothing names it. */
export function shortName({ item, fileName }: Pick<Source, 'item' | 'fileName'>): string {
  const title = item['title-short'] ?? item.title ?? item['container-title'];
  if (title !== undefined && title !== '') return title;
  const words = (fileName ?? '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  // A number or a hash tells a reader nothing; a word has letters only.
  return words.split(/\s+/).some((word) => /^\p{L}{3,}$/u.test(word)) ? words : '';
}

/** The same for lists and messages, where a file's name is better than none. */
export function listedName(source: Pick<Source, 'item' | 'fileName'>): string {
  return shortName(source) || (source.fileName ?? '');
}
