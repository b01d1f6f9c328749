import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../electron/layout/lay-out.ts';
import { document, heading, note, p, ul } from '../builders/document.ts';
import { fakeFonts } from './fake-fonts.ts';
import { plainTheme } from './plain-theme.ts';
import { anyDocument } from './random-documents.ts';
import { wholeLayout } from './whole-layout.ts';

/** Forty paragraphs of about three lines; the one at `changed` says something else. */
function report(changed: number, word: string) {
  const blocks = Array.from({ length: 40 }, (_, index) =>
    p(`Paragraph ${index} ${index === changed ? word : 'plain'} ${'and so on '.repeat(20)}`, note(`Source ${index}.`)),
  );
  return document(heading(1, 'Report'), ...blocks);
}

describe('what one layout leaves for the next', () => {
  it('changes nothing in it', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, fc.nat(30), (document, other, at) => {
        const remembering = fakeFonts();
        layOut(document, plainTheme, remembering);
        // The same document with another one's first block somewhere in it, and its notes gone with their marks.
        const [stranger] = other.blocks.filter((block) => block.type === 'fill-in' || block.type === 'page-break');
        const blocks =
          stranger === undefined
            ? document.blocks.slice(1)
            : document.blocks.toSpliced(at, 0, { ...stranger, id: 'new' });
        const edited = { ...document, blocks };
        expect(wholeLayout(layOut(edited, plainTheme, remembering))).toBe(
          wholeLayout(layOut(edited, plainTheme, fakeFonts())),
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('spares it the work: after an edit only the words that are new are shaped', () => {
    const fonts = fakeFonts();
    layOut(report(20, 'plain'), plainTheme, fonts);
    const before = fonts.shaped.length;
    layOut(report(20, 'otherwise'), plainTheme, fonts);
    const words = fonts.shaped.slice(before).filter((text) => !'otherwise'.startsWith(text));
    expect(words).toEqual([]);
  });

  it('lets it take over the pages that the edit did not reach', () => {
    const fonts = fakeFonts();
    const first = layOut(report(20, 'plain'), plainTheme, fonts);
    const second = layOut(report(20, 'other'), plainTheme, fonts);
    expect(first.pages.length).toBeGreaterThan(2);
    const made = second.pages.filter((page, index) => page.items[0] !== first.pages[index]?.items[0]);
    expect(made).toHaveLength(1);
  });

  it('spares it the blocks after an edit, however many parts the edit adds for a screen reader', () => {
    const fonts = fakeFonts();
    let laid = 0;
    const counting = {
      ...fonts,
      // Asked once for every text that is set.
      metrics: (face: Parameters<typeof fonts.metrics>[0]) => {
        laid += 1;
        return fonts.metrics(face);
      },
    };
    const before = report(20, 'plain');
    layOut(before, plainTheme, counting);
    const all = laid;
    const points = ul('One.', 'Two.', 'Three.');
    const edited = { ...before, blocks: before.blocks.toSpliced(3, 0, { ...points, id: 'points' }) };
    laid = 0;
    layOut(edited, plainTheme, counting);
    expect(all).toBeGreaterThan(80);
    // Three items with a label and a text each; the running lines of the pages ask too.
    expect(laid).toBeLessThan(20);
  });

  it('is let go when fonts or theme are others', () => {
    const wide = { ...plainTheme, page: { ...plainTheme.page, margins: { top: 90, right: 10, bottom: 90, left: 10 } } };
    const fonts = fakeFonts();
    layOut(report(1, 'plain'), plainTheme, fonts);
    expect(wholeLayout(layOut(report(1, 'plain'), wide, fonts))).toBe(
      wholeLayout(layOut(report(1, 'plain'), wide, fakeFonts())),
    );
  });
});
