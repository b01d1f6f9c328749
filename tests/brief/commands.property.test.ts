import fc from 'fast-check';
import { baseKeymap, splitBlock } from 'prosemirror-commands';
import { redo, undo, undoDepth } from 'prosemirror-history';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { applyEdits } from '../../electron/brief/apply-edit.ts';
import { checkBrief } from '../../electron/brief/check-brief.ts';
import { citationNumbers, numbersOf } from '../../electron/brief/citation-numbers.ts';
import { addComment, removeComment } from '../../electron/brief/commands/comments.ts';
import { includeSlot } from '../../electron/brief/commands/include-slot.ts';
import { insertCitation } from '../../electron/brief/commands/insert-citation.ts';
import { insertClaim } from '../../electron/brief/commands/insert-claim.ts';
import { moveBlock } from '../../electron/brief/commands/move-block.ts';
import { insertTable } from '../../electron/brief/commands/table.ts';
import { briefCommands } from '../../electron/brief/commands.ts';
import {
  action,
  brief,
  cite,
  fillIn,
  h,
  judgement,
  ol,
  p,
  question,
  quote,
  risk,
  section,
  table,
  term,
  ul,
} from '../builders/brief.ts';
import { claim, source } from '../builders/sources.ts';
import { counter, stateOf } from '../builders/state.ts';

const harvest = claim(source('harvest', { title: 'Harvest report' }), 'The harvest failed in two districts.', {
  paragraph: 3,
});
const given = { claim: harvest.claim, passages: [harvest.passage], source: harvest.source, language: 'en' };

const start = brief(
  section({ title: 'Bottom line', content: 'bottom-line' }, p('Act now.')),
  section('Judgements', judgement({ likelihood: 'likely' }, 'Prices rise.', cite(harvest))),
  section(
    'Prose',
    h(2, 'Stocks'),
    p('Stocks are low.', cite(harvest)),
    ul('one', 'two'),
    quote(p('Said.', cite(harvest))),
    table({}, ['a', 'b'], ['c', 'd']),
  ),
  section('Risks', risk('Exports stop', '', 'likely', '')),
  section('Actions', action('Buy grain', 'Ministry', 'May')),
  section('Questions', question('Why?', p('Because.', cite(harvest)), ol('first'))),
  section('Glossary', term('Bushel', 'A measure.')),
  section('Exercise', fillIn('Sort this.', 2)),
  section({ title: 'Findings', content: 'findings' }),
);
const slots = start.template.slots.map((slot) => slot.key);

