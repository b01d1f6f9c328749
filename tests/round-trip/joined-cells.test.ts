import { describe, expect, it } from 'vitest';
import { unableSentences } from '../../electron/contract/proposal-words.ts';
import { brief, p, section } from '../builders/brief.ts';
import { closuresTable } from './closures-table.ts';
import { editedInOffice } from './office.ts';
import { accepted, exported, inShort, proposals, withText, words } from './word-file.ts';

const given = brief(section('Facts', p('Days.'), closuresTable, p('End.')));
const rows = words(given)[1]?.split('\n') ?? [];

/** The table with its cells changed, row by row. */
function cells(xml: string, change: (row: string[], at: number) => readonly string[]): string {
  const whole = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((one) => one.includes('>Mill<')) ?? '';
  let at = -1;
  const made = whole.replaceAll(/<w:tr[ >].*?<\/w:tr>/gs, (row) => {
    at += 1;
    const those = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    return row.replace(those.join(''), () => change([...those], at).join(''));
  });
  return xml.replace(whole, () => made);
}

const paragraphs = (cell: string) => cell.match(/<w:p[ >].*?<\/w:p>/gs)?.join('') ?? '';
const withSetting = (cell: string, setting: string) =>
  cell.includes('<w:tcPr>')
    ? cell.replace('<w:tcPr>', () => `<w:tcPr>${setting}`)
    : cell.replace('<w:tc>', () => `<w:tc><w:tcPr>${setting}</w:tcPr>`);
const withWords = (cell: string, from: readonly string[]) =>
  cell.replace(/<w:p[ >].*<\/w:p>/s, () => from.map(paragraphs).join(''));

/** As Word does it: the first cell takes the paragraphs of the others. */
function across(row: readonly string[], from: number, count: number): readonly string[] {
  const those = row.slice(from, from + count);
  return row.toSpliced(from, count, withSetting(withWords(those[0] ?? '', those), `<w:gridSpan w:val="${count}"/>`));
}

describe('cells that were merged', () => {
  it('across are shown with what is safe, and every other change of the table is taken as ever', async () => {
    const bytes = withText(await exported(given), (xml) =>
      cells(xml, (row, at) => (at === 1 ? across(row, 0, 2) : row))
        .replace('>Flood<', '>Ice<')
        .replace('>8<', '>9<'),
    );
    const found = await proposals(bytes, given);
    expect(found.map(inShort)).toEqual([
      'cells b2: Mill [-| -]3',
      'changed b2: [-Flood-]{+Ice+}',
      'changed b2: [-8-]{+9+}',
    ]);
    expect(found.map(({ unable }) => unable)).toEqual(['joined-cells', null, null]);
    expect(unableSentences['joined-cells']).toContain('nothing is lost');
    const after = accepted(given, found.slice(1));
    expect(words(after)[1]?.split('\n')).toEqual(rows.with(5, 'Ice').with(10, '9'));
    expect((await proposals(bytes, after)).map(({ kind }) => kind)).toEqual(['cells']);
  });

  it('down, and across and down, are one each', async () => {
    const down = withText(await exported(given), (xml) =>
      cells(xml, (row, at) => {
        if (at === 1)
          return row.with(0, withSetting(row[0] ?? '', '<w:vMerge w:val="restart"/>').replace('>Mill<', '>Mill Pier<'));
        if (at !== 2) return row;
        return row.with(0, '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>');
      }),
    );
    expect((await proposals(down, given)).map(inShort)).toEqual(['cells b2: Mill [-| -]Pier']);
    const block = withText(await exported(given), (xml) =>
      cells(xml, (row, at) => {
        const span = '<w:gridSpan w:val="2"/>';
        if (at === 1) {
          const first = withSetting(row[0] ?? '', `${span}<w:vMerge w:val="restart"/>`);
          return [first.replace('>Mill<', '>Mill 3 Pier 5<'), row[2] ?? ''];
        }
        return at === 2 ? [`<w:tc><w:tcPr>${span}<w:vMerge/></w:tcPr><w:p/></w:tc>`, row[2] ?? ''] : row;
      }),
    );
    const found = await proposals(block, given);
    expect(found.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['cells', 'Mill | 3 | Pier | 5', 'Mill 3 Pier 5'],
    ]);
  });

  it('with other words show these, and a row that is one cell is still that row', async () => {
    const bytes = withText(await exported(given), (xml) =>
      cells(xml, (row, at) => (at === 2 ? across(row, 0, 3) : row)).replace('>Storm<', '>Gale<'),
    );
    const found = await proposals(bytes, given);
    expect(found.map(inShort)).toEqual(['cells b2: Pier [-| -]5 [-| Storm-]{+Gale+}']);
  });

  it('are none where only borders were dragged, so that widths differ from row to row', async () => {
    const bytes = withText(await exported(given), (xml) =>
      cells(xml, (row, at) =>
        row.map((cell, column) =>
          column === (at === 1 ? 1 : 2) ? withSetting(cell, '<w:gridSpan w:val="2"/>') : cell,
        ),
      ),
    );
    expect(await proposals(bytes, given)).toEqual([]);
  });
});

describe.skipIf(editedInOffice === null)(
  'cells merged in LibreOffice (which must be installed with its Python)',
  () => {
    it('are shown, and other words of the table are taken', async () => {
      const bytes =
        editedInOffice?.(await exported(given), [
          { do: 'merge-cells', find: 'Mill', with: 'B' },
          { do: 'replace', find: 'Storm', with: 'Gale' },
        ]) ?? new Uint8Array();
      const found = await proposals(bytes, given);
      expect(found.map(({ kind, unable, before }) => [kind, unable, before])).toEqual([
        ['cells', 'joined-cells', 'Mill | 3'],
        ['changed', null, 'Storm'],
      ]);
      const after = accepted(given, found.slice(1));
      expect(words(after)[1]?.split('\n')).toEqual(rows.with(8, 'Gale'));
    });
  },
);
