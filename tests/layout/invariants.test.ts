import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { blocksOf, noteMarksOf } from '../../electron/document/walk.ts';
import { describePages } from '../../electron/layout/describe-pages.ts';
import { type ReadingElement, readingRoot } from '../../electron/layout/elements.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { type Layout, markAnchor } from '../../electron/layout/layout.ts';
import type { PlacedText } from '../../electron/layout/page.ts';
import { sheetOf } from '../../electron/templates/sheets.ts';
import { houseTheme, type Theme } from '../../electron/templates/theme.ts';
import { themeFrom } from '../../electron/templates/theme-from.ts';
import { bundledStyle } from '../builders/house-styles.ts';
import { fakeFonts } from './fake-fonts.ts';
import { bodyLines, expectedTexts, overlapping, readTexts, saidBy, textsOf, tidy } from './layout-facts.ts';
import { plainTheme } from './plain-theme.ts';
import { anyDocument, documentWithColumns } from './random-documents.ts';

const fonts = fakeFonts();
const largePrint = themeFrom(bundledStyle('large-print'));
const seed = 20241121;

/** Random documents on every paper: five hundred in all, each in the house's look and in two others. */
const families = [
  { arbitrary: anyDocument, count: 350, columns: false },
  { arbitrary: documentWithColumns, count: 150, columns: true },
];
const looks: readonly Theme[] = [houseTheme, plainTheme, largePrint];

interface Invariant {
  readonly check: (layout: Layout, document: ResolvedDocument, theme: Theme) => void;
  /** Does not hold for columns. */
  readonly withoutColumns?: true;
  /** Does not hold where letters are so large that a note alone fills pages. */
  readonly withoutLargePrint?: true;
}

const inNotes = (item: PlacedText): boolean => item.owner.role === 'note' || item.owner.role === 'note-number';
const isFurniture = (item: PlacedText): boolean => item.owner.role === 'header' || item.owner.role === 'footer';

const invariants: Readonly<Record<string, Invariant>> = {
  'has each note start on the page that cites it': {
    check: (layout, document) => {
      for (const mark of noteMarksOf(document.blocks)) {
        if (mark.repeat) continue;
        expect(layout.anchorOf(mark.note)?.page).toBe(layout.anchorOf(markAnchor(mark.note))?.page);
      }
    },
  },

  'loses nothing and sets nothing twice': {
    check: (layout, document) => {
      const byNode = groupedBy(readTexts(layout), (item) => item.owner.node);
      for (const [node, texts] of expectedTexts(document)) {
        const own = (byNode.get(node) ?? []).filter(
          (item) => !['label', 'note-mark', 'note-number', 'contents', 'figure'].includes(item.owner.role),
        );
        const parts = [...groupedBy(own, (item) => blockElement(item)).values()].map((items) =>
          withoutCommas(saidBy(items)),
        );
        const sorted = parts.filter((part) => part !== '').toSorted();
        // Tag lines and captions share their node with nothing else, so the texts can be compared one by one.
        expect(sorted).toEqual(texts.map(withoutCommas).toSorted());
      }
    },
  },

  'keeps all text inside the margins': {
    check: (layout, document, theme) => {
      const { left, right, top, bottom } = sheetOf(document.meta.pageSize, theme).margins;
      for (const page of layout.pages) {
        // Punctuation, hyphens and slanting letters may hang over the edges, by a point and a half.
        const outside = textsOf(page).filter(
          (item) =>
            item.x < left - 1.51 ||
            item.x + item.width > page.width - right + 1.51 ||
            (!isFurniture(item) && (item.y - item.size * 0.5 < top - 0.01 || item.y > page.height - bottom)),
        );
        expect(outside).toEqual([]);
      }
    },
  },

  'sets no line over another, and the notes below the text': {
    check: (layout) => {
      for (const page of layout.pages) {
        const texts = textsOf(page);
        const body = texts.filter((item) => !isFurniture(item) && !inNotes(item));
        const lastOfBody = Math.max(0, ...body.map((item) => item.y));
        const firstOfNotes = Math.min(page.height, ...texts.filter(inNotes).map((item) => item.y));
        expect(lastOfBody).toBeLessThan(firstOfNotes - 8);
        expect(overlapping(texts)).toEqual([]);
      }
    },
  },

  // Notes as long as pages, cited in columns, can still leave a page to the notes or a heading to its foot.
  'leaves no heading alone at the foot of a page': {
    withoutColumns: true,
    check: (layout, document) => {
      layout.pages.forEach((page, index) => {
        const body = textsOf(page).filter((item) => !isFurniture(item) && !inNotes(item));
        const last = body.toSorted((a, b) => a.y - b.y).at(-1);
        const goesOn = layout.pages
          .slice(index + 1)
          .some((later) => textsOf(later).some((item) => !isFurniture(item) && !inNotes(item)));
        const forced = layout.pages[index + 1] !== undefined && startsWithBreak(layout, document, index + 1);
        // Headings that fill a page by themselves leave it no other end.
        const hasText = body.some((item) => !['heading', 'contents'].includes(item.owner.role));
        if (goesOn && !forced && hasText) expect(last?.owner.role).not.toBe('heading');
      });
    },
  },

  'gives every page some text while there is text': {
    withoutColumns: true,
    withoutLargePrint: true,
    check: (layout, document) => {
      // Lines to write on and pictures are as good as text.
      const withText = layout.pages.map(
        (page) =>
          bodyLines(page) +
          page.items.filter(({ type, owner }) => type === 'image' || (type === 'rule' && owner.node !== '')).length,
      );
      const lastWithText = withText.findLastIndex((count) => count > 0);
      withText.slice(0, lastWithText).forEach((count, index) => {
        if (!startsWithBreak(layout, document, index + 1)) expect(count).toBeGreaterThanOrEqual(1);
      });
    },
  },
};

