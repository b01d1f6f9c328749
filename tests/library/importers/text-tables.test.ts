import { describe, expect, it } from 'vitest';
import { textImporter } from '../../../electron/library/importers/text.ts';
import { described, importText } from './described.ts';

describe('tables in plain text', () => {
  const blocksOf = async (content: string) => described(await importText(textImporter, content));

  it('are lines that bars or tabs cut into as many cells each', async () => {
    const rows = 'table: Port | Boats // Averil | 12 // Skarholm | 7';
    expect(await blocksOf('| Port | Boats |\n|------|-------|\n| Averil | 12 |\n| Skarholm | 7 |\n')).toEqual([rows]);
    expect(
      await blocksOf(
        '+------+----+\n| Port | Boats |\n+------+----+\n| Averil | 12 |\n| Skarholm | 7 |\n+----+----+\n',
      ),
    ).toEqual([rows]);
    expect(await blocksOf('Port\tBoats\nAveril\t12\nSkarholm\t7\n')).toEqual([rows]);
  });

  it('know their head, and keep empty cells', async () => {
    const { blocks, text } = await importText(textImporter, 'Port\tBoats\tShips\nAveril\t12\t\nSkarholm\t\t7\n');
    const [table] = blocks;
    expect(table).toMatchObject({ type: 'table', headerRows: 1 });
    const cells =
      table?.type === 'table' ? table.rows.map((row) => row.map(({ start, end }) => text.slice(start, end))) : [];
    expect(cells).toEqual([
      ['Port', 'Boats', 'Ships'],
      ['Averil', '12', ''],
      ['Skarholm', '', '7'],
    ]);
  });

  it('are no menu, no indented prose and no single line', async () => {
    const prose = 'The boats were counted twice, once at noon and once in the evening.';
    for (const line of ['Home | News | Sport', `\t${prose}\n\t${prose}`, 'Port\tBoats']) {
      expect(
        (await blocksOf(`${line}\n\n${prose}\n`)).some((block) => block.startsWith('table')),
        line,
      ).toBe(false);
    }
  });
});
