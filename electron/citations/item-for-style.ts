import type { CslItem } from '../base/csl-json.ts';
import type { CitationStyle } from './citation-style.ts';

/** The item with what no CSL file can do: leave out a name that stands twice, where the style asks for that. */
export function itemForStyle(item: CslItem, style: Pick<CitationStyle, 'ownPublication'>): CslItem {
  const { ownPublication } = style;
  const leavesOut =
    ownPublication !== undefined && (isOwnPublication(item) || (ownPublication === 'publisher' && isInItself(item)));
  if (!leavesOut) return item;
  const { [ownPublication]: _twice, ...rest } = item;
  return rest;
}

function isOwnPublication({ author, publisher }: CslItem): boolean {
  const [only, second] = author ?? [];
  return only?.literal !== undefined && second === undefined && sameName(only.literal, publisher ?? '');
}

/** A newspaper or a website that publishes itself. */
function isInItself({ publisher, 'container-title': container }: CslItem): boolean {
  return publisher !== undefined && sameName(publisher, container ?? '');
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