interface Failure {
  readonly arbitrary: fc.Arbitrary<ResolvedDocument>;
  readonly index: number;
  readonly theme: Theme;
  readonly error: unknown;
}

/** The first failure of each invariant. A layout is let go once everything has been asked of it: all at once are gigabytes. */
function firstFailures(): ReadonlyMap<string, Failure> {
  const failures = new Map<string, Failure>();
  for (const { arbitrary, count, columns } of families) {
    fc.sample(arbitrary, { seed, numRuns: count }).forEach((document, index) => {
      for (const theme of looks) {
        const layout = layOut(document, theme, fonts);
        for (const [name, invariant] of Object.entries(invariants)) {
          if (failures.has(name) || (columns && invariant.withoutColumns)) continue;
          if (theme === largePrint && invariant.withoutLargePrint) continue;
          try {
            invariant.check(layout, document, theme);
          } catch (error) {
            failures.set(name, { arbitrary, index, theme, error });
          }
        }
      }
    });
  }
  return failures;
}

describe('every document', () => {
  const failures = firstFailures();

  it.each(Object.entries(invariants))('%s', (name, { check }) => {
    const failure = failures.get(name);
    if (failure === undefined) return;
    // Looks for the smallest document that fails.
    const { arbitrary, theme, index, error } = failure;
    fc.assert(
      fc.property(arbitrary, (document) => check(layOut(document, theme, fonts), document, theme)),
      { seed, path: String(index), interruptAfterTimeLimit: 40_000 },
    );
    throw error;
  });

  it('comes out the same when it is laid out again, and by other fonts of the same kind', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (document, between) => {
        const first = describePages(layOut(document, plainTheme, fonts));
        layOut(between, plainTheme, fonts);
        expect(describePages(layOut(document, plainTheme, fonts))).toBe(first);
        expect(describePages(layOut(document, plainTheme, fakeFonts()))).toBe(first);
      }),
      { seed, numRuns: 40 },
    );
  });
});

// Commas between marks are set, and said by nobody.
const withoutCommas = (text: string): string => tidy(text.replaceAll(',', ''));

/** The element of a paragraph that an item belongs to: up from links and references to what they stand in. */
function blockElement(item: PlacedText): ReadingElement {
  let element = item.element ?? readingRoot;
  while (element.order !== 'listed') element = element.parent ?? readingRoot;
  return element;
}

function startsWithBreak(layout: Layout, document: ResolvedDocument, page: number): boolean {
  if (page === 1 && document.meta.cover) return true;
  const breaks = [...blocksOf(document.blocks)].filter((block) => block.type === 'page-break');
  return breaks.some((block) => layout.anchorOf(block.id)?.page === page);
}

function groupedBy<V, K>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value)) ?? [];
    group.push(value);
    groups.set(keyOf(value), group);
  }
  return groups;
}
