import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { numberList } from '../../electron/brief/commands/number-list.ts';
import { brief, ol, p, section, ul } from '../builders/brief.ts';
import { cursor, run, stateOf } from '../builders/state.ts';

const state = stateOf(
  brief(section('Prose', ol('Alpha', 'Beta', ''), p('Between'), ol('Gamma'), ul('Delta'), ol('Epsilon'))),
);
const starts = (made: typeof state) =>
  made.doc.child(0).children.flatMap((block) => (block.type.name === 'ordered_list' ? Number(block.attrs.start) : []));

test('a numbered list counts on from the one before it, and from 1 again', () => {
  const second = run(cursor(state, 'Gamma'), numberList('list-before'));
  expect(starts(second)).toEqual([1, 3, 1]);
  const third = run(cursor(second, 'Epsilon'), numberList('list-before'));
  expect(starts(third)).toEqual([1, 3, 4]);
  expect(third.selection.$from.parent.textContent).toBe('Epsilon');
  expect(starts(run(cursor(third, 'Gamma'), numberList('one')))).toEqual([1, 1, 4]);
  expect(starts(run(third, undo))).toEqual([1, 3, 1]);
});

test('it does not where there is no list before, no list at all, or nothing to change', () => {
  expect(numberList('list-before')(cursor(state, 'Alpha'))).toBe(false);
  expect(numberList('list-before')(cursor(state, 'Delta'))).toBe(false);
  expect(numberList('one')(cursor(state, 'Gamma'))).toBe(false);
});
