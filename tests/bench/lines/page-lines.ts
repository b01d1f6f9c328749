import type { ReadingElement } from '../../../electron/layout/elements.ts';
import type { FontSet } from '../../../electron/layout/fonts.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { Page, PlacedText } from '../../../electron/layout/page.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { type DocumentWords, generatedDocument } from '../export/generated-document.ts';
import { vocabulary } from '../measure/vocabulary.ts';
import { englishWords } from './english-text.ts';

/**
 * What lines belong to. Points of lists and notes are of two or three lines, which leaves a breaker little to choose from,
 * and points stand in a narrower column.
 */
export const linesOf = ['paragraphs', 'points of lists', 'notes'] as const;
export type LineOf = (typeof linesOf)[number];

/** Justified lines of whole documents, and how many of them are loose. */
export interface PageLines {
  readonly lines: number;
  readonly loose: number;
}

const pages = 20;
const seeds = [1, 2, 3, 4, 5, 6];
/** A space of the serif face is this share of the type size wide, and takes half of that well. */
const looseSpace = 0.237 / 2;

/**
 * The lines of documents as the section on export writes them, in words of English and in the invented ones of that
 * section. These break worse, whatever sets them: they are no words of a language, and few have a place for a hyphen.
 */
export function linesOfPages(fonts: FontSet): Readonly<Record<'english' | 'invented', Record<LineOf, PageLines>>> {
  return { english: linesIn(englishWords, fonts), invented: linesIn(vocabulary(), fonts) };
}

function linesIn(words: DocumentWords, fonts: FontSet): Record<LineOf, PageLines> {
  const all = seeds.flatMap((seed) => layOut(generatedDocument({ pages, seed }, words), houseTheme, fonts).pages);
  return {
    paragraphs: countOf(all, 'paragraphs'),
    'points of lists': countOf(all, 'points of lists'),
    notes: countOf(all, 'notes'),
  };
}

function countOf(all: readonly Page[], of: LineOf): PageLines {
  const spacings = all.flatMap((page) => {
    const lines = new Map<string, number>();
    for (const item of page.items) {
      if (item.type !== 'text' || item.wordSpacing === 0 || lineOf(item) !== of) continue;
      lines.set(item.y.toFixed(1), item.wordSpacing / item.size);
    }
    return [...lines.values()];
  });
  return { lines: spacings.length, loose: spacings.filter((spacing) => spacing > looseSpace * 1.001).length };
}

function lineOf({ owner, element }: PlacedText): LineOf | null {
  if (owner.role === 'note') return 'notes';
  if (owner.role !== 'body') return null;
  return isInPoint(element ?? null) ? 'points of lists' : 'paragraphs';
}

function isInPoint(element: ReadingElement | null): boolean {
  return element !== null && (element.kind === 'item-body' || isInPoint(element.parent));
}
