import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '../../../electron/layout/fonts.ts';
import type { Line } from '../../../electron/layout/text/lines.ts';
import { compositorOf, letterExpansion } from '../../../electron/layout/text/paragraph.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { loadPdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { englishParagraphs } from '../../bench/lines/english-text.ts';
import { qualityOfAll } from '../../bench/lines/set-paragraphs.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

const paragraphs = englishParagraphs(300, 5);
const language = 'en-GB';
let fonts: FontSet;

beforeAll(async () => {
  fonts = (await loadPdfMaterial(assets)).fonts;
});

describe('English at 41 ems in the fonts of the house', () => {
  it('has next to no loose lines, no ladders, and last lines that say something', () => {
    const quality = qualityOfAll({ texts: paragraphs, language, measure: 41 }, 'ours', fonts);
    expect(quality.lines).toBeGreaterThan(1_500);
    expect(quality.loose / quality.filled).toBeLessThan(0.02);
    expect(quality.hyphenated / quality.lines).toBeLessThan(0.2);
    expect(quality).toMatchObject({ ladders: 0, lastPieces: 0, shortLast: 0 });
  });

  it('is set better than by filling line after line', () => {
    const narrow = { texts: paragraphs.slice(0, 100), language, measure: 24 };
    const ours = qualityOfAll(narrow, 'ours', fonts);
    const firstFit = qualityOfAll(narrow, 'first fit, hyphens', fonts);
    expect(ours.loose).toBeLessThan(firstFit.loose / 2);
    expect(ours.lines).toBeLessThan(firstFit.lines);
  });

  it('has fewer hyphens in words that may be names, but in German, where every noun has a capital', () => {
    const text = paragraphs.slice(0, 80).join(' ');
    const capitals = text.replace(/\b[a-z]{6,}/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
    const hyphens = (words: string, tag: string) => linesOf(words, 32, tag).filter((line) => line.hyphenated).length;
    expect(hyphens(capitals, 'en-GB')).toBeLessThan(hyphens(text, 'en-GB') * 0.9);
    expect(hyphens(capitals, 'de')).toBeGreaterThan(hyphens(text, 'de') * 0.8);
  });
});

describe('lines of any width', () => {
  const widths = [18, 27, 40, 58, 83];

  it.each(widths)('of %i characters lose no letter and add none', (width) => {
    for (const text of paragraphs.slice(0, 40)) {
      const set = fakeLines(text, width)
        .map((line) => said(line))
        .join('');
      expect(set.replaceAll('\u00ad', '')).toBe(text);
    }
  });

  it.each(widths)('of %i characters end at the measure, or where they end, and keep to the edges', (width) => {
    const measure = width * 5;
    for (const text of paragraphs.slice(0, 40)) {
      for (const line of fakeLines(text, width)) {
        expect(line.width).toBeLessThanOrEqual(measure + 1.51);
        expect(line.segments[0]?.x).toBeGreaterThanOrEqual(-1.51);
        expect(Math.abs(line.expansion)).toBeLessThanOrEqual(letterExpansion);
        if (line.spacing !== 0) expect(line.width).toBeGreaterThanOrEqual(measure - 0.01);
      }
    }
  });

  it.each(widths.slice(1))('of %i characters have at most two hyphens below each other', (width) => {
    for (const text of paragraphs) {
      const marks = fakeLines(text, width)
        .map((line) => (line.hyphenated ? 'h' : '.'))
        .join('');
      expect(marks).not.toContain('hhh');
    }
  });
});

function linesOf(text: string, ems: number, tag: string): readonly Line[] {
  const style = houseTheme.text.body;
  const common = { outdent: 0, justify: true, hyphenate: true, opticalMargins: true, language: tag };
  return compositorOf(fonts, houseTheme).setLines([{ type: 'text', text }], {
    ...common,
    style,
    measure: ems * style.size,
  });
}

const fakes = fakeFonts();

function fakeLines(text: string, characters: number): readonly Line[] {
  return compositorOf(fakes, plainTheme).setLines([{ type: 'text', text }], {
    style: plainTheme.text.body,
    measure: characters * 5,
    outdent: 0,
    justify: true,
    hyphenate: true,
    opticalMargins: true,
    language,
  });
}

/** What the glyphs of a line say; the hyphen of a broken word says soft hyphen. */
function said(line: Line): string {
  return line.segments.flatMap((segment) => segment.shaped.flatMap((shaped) => shaped.texts)).join('');
}
