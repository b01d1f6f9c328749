import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../electron/library/sections.ts';
import type { SourceBlock } from '../../electron/library/structure.ts';

/** One letter a block, one line a block: `1 Title` is a heading of level 1, `p` a paragraph. */
function blocksOf(lines: readonly string[]): { text: string; blocks: SourceBlock[] } {
  const text = lines.join('\n');
  let at = 0;
  const blocks = lines.map((line): SourceBlock => {
    const start = at;
    at += line.length + 1;
    const level = /^\d/.test(line) ? Number(line[0]) : 0;
    return level > 0
      ? { type: 'heading', start: start + 2, end: start + line.length, level }
      : { type: 'paragraph', start, end: start + line.length, level: 0 };
  });
  return { text, blocks };
}

const outline = (lines: readonly string[]) => {
  const { text, blocks } = blocksOf(lines);
  return sectionsOf(blocks, text).map(({ heading, level, start, end }) => [heading, level, text.slice(start, end)]);
};

describe('sectionsOf', () => {
  it('runs from a heading to the next one of the same or a higher level', () => {
    expect(outline(['1 Tax', 'a', '2 Now', 'b', '2 Later', 'c', '1 Work', 'd'])).toEqual([
      ['Tax', 1, 'Tax\na\n2 Now\nb\n2 Later\nc'],
      ['Now', 2, 'Now\nb'],
      ['Later', 2, 'Later\nc'],
      ['Work', 1, 'Work\nd'],
    ]);
  });

  it('gives text before the first heading a section without a heading', () => {
    expect(outline(['intro', 'more', '2 Tax', 'a'])).toEqual([
      [null, 0, 'intro\nmore'],
      ['Tax', 2, 'Tax\na'],
    ]);
  });

  it('is one section for a text without headings, and none for an empty text', () => {
    expect(outline(['only'])).toEqual([[null, 0, 'only']]);
    expect(sectionsOf([], '')).toEqual([]);
  });

  it('reads a heading without its markup and without the stop of a run-in heading', () => {
    expect(outline(['3 **Costs and  limits.**', 'a', '2 What next?', 'b'])).toMatchObject([
      ['Costs and limits', 3, '**Costs and  limits.**\na'],
      ['What next?', 2, 'What next?\nb'],
    ]);
  });

  it('keeps a heading that nothing follows', () => {
    expect(outline(['a', '1 End'])).toEqual([
      [null, 0, 'a'],
      ['End', 1, 'End'],
    ]);
  });
});