/** One thing a writer does: where the cursor is put, how the selection reaches, and what is done there. */
const act = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  reach: fc.constantFrom('cursor', 'range', 'node'),
  what: fc.oneof(
    fc.record({ type: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 6 }) }),
    fc.record({ type: fc.constant('listed' as const), index: fc.nat(briefCommands.length - 1) }),
    fc.record({ type: fc.constant('key' as const), key: fc.constantFrom('Enter', 'Backspace', 'Delete') }),
    fc.record({ type: fc.constant('split' as const) }),
    fc.record({
      type: fc.constant('claim' as const),
      slot: fc.option(fc.constantFrom(...slots)),
      index: fc.option(fc.nat(4)),
    }),
    fc.record({ type: fc.constant('note' as const) }),
    fc.record({ type: fc.constant('comment' as const), id: fc.constantFrom('k1', 'k2'), remove: fc.boolean() }),
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ type: fc.constant('move' as const), slot: fc.constantFrom(...slots), index: fc.option(fc.nat(4)) }),
    fc.record({ type: fc.constant('include' as const), slot: fc.constantFrom(...slots), included: fc.boolean() }),
    fc.record({ type: fc.constant('copy' as const), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
  ),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function commandOf({ what }: Act, newId: () => string): Command {
  switch (what.type) {
    case 'type':
      return (state, dispatch) => {
        if (!state.selection.$from.parent.inlineContent) return false;
        dispatch?.(state.tr.insertText(what.text));
        return true;
      };
    case 'listed': {
      const listed = briefCommands[what.index];
      return listed && !['undo', 'redo'].includes(listed.id) ? listed.make(newId) : () => false;
    }
    case 'key':
      return baseKeymap[what.key] ?? (() => false);
    case 'split':
      return splitBlock;
    case 'claim':
      return insertClaim(
        given,
        what.slot === null ? { type: 'cursor' } : { type: 'slot', slot: what.slot, index: what.index },
        newId,
      );
    case 'comment':
      return what.remove
        ? removeComment(what.id)
        : addComment({
            id: what.id,
            author: '',
            at: '2026-01-01T00:00:00.000Z',
            text: 'So?',
            replies: [],
            resolved: false,
          });
    case 'note':
      return insertCitation({ items: [], comment: 'My own words.' }, newId);
    case 'table':
      return insertTable(what, { type: 'cursor' }, newId);
    case 'move':
      return moveBlock(null, { slot: what.slot, index: what.index }, newId);
    case 'include':
      return includeSlot(what);
    case 'copy':
      return (state, dispatch) => {
        const slice = state.selection.content();
        const pos = Math.round(what.to * state.doc.content.size);
        dispatch?.(state.tr.replaceRange(pos, pos, slice));
        return true;
      };
  }
}

function selectFor(state: EditorState, { at, reach }: Act): EditorState {
  const $pos = state.doc.resolve(Math.round(at * state.doc.content.size));
  let selection: Selection = Selection.near($pos);
  if (reach === 'range') {
    const other = Selection.near(state.doc.resolve(Math.min(state.doc.content.size, $pos.pos + 12)), -1);
    selection = TextSelection.between(selection.$from, other.$to);
  } else if (reach === 'node' && $pos.nodeAfter && NodeSelection.isSelectable($pos.nodeAfter)) {
    selection = NodeSelection.create(state.doc, $pos.pos);
  }
  return state.apply(state.tr.setSelection(selection));
}

test('whatever is done: the document is valid, ids are unique, edits replay, and undo and redo lead exactly back and forth', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), (acts) => {
      const newId = counter('x');
      let state = stateOf(start, '', counter('p'));
      const sent: unknown[] = [];
      for (const one of acts) {
        state = selectFor(state, one);
        const command = commandOf(one, newId);
        const before = state;
        const applies = command(before);
        const done = command(before, (tr) => {
          const { state: next, transactions } = before.applyTransaction(tr);
          for (const each of transactions) sent.push(...each.steps.map((step) => step.toJSON()));
          state = next;
        });
        expect(done).toBe(applies);
        check(state);
      }
      const end = state.doc;
      // The same steps on the other side of the process border give the same brief.
      const replayed = applyEdits(start, [{ type: 'steps', steps: sent as never }], '2024-01-01T00:00:00.000Z');
      expect(replayed.ok && replayed.value.body).toEqual(end.toJSON());
      while (undoDepth(state) > 0) state = step(state, undo);
      expect(state.doc.toJSON()).toEqual(stateOf(start).doc.toJSON());
      for (let again = true; again; ) {
        again = redo(state);
        if (again) state = step(state, redo);
      }
      expect(state.doc.toJSON()).toEqual(end.toJSON());
    }),
    { numRuns: 400 },
  );
});

function step(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  check(next);
  return next;
}

function check(state: EditorState): void {
  state.doc.check();
  const ids: unknown[] = [];
  state.doc.descendants((node) => {
    if ('id' in node.attrs) ids.push(node.attrs.id);
  });
  expect(ids.filter((id) => typeof id !== 'string')).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(citationNumbers(state)).toEqual(numbersOf(state.doc));
  const json = JSON.parse(JSON.stringify({ ...start, body: state.doc.toJSON() }));
  expect(checkBrief(json)).toMatchObject({ ok: true, value: { body: json.body } });
}
