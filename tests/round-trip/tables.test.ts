import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { brief, cite, p, risk, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { closuresTable } from './closures-table.ts';
import { accepted, exported, inShort, proposals, withText, words } from './word-file.ts';

const report = source('report', { type: 'report', title: 'The mill' });
const before = brief(
  section('Facts', p('What stood, and for how long.', cite(report)), closuresTable, p('So much for that.')),
  section(
    { title: 'Risks', content: 'risks' },
    risk('The dam breaks.', 'The mill stands.', '', 'High water.'),
    risk('The pier sinks.', 'No ferry.', '', 'Rust.'),
  ),
);

const rowOf = (xml: string, words: string) =>
  (xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).find((row) => row.includes(`>${words}<`)) ?? '';

/** Each row of the table that says these words, by a change of its list of cells. */
function rows(xml: string, words: string, change: (cells: string[], row: number) => string[]): string {
  const whole = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((one) => one.includes(`>${words}<`)) ?? '';
  let row = -1;
  const made = whole.replaceAll(/<w:tr[ >].*?<\/w:tr>/gs, (one) => {
    row += 1;
    const cells = one.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    return one.replace(cells.join(''), change([...cells], row).join(''));
  });
  return xml.replace(whole, made);
}

const unmarked = (xml: string) => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, '');
const said = (cell: string, words: string) => unmarked(cell).replace(/(<w:t(?: [^>]*)?>)[^<]*/, `$1${words}`);

function tableOf(given: Brief): readonly string[] {
  return words(given)[1]?.split('\n') ?? [];
}

const first = ['Place', 'Days', 'Why', 'Mill', '3', 'Flood', 'Pier', '5', 'Storm', 'Quay', '8', 'Repair'];

describe('rows and columns of a table', () => {
  it('that are new come with their cells, at their place', async () => {
    const bytes = withText(await exported(before), (xml) => {
      const row = rowOf(xml, 'Mill');
      const fresh = unmarked(row).replace('>Mill<', '>Lock<').replace('>3<', '>4<').replace('>Flood<', '>Ice<');
      return xml.replace(row, row + fresh);
    });
    const found = await proposals(bytes, before);
    expect(found.map(inShort)).toEqual(['row b2: Lock | 4 | Ice']);
    const after = accepted(before, found);
    expect(tableOf(after)).toEqual(first.toSpliced(6, 0, 'Lock', '4', 'Ice'));
    expect((await proposals(bytes, after)).map(inShort)).toEqual([]);
  });

  it('that are gone go, and no other', async () => {
    const bytes = withText(await exported(before), (xml) => xml.replace(rowOf(xml, 'Pier'), ''));
    const found = await proposals(bytes, before);
    expect(found.map(inShort)).toEqual(['row-gone b2: Pier | 5 | Storm']);
    const after = accepted(before, found);
    expect(tableOf(after)).toEqual(first.toSpliced(6, 3));
    expect((await proposals(bytes, after)).map(inShort)).toEqual([]);
  });

  it('are columns too: new ones with a cell for each row', async () => {
    const names = ['Cost', '10', '20', '30'];
    const bytes = withText(await exported(before), (xml) =>
      rows(xml, 'Mill', (cells, row) => cells.toSpliced(2, 0, said(cells[1] ?? '', names[row] ?? ''))),
    );
    const found = await proposals(bytes, before);
    expect(found.map(inShort)).toEqual(['column b2: Cost | 10 | 20 | 30']);
    const after = accepted(before, found);
    expect(tableOf(after)).toEqual([
      'Place',
      'Days',
      'Cost',
      'Why',
      'Mill',
      '3',
      '10',
      'Flood',
      'Pier',
      '5',
      '20',
      'Storm',
      'Quay',
      '8',
      '30',
      'Repair',
    ]);
    expect((await proposals(bytes, after)).map(inShort)).toEqual([]);
  });

  it('and columns that are gone', async () => {
    const bytes = withText(await exported(before), (xml) => rows(xml, 'Mill', (cells) => cells.toSpliced(1, 1)));
    const found = await proposals(bytes, before);
    expect(found.map(inShort)).toEqual(['column-gone b2: Days | 3 | 5 | 8']);
    const after = accepted(before, found);
    expect(tableOf(after)).toEqual(['Place', 'Why', 'Mill', 'Flood', 'Pier', 'Storm', 'Quay', 'Repair']);
    expect((await proposals(bytes, after)).map(inShort)).toEqual([]);
  });

  it('are blocks where each block stands as a row', async () => {
    const bytes = withText(await exported(before), (xml) => {
      const row = rowOf(xml, 'The dam breaks.');
      const fresh = unmarked(row)
        .replace('The dam breaks.', 'The lock jams.')
        .replace('The mill stands.', 'No boats.')
        .replace('High water.', 'Rust again.');
      return xml.replace(row, row + fresh).replace(rowOf(xml, 'The pier sinks.'), '');
    });
    const found = await proposals(bytes, before);
    expect(found.map(inShort)).toEqual([
      'deleted b5: The pier sinks.¶No ferry.¶Rust.',
      'row b4: The lock jams. | No boats. | Rust again.',
    ]);
    const after = accepted(before, found);
    expect(words(after).slice(3)).toEqual([
      'The dam breaks.\nThe mill stands.\n\nHigh water.',
      'The lock jams.\nNo boats.\n\nRust again.',
    ]);
  });

  it('stay when only the words of a cell were taken out', async () => {
    const bytes = withText(await exported(before), (xml) => xml.replace('>Flood<', '><'));
    const found = await proposals(bytes, before);
    expect(found.map(({ kind, before: old, after }) => [kind, old, after])).toEqual([['changed', 'Flood', '']]);
    expect(tableOf(accepted(before, found))).toEqual(first.with(5, ''));
  });

  it('are not taken over where the table was changed here meanwhile', async () => {
    const bytes = withText(await exported(before), (xml) => xml.replace(rowOf(xml, 'Pier'), ''));
    const body = JSON.parse(JSON.stringify(before.body).replace('Storm', 'Gale')) as Brief['body'];
    const found = await proposals(bytes, { ...before, body });
    expect(found.map(({ kind, conflict }) => [kind, conflict])).toEqual([['row-gone', true]]);
    const other = JSON.parse(JSON.stringify(body).replace('Gale', 'Hail')) as Brief['body'];
    expect(() => accepted({ ...before, body: other }, found)).toThrow('could not be accepted');
  });
});
