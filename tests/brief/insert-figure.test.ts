import { undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { insertFigure } from '../../electron/brief/commands/insert-figure.ts';
import { removeBlock } from '../../electron/brief/commands/remove-block.ts';
import { setAttributes } from '../../electron/brief/commands/set-attributes.ts';
import { isEmptyBlock } from '../../electron/brief/slots.ts';
import { brief, figure, p, section } from '../builders/brief.ts';
import { bands, idOf, pictures } from '../builders/pictures.ts';
import { counter, stateOf } from '../builders/state.ts';

const flag = bands(6, 4, '#1f5b8f', '#c8102e');
const given = { picture: idOf(flag), alt: 'Two bands', decorative: false };
const start = brief(
  section('Prose', p('One.'), p('Two.')),
  section({ title: 'Bottom line', content: 'bottom-line' }, p('Buy.')),
  {
    pictures: pictures(flag),
  },
);

function after(state: EditorState, command: ReturnType<typeof insertFigure>): EditorState {
  let next = state;
  expect(command(state)).toBe(true);
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

test('a figure goes behind the block with the cursor, the cursor into its caption, and one undo takes it back', () => {
  const before = stateOf(start, 'One.');
  const put = after(before, insertFigure(given, { type: 'cursor' }, counter('f')));
  expect(put.doc.firstChild?.children.map((block) => block.type.name)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(put.doc.firstChild?.child(1).attrs).toEqual({ ...given, id: 'f1', width: 100 });
  expect(put.selection.$from.parent.type.name).toBe('figure_caption');
  expect(after(put, undo).doc.eq(before.doc)).toBe(true);
});

test('no figure stands where a section takes none', () => {
  expect(insertFigure(given, { type: 'cursor' }, counter('f'))(stateOf(start, 'Buy.'))).toBe(false);
});

test('a figure without a word is no empty block that would give up its place', () => {
  const shown = stateOf(brief(section('Prose', figure({ picture: idOf(flag) })), { pictures: pictures(flag) }));
  expect(isEmptyBlock(shown.doc.firstChild?.firstChild ?? shown.doc)).toBe(false);
  const put = after(shown, insertFigure(given, { type: 'slot', slot: 'prose', index: null }, counter('f')));
  expect(put.doc.firstChild?.childCount).toBe(2);
});

test('its description and width change, within what a column can hold, and it can be removed', () => {
  const put = after(stateOf(start, 'One.'), insertFigure(given, { type: 'cursor' }, counter('f')));
  const changed = after(put, setAttributes('f1', { alt: 'Blue above red', width: 50 }));
  expect(changed.doc.firstChild?.child(1).attrs).toMatchObject({ alt: 'Blue above red', width: 50 });
  expect(() => after(put, setAttributes('f1', { width: 5 })).doc.check()).toThrow('per cent');
  expect(after(put, removeBlock('f1', counter('x'))).doc.firstChild?.childCount).toBe(2);
});
