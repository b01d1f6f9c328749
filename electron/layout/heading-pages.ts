import type { Page } from './page.ts';

/**
 * The page each heading stands on in our own layout, by heading id, counted from 1: what the contents of a text for Word or
 * LibreOffice show until the program counts for itself. It breaks lines a little differently, so a long document can be a page off.
 */
export function headingPages(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const page of pages) {
    for (const { owner } of page.items) {
      if (owner.role === 'heading' && !found.has(owner.node)) found.set(owner.node, page.index + 1);
    }
  }
  return found;
}

/** The share of pages that have notes at their foot, 0 to 1. */
export function notedShare(pages: readonly Page[]): number {
  const noted = pages.filter(({ items }) =>
    items.some(({ owner }) => owner.role === 'note' || owner.role === 'note-number'),
  );
  return noted.length / Math.max(1, pages.length);
}
