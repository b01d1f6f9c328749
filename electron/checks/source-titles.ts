import type { Brief } from '../brief/brief.ts';

/** Titles by which the brief's sources are named, the longest first. */
export function sourceTitles({ evidence }: Pick<Brief, 'evidence'>): readonly string[] {
  const titles = Object.values(evidence.sources).flatMap(({ item, fileName }) =>
    [item.title, item['title-short'], item['container-title'], fileName].flatMap((title) => title || []),
  );
  return [...new Set(titles)].sort((a, b) => b.length - a.length);
}

/** The text with the names of sources blanked out: a figure in a title is nobody's claim. */
export function withoutTitles(text: string, titles: readonly string[]): string {
  return titles.reduce((rest, title) => rest.replaceAll(title, ' '.repeat(title.length)), text);
}
