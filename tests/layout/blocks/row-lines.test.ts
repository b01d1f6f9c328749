import { describe, expect, it } from 'vitest';
import { rowLines } from '../../../electron/layout/blocks/row-lines.ts';
import type { Strip } from '../../../electron/layout/blocks/strip.ts';
import { paragraph } from '../pages/galley.ts';

/** Each strip as what stands side by side in it. */
const inShort = (strips: readonly Strip[]) => strips.map((strip) => strip.anchors.map(({ id }) => id).join(' '));

describe('the lines of a row', () => {
  it('stand side by side, first beside first', () => {
    const cells = [paragraph('a', 3), [], paragraph('b', 2, { 1: [1] })];
    expect(inShort(rowLines(cells, 5))).toEqual(['a.1 b.1', 'a.2 b.2', 'a.3']);
  });

  it('are parted cell by cell where they cite too many notes together', () => {
    const cells = [
      paragraph('a', 2, { 1: [1, 2], 2: [3] }),
      paragraph('b', 2, { 1: [4, 5] }),
      paragraph('c', 1),
      paragraph('d', 1, { 1: [6] }),
    ];
    expect(inShort(rowLines(cells, 3))).toEqual(['a.1 c.1 d.1', 'a.2 b.1', 'b.2']);
  });

  it('are all set, although one of them alone cites more than it should', () => {
    const cells = [paragraph('a', 1, { 1: [1, 2, 3] }), paragraph('b', 1, { 1: [4] })];
    expect(inShort(rowLines(cells, 2))).toEqual(['a.1', 'b.1']);
  });
});
