import { undo } from 'prosemirror-history';
import type { Slice } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { moveBlock } from '../../electron/brief/commands/move-block.ts';
import { commentsIn } from '../../electron/brief/comments.ts';
import { brief, commented, p, section } from '../builders/brief.ts';
import { counter, cursor, endOf, run, stateOf } from '../builders/state.ts';

const made = brief(
  section(
    'Prose',
    p('The ', commented('pier', { id: 'k1', text: 'Is it?' }), ' is old.'),
    p('Nobody asked.'),
    p('So be it.'),
  ),
);

const shown = (state: EditorState) =>
  commentsIn(state.doc).map(({ comment, words }) => [comment.id, comment.text, words]);

function copied(state: EditorState, from: string, to: string): Slice {
  return state.doc.slice(endOf(state.doc, from), endOf(state.doc, to));
}

const pasted = (state: EditorState, slice: Slice) =>
  state.apply(state.tr.replaceSelection(slice).setMeta('paste', true));

describe('commented words that are copied', () => {
  const fresh = () => stateOf(made, '', counter('c'));
  const start = fresh();

  test('carry a comment of their own, and one undo takes both back', () => {
    const after = pasted(cursor(start, 'Nobody asked'), copied(start, 'The ', ' is'));
    expect(shown(after)).toEqual([
      ['k1', 'Is it?', 'pier'],
      ['c1', 'Is it?', 'pier'],
    ]);
    const again = pasted(cursor(after, 'So be it'), copied(start, 'pi', 'pier'));
    expect(shown(again).map(([, , words]) => words)).toEqual(['pier', 'pier', 'er']);
    expect(shown(run(after, undo))).toEqual([['k1', 'Is it?', 'pier']]);
  });

  test('are apart when they are pasted right behind themselves', () => {
    const after = pasted(cursor(fresh(), 'pier'), copied(start, 'The ', 'pier'));
    expect(shown(after)).toEqual([
      ['k1', 'Is it?', 'pier'],
      ['c1', 'Is it?', 'pier'],
    ]);
  });

  test('keep their comment when they are cut and pasted, or move with their block', () => {
    const from = endOf(start.doc, 'The ');
    const cut = start.apply(start.tr.delete(from, from + 'pier'.length));
    expect(shown(pasted(cursor(cut, 'Nobody asked'), copied(start, 'The ', 'pier')))).toEqual([
      ['k1', 'Is it?', 'pier'],
    ]);
    expect(shown(run(start, moveBlock('b1', { slot: 'prose', index: 2 }, counter('m'))))).toEqual([
      ['k1', 'Is it?', 'pier'],
    ]);
  });

  test('keep it when they are dragged elsewhere', () => {
    const from = endOf(start.doc, 'The ');
    const slice = copied(start, 'The ', 'pier');
    const tr = start.tr.setSelection(TextSelection.create(start.doc, from, from + 4)).deleteSelection();
    const at = Selection.near(tr.doc.resolve(endOf(tr.doc, 'Nobody'))).from;
    const dropped = start.apply(tr.replace(at, at, slice).setMeta('uiEvent', 'drop'));
    expect(shown(dropped)).toEqual([['k1', 'Is it?', 'pier']]);
  });
});
