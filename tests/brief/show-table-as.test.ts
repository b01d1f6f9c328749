import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { showTableAs } from '../../electron/brief/commands/show-table-as.ts';
import { brief, p, section, table } from '../builders/brief.ts';
import { stateOf } from '../builders/state.ts';

const start = brief(section('Prose', p('One.'), table({ caption: 'Ships' }, ['Year', 'Ships'], ['2024', '12'])));

test('a table is shown as a chart, its cells stay, and one undo takes it back', () => {
  const before = stateOf(start, '12');
  let after = before;
  expect(showTableAs('bars')(before)).toBe(true);
  showTableAs('bars')(before, (tr) => {
    after = before.apply(tr);
  });
  const [was, is] = [before.doc.firstChild?.child(1), after.doc.firstChild?.child(1)];
  expect(is?.attrs).toEqual({ ...was?.attrs, shownAs: 'bars' });
  expect(was && is?.content.eq(was.content)).toBe(true);
  expect(after.selection.eq(before.selection)).toBe(true);
  let undone = after;
  undo(after, (tr) => {
    undone = after.apply(tr);
  });
  expect(undone.doc.eq(before.doc)).toBe(true);
});

test('outside a table, or when it is shown so already, there is nothing to do', () => {
  expect(showTableAs('bars')(stateOf(start, 'One.'))).toBe(false);
  expect(showTableAs('table')(stateOf(start, '12'))).toBe(false);
});
