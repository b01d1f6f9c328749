import type { HeadingLevel } from '../document/nodes.ts';
import type { ReadingElement } from './elements.ts';
import type { Page } from './page.ts';

/** A laid-out document: pages to draw, and where everything in them stands. */
export interface Layout {
  readonly pages: readonly Page[];
  /** Places that links lead to: blocks and notes by their id, first marks of notes by `markAnchor`. */
  readonly anchorOf: (id: string) => Anchor | undefined;
  readonly outline: readonly OutlineEntry[];
  readonly elements: readonly ReadingElement[];
  readonly findings: readonly LayoutFinding[];
}

/** `y` is the top of the line, in points from the page's top. */
export interface Anchor {
  readonly page: number;
  readonly y: number;
}

export interface OutlineEntry {
  readonly node: string;
  readonly title: string;
  readonly level: HeadingLevel;
  readonly element: ReadingElement;
}

/** Something the reader should know about; the pages are complete all the same. */
export type LayoutFinding =
  /** No font has the character. A box stands in its place, and copying the text still gives the character. */
  | { readonly code: 'missing-character'; readonly node: string; readonly character: string }
  /** A font that a person added cannot be used any more; another one stands in its place. */
  | { readonly code: 'font-unusable'; readonly family: string }
  /** A line cites more notes than one page can begin. */
  | { readonly code: 'note-on-later-page'; readonly node: string; readonly note: number }
  /** A table has more or wider columns than the page has room for: `size` is that of its type, in points. */
  | { readonly code: 'crowded-table'; readonly node: string; readonly size: number; readonly breaksWords: boolean };

export function markAnchor(note: string): string {
  return `mark ${note}`;
}
