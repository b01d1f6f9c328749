import type { TextRange } from '../../../../electron/library/text-range.ts';

/** Marks an element that holds nothing but a stretch of the source's text: the place of its first character. */
export const placeAttribute = 'data-at';

/** Where the selected words stand in the source's text; null when nothing of `page` is selected. */
export function selectedRange(selection: Selection | null, page: HTMLElement | null): TextRange | null {
  if (selection === null || page === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...page.querySelectorAll<HTMLElement>(`[${placeAttribute}]`)].filter((piece) =>
    range.intersectsNode(piece),
  );
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = placeIn(first, range.startContainer, range.startOffset) ?? placeOf(first);
  const end = placeIn(last, range.endContainer, range.endOffset) ?? placeOf(last) + lengthOf(last);
  return start < end ? { start, end } : null;
}

function placeIn(piece: HTMLElement, container: Node, offset: number): number | null {
  if (!piece.contains(container)) return null;
  if (container.nodeType === Node.TEXT_NODE) return placeOf(piece) + offset;
  return placeOf(piece) + (offset === 0 ? 0 : lengthOf(piece));
}

function placeOf(piece: HTMLElement): number {
  return Number(piece.getAttribute(placeAttribute));
}

function lengthOf(piece: HTMLElement): number {
  return piece.textContent.length;
}
