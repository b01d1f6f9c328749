import { describe, expect, it } from 'vitest';
import { withoutRanges } from '../../../electron/library/cleaning/without-ranges.ts';
import type { SourceBlock, SourceTable } from '../../../electron/library/structure.ts';

const text = 'One two. Three four. Five six.\n\nSeven.\n\na\tb\nc\td';
const paragraph: SourceBlock = { type: 'paragraph', start: 0, end: 30, level: 0 };
const second: SourceBlock = { type: 'paragraph', start: 32, end: 38, level: 0 };
const cell = (letter: string) => {
  const start = text.indexOf(letter, 40);
  return { start, end: start + 1, columnSpan: 1, rowSpan: 1 };
};
const table: SourceTable = {
  type: 'table',
  start: 40,
  end: 47,
  level: 0,
  headerRows: 1,
  rows: [
    [cell('a'), cell('b')],
    [cell('c'), cell('d')],
  ],
};
const left = (start: number, end: number) =>
  withoutRanges([paragraph, second, table], [{ start, end }], text).map((block) => text.slice(block.start, block.end));

describe('blocks without ranges', () => {
  it.each([
    ['nothing of it', 30, 32, ['One two. Three four. Five six.', 'Seven.', 'a\tb\nc\td']],
    ['its beginning', 0, 8, ['Three four. Five six.', 'Seven.', 'a\tb\nc\td']],
    ['its end', 20, 30, ['One two. Three four.', 'Seven.', 'a\tb\nc\td']],
    ['its middle', 8, 20, ['One two.', 'Five six.', 'Seven.', 'a\tb\nc\td']],
    ['all of it and part of the next', 0, 34, ['ven.', 'a\tb\nc\td']],
    ['a cell of a table', 40, 41, ['One two. Three four. Five six.', 'Seven.', 'a\tb\nc\td']],
    ['a row of a table', 40, 43, ['One two. Three four. Five six.', 'Seven.', 'c\td']],
    ['a whole table', 40, 47, ['One two. Three four. Five six.', 'Seven.']],
  ])('loses %s', (_what, start, end, expected) => {
    expect(left(start, end)).toEqual(expected);
  });

  it('keeps headings of a table only while they stand', () => {
    const rest = withoutRanges([table], [{ start: 40, end: 43 }], text)[0];
    expect(rest).toMatchObject({ type: 'table', headerRows: 0, start: 44, end: 47 });
  });
});
