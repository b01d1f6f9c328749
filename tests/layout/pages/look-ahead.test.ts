import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyStrip, type Strip } from '../../../electron/layout/blocks/strip.ts';
import { createBreakMemory } from '../../../electron/layout/pages/break-memory.ts';
import { buildPages } from '../../../electron/layout/pages/build-pages.ts';
import { demeritsOfBreak, isSound } from '../../../electron/layout/pages/page-breaks.ts';
import { heading, measures, noteOf, notes, pagesOf, paragraph } from './galley.ts';

/** Forty lines of ten points. */
const tallPage = { height: 400, separator: 10 };

function linesPerPage(galley: readonly Strip[], page = tallPage): readonly number[] {
  return buildPages(galley, notes(), page).drafts.map((draft) => draft.body.length);
}

const singleLines = (count: number): readonly Strip[] =>
  Array.from({ length: count }, (_, index) => paragraph(`p${index}`, 1)).flat();

describe('the end of a page', () => {
  it('moves up so that the last page is not nearly empty', () => {
    // Filled one by one, the pages would take 40, 40 and 1 lines.
    const counts = linesPerPage(singleLines(81));
    expect(counts).toHaveLength(3);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(5);
    expect(Math.min(...counts.slice(0, 2))).toBeGreaterThanOrEqual(37);
  });

  it('is not in the middle of a word where the line before ends as well', () => {
    const lines = paragraph('a', 90).map((strip, index) => ({ ...strip, hyphenated: index === 39 }));
    expect(linesPerPage(lines)[0]).toBe(39);
    const everyLine = lines.map((strip) => ({ ...strip, hyphenated: true }));
    expect(linesPerPage(everyLine)[0]).toBe(40);
  });

  it('avoids a place that is named as a bad one, if it is not far to a better one', () => {
    const unwanted = (at: number) =>
      singleLines(90).map((strip, index) => ({ ...strip, breakAfter: index >= at ? 60 : 0 }));
    expect(linesPerPage(unwanted(38))[0]).toBe(38);
    expect(linesPerPage(unwanted(10))[0]).toBe(40);
  });

  it('is chosen with a view of the next page', () => {
    // Filled one by one, the pages would take 40 and 36 lines, for the tall strip needs a page of its own.
    const galley = [...singleLines(76), emptyStrip(300), ...singleLines(10)];
    expect(linesPerPage(galley)).toEqual([38, 38, 11]);
  });

  it('keeps a note whole at the price of a short page, but not of a half empty one', () => {
    const galley = (at: number) =>
      singleLines(60).map((strip, index) => (index === at ? { ...strip, notes: [noteOf(1)] } : strip));
    const longPage = { height: 480, separator: 10 };
    const firstPart = (at: number, lines: number) =>
      buildPages(galley(at), notes(lines), longPage).drafts.flatMap((draft) => draft.area.parts)[0];
    expect(firstPart(44, 4)?.to).toBe(4);
    expect(firstPart(20, 40)?.to).toBe(26);
  });
});

describe('a last page with next to nothing on it', () => {
  const spaced = (count: number) => singleLines(count).map((strip) => ({ ...strip, after: 5 }));
  const topsOf = (galley: readonly Strip[]) =>
    buildPages(galley, notes(), tallPage).drafts.map((draft) => draft.body.map(({ top }) => top));

  it('is taken in by the page before, with a little less space between its strips', () => {
    // 27 lines with 26 spaces fill the page; the 28th goes in where the spaces lose a fifth.
    expect(topsOf(spaced(27))[0]?.slice(0, 3)).toEqual([0, 15, 30]);
    expect(topsOf(spaced(28)).map((tops) => tops.slice(0, 3))).toEqual([[0, 14, 28]]);
  });

  it('is taken in by the two pages before together', () => {
    const counts = topsOf(spaced(27 * 2 + 2)).map((tops) => tops.length);
    expect(counts).toEqual([28, 28]);
  });

  it('stays where much less space would be needed, fuller, and leaves the spaces as they are', () => {
    const pages = topsOf(spaced(31));
    expect(pages).toHaveLength(2);
    expect(pages[1]?.length).toBeGreaterThanOrEqual(4);
    for (const [first, second] of pages) expect([first, second]).toEqual([0, 15]);
  });

  it('is the only reason to take space away: a whole word at the foot of the page is none', () => {
    // With less space the first page would have room for the line that does not end in the middle of a word.
    const lines = singleLines(37).map((strip, index) => ({ ...strip, after: 4, hyphenated: index < 28 }));
    expect(topsOf(lines).map((tops) => tops.slice(0, 2))).toEqual([
      [0, 14],
      [0, 14],
    ]);
  });

  it('begins with a heading rather than after it, at the price of a shorter page before', () => {
    const sources = Array.from({ length: 5 }, (_, index) => paragraph(`s${index}`, 2)).flat();
    expect(linesPerPage([...singleLines(32), heading('h'), ...sources])).toEqual([32, 11]);
    // With more text after it, the page is as full as it can be.
    expect(linesPerPage([...singleLines(32), heading('h'), ...sources, ...singleLines(30)])[0]).toBe(39);
  });

  it('is not left to the rest of a note alone', () => {
    const cited = singleLines(34).map((strip, index) => (index === 33 ? { ...strip, notes: [noteOf(1)] } : strip));
    const { drafts } = buildPages(cited, notes(7), tallPage);
    expect(drafts).toHaveLength(2);
    expect(drafts[1]?.body.length).toBeGreaterThan(0);
    expect(drafts[1]?.area.parts).toMatchObject([{ note: 'n1', from: 0 }]);
  });

  it('before a page that is wanted anew is made fuller in the same way', () => {
    const pageBreak = { ...emptyStrip(0), startsPage: true };
    const counts = linesPerPage([...singleLines(82), pageBreak, ...singleLines(30)]);
    expect(counts).toHaveLength(4);
    expect(counts[2]).toBeGreaterThanOrEqual(6);
  });
});

