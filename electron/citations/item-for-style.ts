import type { CslItem } from '../base/csl-json.ts';
import type { CitationStyle } from './citation-style.ts';

/** The item with what no CSL file can do: leave out a publisher that is the author, where the style asks for that. */
export function itemForStyle(item: CslItem, style: Pick<CitationStyle, 'ownPublication'>): CslItem {
  if (style.ownPublication === undefined || !isOwnPublication(item)) return item;
  const { [style.ownPublication]: _twice, ...rest } = item;
  return rest;
}

function isOwnPublication({ author, publisher }: CslItem): boolean {
  const [only, second] = author ?? [];
  return only?.literal !== undefined && second === undefined && sameName(only.literal, publisher ?? '');
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
