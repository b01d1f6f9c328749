import { describe, expect, it } from 'vitest';
import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import type { SourceBlock } from '../../../../electron/library/structure.ts';
import { rangeToLeaveOut, stepsBack } from '../../../../renderer/features/library/reader/left-out-range.ts';

const range = (start: number, state: RemovedRange['state'], rule = 'byline'): RemovedRange => ({
  start,
  end: start + 5,
  rule,
  state,
});
const cell = (start: number) => ({ start, end: start + 3, columnSpan: 1, rowSpan: 1 });
const table: SourceBlock = {
  type: 'table',
  start: 20,
  end: 35,
  level: 0,
  headerRows: 0,
  rows: [
    [cell(20), cell(24)],
    [cell(28), cell(32)],
  ],
};

describe('a selection that is left out', () => {
  it('stays as it is in running text', () => {
    expect(rangeToLeaveOut({ start: 3, end: 19 }, [table])).toEqual({ start: 3, end: 19 });
  });

  it('takes whole rows of a table', () => {
    expect(rangeToLeaveOut({ start: 25, end: 26 }, [table])).toEqual({ start: 20, end: 27 });
    expect(rangeToLeaveOut({ start: 10, end: 29 }, [table])).toEqual({ start: 10, end: 35 });
  });
});

describe('taking a removal back', () => {
  it('gives every place the state it had', () => {
    const before = [range(0, 'offered'), range(10, 'offered'), range(20, 'removed')];
    const after = [range(0, 'removed'), range(10, 'removed'), range(20, 'removed')];
    expect(stepsBack(before, after)).toEqual([
      {
        state: 'offered',
        ranges: [
          { start: 0, end: 5 },
          { start: 10, end: 15 },
        ],
      },
    ]);
  });

  it('brings back what was left out by hand, and leaves out again what was brought back', () => {
    const byHand = range(40, 'removed', 'by-hand');
    expect(stepsBack([], [byHand])).toEqual([{ state: 'restored', ranges: [{ start: 40, end: 45 }] }]);
    expect(stepsBack([byHand], [])).toEqual([{ state: 'removed', ranges: [{ start: 40, end: 45 }] }]);
  });

  it('needs nothing where nothing changed', () => {
    expect(stepsBack([range(0, 'removed')], [range(0, 'removed')])).toEqual([]);
  });
});
