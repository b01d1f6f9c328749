import { describe, expect, it } from 'vitest';
import { compositorOf } from '../../../electron/layout/text/paragraph.ts';
import { text } from '../../builders/document.ts';
import { pdfMaterial } from '../../export/pdf/material.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

const settings = {
  style: plainTheme.text.body,
  measure: 200,
  outdent: 0,
  justify: false,
  hyphenate: true,
  opticalMargins: false,
  language: 'en-GB',
};

describe('a word longer than a page', () => {
  it('is divided with work that grows with its length, not with the square of it', () => {
    const shaped = (letters: number): number => {
      const fonts = fakeFonts();
      const lines = compositorOf(fonts, plainTheme).setLines([text('x'.repeat(letters))], settings);
      expect(lines.map((line) => line.segments.map((segment) => segment.text).join('')).join('')).toBe(
        'x'.repeat(letters),
      );
      return fonts.shaped.reduce((sum, part) => sum + part.length, 0);
    };
    const [short, long] = [shaped(4_000), shaped(16_000)];
    expect(long / short).toBeLessThan(5);
  });

  it.each([
    ['Latin letters that join and move closer', 'AVATAR-office/fjord'.repeat(40), 'en-GB'],
    ['Arabic letters that join', 'المحركاتالقديمة'.repeat(40), 'ar'],
  ])('has the widths of its parts: %s', async (_what, word, language) => {
    const { fonts } = await pdfMaterial();
    const lines = compositorOf(fonts, plainTheme).setLines([text(word)], { ...settings, language });
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const drawn = line.segments.reduce((sum, segment) => sum + segment.width, 0);
      expect(drawn).toBeLessThan(settings.measure + 0.01);
      expect(Math.abs(drawn - line.width)).toBeLessThan(0.5);
    }
  });
});
