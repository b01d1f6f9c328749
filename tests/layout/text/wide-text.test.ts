import { describe, expect, it } from 'vitest';
import { compositorOf } from '../../../electron/layout/text/paragraph.ts';
import { widePartsOf } from '../../../electron/layout/text/wide-text.ts';
import { text } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

/** `|` where a line may end and is stretched, `/` where there is room as well. */
const marked = (given: string): string =>
  widePartsOf(given)
    .map(({ text: part, joint }) => part + (joint === null ? '' : joint === 'room' ? '/' : '|'))
    .join('');

describe('text with ideographs', () => {
  it.each([
    ['日本語。', '日|本|語。'],
    ['「港」は、', '「港」|は、'],
    ['チェック', 'チェッ|ク'],
    ['データ', 'デー|タ'],
    ['約25人が', '約/25/人|が'],
    ['港の（南）側', '港|の|（南）|側'],
    ['报告称“是”。', '报|告|称|“是”。'],
    ['IT企業', 'IT/企|業'],
    // Korean is divided at its spaces alone.
    ['(한국)', '(한국)'],
    ['2026년', '2026년'],
    ['韓國은', '韓|國은'],
  ])('%s', (given, expected) => {
    expect(marked(given)).toBe(expected);
  });
});

describe('a justified line of ideographs', () => {
  const settings = {
    style: plainTheme.text.body,
    measure: 102.4,
    outdent: 0,
    justify: true,
    hyphenate: false,
    opticalMargins: false,
    language: 'ja',
  };
  const set = (given: string) => compositorOf(fakeFonts(), plainTheme).setLines([text(given)], settings);

  it('is filled by a little room between all of them', () => {
    const [line] = set('港の深さは毎年減り続けている'.repeat(4));
    expect(line?.width).toBeCloseTo(102.4, 1);
    const advances = line?.segments.flatMap((segment) => segment.shaped.flatMap((shaped) => shaped.advances)) ?? [];
    // All but the last of the line are widened alike, and none by much.
    const [first] = advances;
    expect(first).toBeGreaterThan(500);
    expect(first).toBeLessThan(500 * 1.1);
    expect(advances.slice(0, -1).every((advance) => Math.abs(advance - (first ?? 0)) < 0.01)).toBe(true);
    expect(advances.at(-1)).toBe(500);
  });

  it('begins with no mark that belongs to the line before', () => {
    const lines = set('港は、深い。船は、大きい。'.repeat(6));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.segments[0]?.text).not.toMatch(/^[、。]/);
    expect(lines.map((line) => line.segments.map((segment) => segment.text).join('')).join('')).toBe(
      '港は、深い。船は、大きい。'.repeat(6),
    );
  });
});
