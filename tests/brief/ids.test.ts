import { splitBlock } from 'prosemirror-commands';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { citationNumberPlugin, citationNumbers, numbersOf } from '../../electron/brief/citation-numbers.ts';
import { citationOrder } from '../../electron/brief/citation-order.ts';
import { moveBlockBy } from '../../electron/brief/commands/move-block.ts';
import { removeCitation, setCitation } from '../../electron/brief/commands/set-citation.ts';
import { repairIds } from '../../electron/brief/ids.ts';
import { brief, cite, p, sameNote, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { counter, run, stateOf, type } from '../builders/state.ts';

const bulletin = source('bulletin');
const ids = (state: EditorState) => state.doc.child(0).children.map((block) => block.attrs.id);

describe('block ids', () => {
  const given = brief(section('One', p('First block'), p('Second block')));

  test('a split gives the second half a new id', () => {
    const state = run(stateOf(given, 'First'), splitBlock);
    expect(ids(state)).toEqual(['b1', 'p1', 'b2']);
  });

  test('a copy pasted before the original gets the new id, the original keeps its own', () => {
    const state = stateOf(given);
    const copy = state.doc.child(0).child(1);
    const pasted = state.apply(state.tr.replace(1, 1, new Slice(Fragment.from(copy), 0, 0)));
    expect(ids(pasted)).toEqual(['p1', 'b1', 'b2']);
  });

  test('a block moved by deleting and inserting keeps its id', () => {
    const state = stateOf(given);
    const [first] = state.doc.child(0).children;
    if (!first) throw new Error('no block');
    const tr = state.tr.delete(1, 1 + first.nodeSize);
    expect(ids(state.apply(tr.insert(tr.doc.child(0).nodeSize - 1, first)))).toEqual(['b2', 'b1']);
  });

  test('a pasted copy of a citation becomes a citation of its own', () => {
    const state = stateOf(brief(section('One', p('Said.', cite(bulletin)))));
    const citation = state.doc.nodeAt(7);
    if (citation?.type.name !== 'citation') throw new Error('no citation there');
    const pasted = state.apply(state.tr.insert(8, citation));
    expect(citationOrder(pasted.doc).map((one) => one.attributes.id)).toEqual(['c1', 'p1']);
  });

  test('missing ids are given when asked for', () => {
    const bare = { ...given, body: JSON.parse(JSON.stringify(given.body).replaceAll(/"id":"b\d"/g, '"id":null')) };
    const state = EditorState.create({ doc: stateOf(bare).doc });
    const repaired = repairIds(state, counter('r'));
    expect(repaired && ids(state.apply(repaired))).toEqual(['r1', 'r2']);
    expect(repairIds(stateOf(given), counter())).toBeNull();
  });
});

describe('citation numbers', () => {
  const given = brief(
    section('One', p('A', cite(bulletin), ' and B', cite(bulletin))),
    section({ title: 'Off', included: false }, p('Hidden', cite(bulletin))),
    section('Two', p('Again', sameNote(1), ', then C', cite(bulletin))),
  );

  test('count notes in reading order, without switched-off slots, and repeat a shared note', () => {
    const order = citationOrder(stateOf(given).doc);
    expect(order.map(({ number, first }) => `${number}${first ? '' : ' again'}`)).toEqual(['1', '2', '1 again', '3']);
  });

  test('the mark that is read first makes the note, whichever shares it', () => {
    const swapped = brief(section('One', p('Early', sameNote(2), ' late', cite(bulletin))));
    expect(citationOrder(stateOf(swapped).doc).map(({ first }) => first)).toEqual([true, false]);
  });

  test('a citation whose shared note is gone gets a note of its own', () => {
    const state = run(stateOf(given), removeCitation('c1'));
    expect([...numbersOf(state.doc).values()]).toEqual([1, 2, 3]);
  });

  test('citations that share notes in a circle, as a damaged file may say, still end', () => {
    const circle = brief(section('One', p('A', sameNote(2), 'B', sameNote(1))));
    expect(citationOrder(stateOf(circle).doc).map(({ number }) => number)).toEqual([1, 1]);
  });

  test('are counted once for a move, not at all for typing, and stay the same object while they are the same', () => {
    const counted = { times: 0 };
    const doc = stateOf(given).doc;
    const plugin = citationNumberPlugin(false, (now) => {
      counted.times += 1;
      return numbersOf(now);
    });
    let state = EditorState.create({ doc, plugins: [plugin] });
    counted.times = 0;
    state = type(stateWithCursor(state), 'typing');
    expect(counted.times).toBe(0);
    const before = citationNumbers(state);
    state = run(state, moveBlockBy('down', counter()));
    expect(counted.times).toBe(1);
    expect(citationNumbers(state)).toBe(before);
  });

  test('sharing a note with oneself, with a sharer, or with nobody is refused', () => {
    const state = stateOf(given);
    expect(setCitation('c2', { sharesNoteWith: 'c2' })(state)).toBe(false);
    expect(setCitation('c2', { sharesNoteWith: 'c4' })(state)).toBe(false);
    expect(setCitation('c1', { sharesNoteWith: 'c2' })(state)).toBe(false);
    expect(setCitation('c2', { sharesNoteWith: 'c99' })(state)).toBe(false);
    const shared = run(state, setCitation('c2', { sharesNoteWith: 'c1' }));
    expect([...numbersOf(shared.doc).values()]).toEqual([1, 1, 1, 2]);
  });
});

function stateWithCursor(state: EditorState): EditorState {
  return state.apply(state.tr.insertText('x', 2));
}
