import { withoutMarkup } from '../base/csl-markup.ts';
import type { Source } from './source.ts';

/** The name by which a list shows a source: its title, else the name of its file, else its address. */
export function sourceTitle({ item, fileName }: Pick<Source, 'item' | 'fileName'>): string {
  return withoutMarkup(item.title ?? item['title-short'] ?? fileName ?? item.URL ?? item.DOI ?? '');
}

/**
 * How a source is told apart in a sentence: by its title; without one by who made it and when, else by its file. Nothing
 * is called untitled as long as anything names it.
 */
export function sourceLabel(source: Pick<Source, 'item' | 'fileName'>): string {
  const { item, fileName } = source;
  const title = item['title-short'] || item.title;
  if (title) return title;
  const maker = item.author ?? item.editor ?? [];
  const names = maker.map(({ family, literal, given }) => family ?? literal ?? given ?? '').filter(Boolean);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ') || item['container-title'] || item.publisher;
  const [year] = item.issued?.['date-parts']?.[0] ?? [];
  if (who) return year === undefined ? who : `${who}, ${year}`;
  return fileName || sourceTitle(source);
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
