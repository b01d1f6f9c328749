import type { DocumentMeta } from './nodes.ts';

/** What stands between the parts of one side of a running line. */
export const runningSeparator = ' · ';

/** The parts that have words, as one side of a running line: one without words takes its separator along. */
export function joinedParts(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(runningSeparator);
}

/** The header, with the marking of the document in it whether or not the template's lines name it: it stands on every page. */
export function markedHeader({ header, footer, marking }: DocumentMeta): DocumentMeta['header'] {
  const { left, right } = header;
  const named = [left, right, footer.left, footer.right].some((text) => text.includes(marking));
  return { left, right: named ? right : joinedParts([right, marking]) };
}

/** Cut after a whole word when it is wider than its room, in the unit of `widthOf`. */
export function shortened(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > room) words.pop();
  return `${words.join(' ')} …`;
}
