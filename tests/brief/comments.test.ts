import { undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { addComment, changeComment, commentRange, removeComment } from '../../electron/brief/commands/comments.ts';
import { type BriefComment, commentsIn } from '../../electron/brief/comments.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { claim, source } from '../builders/sources.ts';
import { cursor, endOf, run, select, stateOf, type } from '../builders/state.ts';

const said = (id: string, text = 'Is this so?', at = '2026-03-02T09:30:00.000Z'): BriefComment => ({
  id,
  author: 'Eva Lind',
  at,
  text,
  replies: [],
  resolved: false,
});

const board = source('board', { type: 'report', title: 'The board' });
const made = brief(section('Prose', p('The pier is old.', cite(claim(board, 'The pier is old.'))), p('Nobody asked.')));
const state = stateOf(made);
const onPier = select(state, TextSelection.create(state.doc, endOf(state.doc, 'The '), endOf(state.doc, 'The pier')));

describe('a comment', () => {
  test('stands on the selected words, moves with them and is undone alone', () => {
    const commented = run(onPier, addComment(said('k1')));
    expect(commentsIn(commented.doc)).toMatchObject([{ comment: said('k1'), words: 'pier' }]);
    const moved = type(cursor(commented, 'The '), 'very ');
    expect(commentsIn(moved.doc)).toMatchObject([{ words: 'pier' }]);
    expect(commentsIn(run(commented, undo).doc)).toEqual([]);
  });

  test('stands on the whole block without a selection, its citation included, and not on nothing', () => {
    const commented = run(cursor(state, 'pier is'), addComment(said('k1')));
    const [placed] = commentsIn(commented.doc);
    expect(placed?.words).toBe('The pier is old.');
    expect((placed?.to ?? 0) - (placed?.from ?? 0)).toBe('The pier is old.'.length + 1);
    const empty = stateOf(brief(section('Prose', p())));
    expect(commentRange(empty)).toBeNull();
    expect(addComment(said('k1'))(empty)).toBe(false);
  });

  test('stands on the words it is given, wherever the cursor is', () => {
    const range = { from: endOf(state.doc, 'The '), to: endOf(state.doc, 'The pier') };
    const commented = run(cursor(state, 'asked'), addComment(said('k1'), range));
    expect(commentsIn(commented.doc)).toMatchObject([{ words: 'pier' }]);
  });

  test('is no part of what is typed behind it', () => {
    const commented = run(onPier, addComment(said('k1')));
    const typed = type(cursor(commented, 'pier'), 's');
    expect(commentsIn(typed.doc)).toMatchObject([{ words: 'pier' }]);
  });

  test('lies over another one and over several blocks', () => {
    const all = select(state, TextSelection.create(state.doc, endOf(state.doc, 'The '), endOf(state.doc, 'Nobody')));
    const commented = run(run(onPier, addComment(said('k1'))), addComment(said('k2')));
    expect(commentsIn(commented.doc).map(({ comment }) => comment.id)).toEqual(['k1', 'k2']);
    expect(commentsIn(run(all, addComment(said('k3'))).doc)).toMatchObject([{ words: 'pier is old. Nobody' }]);
  });

  test('is answered, settled, reopened and taken away, alone and everywhere it stands', () => {
    const commented = run(
      run(cursor(state, 'asked'), addComment(said('k2'))),
      addComment(said('k1', 'Other', '2026-03-04T10:00:00.000Z')),
    );
    const reply = { author: 'Jan Berg', at: '2026-03-03T08:00:00.000Z', text: 'It is.' };
    const answered = run(commented, changeComment('k2', { replies: [reply], resolved: true }));
    expect(commentsIn(answered.doc).map(({ comment }) => [comment.id, comment.resolved, comment.replies])).toEqual([
      ['k2', true, [reply]],
      ['k1', false, []],
    ]);
    expect(commentsIn(run(answered, removeComment('k2')).doc).map(({ comment }) => comment.id)).toEqual(['k1']);
    expect(removeComment('k9')(answered)).toBe(false);
  });

  test('comes back from a file, and a file with a damaged one is refused', () => {
    const commented = run(onPier, addComment(said('k1')));
    const json = JSON.parse(JSON.stringify(commented.doc));
    const schema = briefSchema(made.template);
    expect(schema.nodeFromJSON(json).eq(commented.doc)).toBe(true);
    const damaged = JSON.parse(JSON.stringify(json).replace('"replies":[]', '"replies":[{"text":1}]'));
    expect(() => schema.nodeFromJSON(damaged).check()).toThrow(/replies/);
  });
});
