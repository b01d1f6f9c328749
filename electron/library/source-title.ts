import type { Source } from './source.ts';

/** The name by which a list shows a source: its title, else the name of its file, else its address. */
export function sourceTitle({ item, fileName }: Pick<Source, 'item' | 'fileName'>): string {
  return item.title ?? item['title-short'] ?? fileName ?? item.URL ?? item.DOI ?? '';
}

/** What a citation needs and the source does not state, in words. */
export function missingFields({ item }: Pick<Source, 'item'>): readonly string[] {
  const missing: string[] = [];
  if (item.title === undefined) missing.push('title');
  if (!item.author?.length && !item.editor?.length) missing.push('author');
  if (item.issued === undefined) missing.push('date');
  if (item.publisher === undefined && item['container-title'] === undefined) missing.push('publisher');
  return missing;
}
