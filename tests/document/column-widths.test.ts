import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../electron/document/column-widths.ts';
import type { TableBlock } from '../../electron/document/nodes.ts';
import { table } from '../builders/document.ts';

const widths = (made: ReturnType<typeof table>) => columnWidths(made as TableBlock, 400, 5);
const sum = (parts: readonly number[]) => parts.reduce((so, part) => so + part, 0);

describe('widths of columns', () => {
  it('fill the measure', () => {
    for (const rows of [[['a', 'b']], [['word '.repeat(80), 'b']], [['x'.repeat(300), 'y'.repeat(300)]]]) {
      expect(sum(widths(table({ head: ['A', 'B'], rows })))).toBeCloseTo(400, 6);
    }
  });

  it('leave a column of words wide enough not to break them', () => {
    const [, likelihood = 0] = widths(
      table({ head: ['Event', 'Likelihood'], rows: [['word '.repeat(60), 'Very likely']] }),
    );
    expect(likelihood).toBeGreaterThan('Likelihood'.length * 5);
    expect(likelihood).toBeLessThan(150);
  });

  it('take given shares as they are, whatever their sum', () => {
    const made = table({
      head: ['A', 'B'],
      rows: [['x', 'y']],
      columns: [
        { width: 0.6, align: 'start' },
        { width: 0.6, align: 'start' },
      ],
    });
    expect(widths(made)).toEqual([200, 200]);
  });

  it('count the cells where rows are longer than the head', () => {
    expect(widths(table({ head: ['A'], rows: [['x', 'y', 'z']] }))).toHaveLength(3);
  });
});
