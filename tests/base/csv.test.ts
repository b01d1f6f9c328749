import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, CsvReader, type CsvRecord, csvRecord } from '../../electron/base/csv.ts';

function read(pieces: readonly string[], separator?: string): { records: CsvRecord[]; complete: boolean } {
  const records: CsvRecord[] = [];
  const reader = new CsvReader((record) => records.push(record), separator);
  for (const piece of pieces) reader.push(piece);
  return { records, complete: reader.end() };
}
const cellsOf = (text: string, separator?: string) => read([text], separator).records.map(({ cells }) => cells);

describe('records of a table', () => {
  it('come back as they were, cut into pieces anywhere', () => {
    const sign = fc.constantFrom('a', '"', ',', '\n', '\r', "'", '=', '-', ' ', 'é', '😀');
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(fc.constant(null), fc.string({ unit: sign, maxLength: 8 }));
    // A record of one cell that is nothing would be an empty line, which is no record.
    const record = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (records, size) => {
        const text = records.map(csvRecord).join('');
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
          text.slice(at * size, at * size + size),
        );
        const back = read(pieces);
        expect(back.records.map(({ cells }) => cells)).toEqual(records);
        expect(back.complete).toBe(true);
      }),
    );
  });

  it('tell nothing from an empty text', () => {
    expect(csvRecord([null, '', 'x'])).toBe(',"",x\r\n');
    expect(cellsOf(',"",x\r\n')).toEqual([[null, '', 'x']]);
  });

  it('never start a cell as a formula', () => {
    const line = csvRecord(['=1+1', '+1', '-1', '@a', "'quoted'", '\tx']);
    for (const cell of line.trimEnd().split(',')) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    expect(cellsOf(line)).toEqual([['=1+1', '+1', '-1', '@a', "'quoted'", '\tx']]);
  });

  it('are read from what spreadsheets write: other separators, other line ends, no last line end', () => {
    expect(cellsOf('a;b\r"1;2";"say ""x"""', ';')).toEqual([
      ['a', 'b'],
      ['1;2', 'say "x"'],
    ]);
    expect(read(['a,b\r', '\n\r\nc,"d\n', 'e"\n']).records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['c', 'd\ne'] },
    ]);
  });

  it('say when a quotation mark is never closed', () => {
    expect(read(['a,"b\nc,d\n']).complete).toBe(false);
  });
});