/** Every way of dividing the strips into pages that fit: the fewest unsound ends among them. */
function fewestFaults(strips: readonly Strip[]): number {
  const best: number[] = Array.from({ length: strips.length + 1 }, () => Number.POSITIVE_INFINITY);
  best[strips.length] = 0;
  for (let start = strips.length - 1; start >= 0; start -= 1) {
    let height = 0;
    for (let end = start; end < strips.length; end += 1) {
      height += (strips[end] as Strip).height;
      if (height > measures.height) break;
      const below = strips[end + 1];
      const fault = below !== undefined && !isSound(demeritsOfBreak(strips[end] as Strip, below)) ? 1 : 0;
      best[start] = Math.min(best[start] as number, fault + (best[end + 1] as number));
    }
  }
  return best[0] as number;
}

const anyStrips = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((count) => paragraph('p', count)) },
      { weight: 2, arbitrary: fc.constant([heading('h')]) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 10 }).map((tens) => [emptyStrip(tens * 10)]) },
    ),
    { minLength: 4, maxLength: 14 },
  )
  .map((groups) => groups.flat());

describe('pages of any strips', () => {
  it('end badly no more often than they must', () => {
    fc.assert(
      fc.property(anyStrips, (strips) => {
        const { drafts } = buildPages(strips, notes(), measures);
        const placed = drafts.map((draft) => draft.body.map(({ strip }) => strip));
        expect(placed.flat()).toEqual(strips);
        let faults = 0;
        placed.forEach((page, index) => {
          const [above, below] = [page.at(-1), placed[index + 1]?.[0]];
          if (above !== undefined && below !== undefined && !isSound(demeritsOfBreak(above, below))) faults += 1;
        });
        expect(faults).toBe(fewestFaults(strips));
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});

/** Sections of some paragraphs, one of which may be longer by some lines. */
function report(changed: number, more: number): readonly (readonly Strip[])[] {
  const title = { ...heading('h'), height: 14, before: 18, after: 6 };
  return Array.from({ length: 1_000 }, (_, index) => [
    ...(index % 8 === 3 ? [{ ...title }] : []),
    ...paragraph(`p${index}`, 3 + ((index * 7) % 5) + (index === changed ? more : 0), { 2: [(index % 30) + 1] }),
  ]);
}

describe('what is remembered of pages', () => {
  const noteStrips = notes(...Array.from({ length: 30 }, (_, index) => 1 + (index % 4)));

  it('leaves only a few to be made after an edit in the middle', () => {
    const memory = createBreakMemory();
    const before = report(-1, 0);
    const first = buildPages(before.flat(), noteStrips, tallPage, memory);
    expect(first.drafts.length).toBeGreaterThan(200);
    for (const more of [1, 2, 9]) {
      const edited = before.with(500, report(500, more)[500] as readonly Strip[]).flat();
      const second = buildPages(edited, noteStrips, tallPage, memory);
      const whole = buildPages(edited, noteStrips, tallPage);
      expect(second.drafts).toEqual(whole.drafts);
      expect(second.filled).toBeLessThan(50);
      const known = new Set(first.drafts);
      expect(second.drafts.filter((draft) => !known.has(draft)).length).toBeLessThan(30);
      buildPages(before.flat(), noteStrips, tallPage, memory);
    }
  });

  it('costs nothing when nothing has changed', () => {
    const memory = createBreakMemory();
    const galley = report(-1, 0).flat();
    const first = buildPages(galley, noteStrips, tallPage, memory);
    const second = buildPages([...galley], noteStrips, tallPage, memory);
    expect(second.filled).toBe(0);
    expect(second.drafts.every((draft, index) => draft === first.drafts[index])).toBe(true);
  });

  it('grows with the document, not faster', () => {
    const galley = report(-1, 0);
    const filled = (share: number) =>
      buildPages(galley.slice(0, galley.length * share).flat(), noteStrips, tallPage).filled;
    expect(filled(1)).toBeLessThan(filled(0.25) * 5);
    expect(filled(1)).toBeLessThan(buildPages(galley.flat(), noteStrips, tallPage).drafts.length * 3);
  });

  it('is not used when a note, the notes left over or the page are others', () => {
    const memory = createBreakMemory();
    const galley = report(-1, 0).flat();
    buildPages(galley, noteStrips, tallPage, memory);
    const longer = new Map(noteStrips).set('n7', notes(3)?.get('n1') ?? []);
    expect(buildPages(galley, longer, tallPage, memory).drafts).toEqual(buildPages(galley, longer, tallPage).drafts);
    const lower = { ...tallPage, height: 380 };
    expect(buildPages(galley, longer, lower, memory).drafts).toEqual(buildPages(galley, longer, lower).drafts);
  });
});

describe('a heading', () => {
  it('is not parted from its text by a block without any', () => {
    const galley = [...paragraph('a', 9), heading('h'), emptyStrip(0), ...paragraph('b', 5)];
    expect(pagesOf(galley)[0]).toBe('a.1 a.2 a.3 a.4 a.5 a.6 a.7 a.8 a.9');
  });
});
