import { undo, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { asId, type CitationId } from '../../electron/base/ids.ts';
import { acceptChange, type BodyChange } from '../../electron/brief/proposals/accept-change.ts';
import { isUndone } from '../../electron/brief/proposals/is-undone.ts';
import type { Inserted } from '../../electron/brief/proposals/proposal.ts';
import { blockText } from '../../electron/brief/proposals/text-line.ts';
import {
  brief,
  cite,
  comment,
  commented,
  h,
  judgement,
  p,
  quote,
  risk,
  section,
  table,
  ul,
} from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { endOf, stateOf } from '../builders/state.ts';

const report = source('report', { type: 'report', title: 'The mill' });
const mark = '\u2060';
const text = (words: string): Inserted => ({ type: 'text', text: words });

const given = brief(
  section(
    'Main',
    p('The mill stood still.', cite(report), ' It runs.'), // b1
    p('Nobody knows why.'), // b2
    ul('First.', 'Second.'), // b3, items b4 and b6 with their paragraphs b5 and b7
    quote(p('Said once.'), p('Said twice.')), // b8, b9, b10
    table({ caption: 'Days' }, ['Place'], ['Mill']), // b11
    h(2, 'More'), // b12
    p(commented('So it is', { id: 'remark-1', text: 'Is it?' }), comment('Own words.')), // b13
  ),
  section(
    { title: 'Judgements', content: 'judgements' },
    judgement({ likelihood: 'likely' }, 'It will rain. It will pour.'),
  ),
  section({ title: 'Risks', content: 'risks' }, risk('The dam breaks.', '', '', '')),
);

const wordsOf = (state: EditorState) => state.doc.children.flatMap((slot) => slot.children.map(blockText));

const remark = { id: 'r1', author: 'Ada', at: '', text: 'Why?', replies: [], resolved: false };
const line = (block: string, ...path: number[]) => ({ block, path });

/** A change, and the words of the brief by it: those that differ from before, by their index. */
const changes: Readonly<Record<string, readonly [BodyChange, Readonly<Record<number, string | null>>]>> = {
  words: [
    {
      type: 'words',
      line: line('b1'),
      before: `The mill stood still.${mark} It runs.`,
      edits: [
        { from: 4, to: 8, insert: [text('windmill')] },
        { from: 31, to: 31, insert: [text(' Again.')] },
      ],
    },
    { 0: `The windmill stood still.${mark} It runs. Again.` },
  ],
  'words in a cell': [
    { type: 'words', line: line('b11', 1, 0), before: 'Mill', edits: [{ from: 0, to: 4, insert: [text('Dam')] }] },
    { 4: 'Place\nDam' },
  ],
  'a note': [
    {
      type: 'words',
      line: line('b2'),
      before: 'Nobody knows why.',
      edits: [{ from: 17, to: 17, insert: [{ type: 'note', words: 'Yet.' }] }],
    },
    { 1: `Nobody knows why.${mark}` },
  ],
  'a comment settled': [{ type: 'resolve', comment: 'remark-1', resolved: true }, {}],
  'words in bold': [
    {
      type: 'words',
      line: line('b2'),
      before: 'Nobody knows why.',
      edits: [{ from: 0, to: 6, insert: [], looks: [{ mark: 'strong', on: true }] }],
    },
    {},
  ],
  'a divided judgement': [
    {
      type: 'words',
      line: line('b14'),
      before: 'It will rain. It will pour.',
      edits: [{ from: 13, to: 14, insert: [{ type: 'block-end', id: 'part' }] }],
    },
    { 7: 'It will rain.', 8: 'It will pour.', 9: 'The dam breaks.\n\n\n' },
  ],
  'a divided item': [
    {
      type: 'words',
      line: line('b5'),
      before: 'First.',
      edits: [{ from: 2, to: 2, insert: [{ type: 'block-end', id: 'part' }] }],
    },
    { 2: 'Fi\nrst.\nSecond.' },
  ],
  'a part that cannot be divided': [
    {
      type: 'words',
      line: line('b15', 0),
      before: 'The dam breaks.',
      edits: [{ from: 7, to: 8, insert: [{ type: 'block-end', id: 'part' }] }],
    },
    { 8: 'The dam\nbreaks.\n\n\n' },
  ],
  'joined paragraphs': [
    { type: 'merge', line: line('b1'), others: [line('b2')], before: '', edits: [] },
    {
      0: `The mill stood still.${mark} It runs. Nobody knows why.`,
      1: 'First.\nSecond.',
      2: 'Said once.\nSaid twice.',
    },
  ],
  'a new paragraph': [
    { type: 'insert', id: 'new', after: ['b1'], slot: 'main', shape: 'same', content: [text('It is old.')] },
    { 1: 'It is old.', 2: 'Nobody knows why.' },
  ],
  'a new item': [
    { type: 'insert', id: 'new', after: ['b5'], slot: 'main', shape: 'same', content: [text('Between.')] },
    { 2: 'First.\nBetween.\nSecond.' },
  ],
  'a new judgement': [
    { type: 'insert', id: 'new', after: ['b14'], slot: 'judgements', shape: 'same', content: [text('It will snow.')] },
    { 8: 'It will snow.', 9: 'The dam breaks.\n\n\n' },
  ],
  'a new first paragraph': [
    { type: 'insert', id: 'new', after: [], slot: 'main', shape: 'paragraph', content: [text('In short:')] },
    { 0: 'In short:', 1: `The mill stood still.${mark} It runs.` },
  ],
  'a paragraph that goes': [
    { type: 'remove', block: 'b2', before: 'Nobody knows why.' },
    { 1: 'First.\nSecond.', 2: 'Said once.\nSaid twice.' },
  ],
  'an item that goes': [{ type: 'remove', block: 'b7', before: 'Second.' }, { 2: 'First.' }],
  'a paragraph of a quotation that goes': [{ type: 'remove', block: 'b9', before: 'Said once.' }, { 3: 'Said twice.' }],
  'a block that moves': [
    { type: 'move', block: 'b2', after: 'b12', behind: [], slot: 'main' },
    { 1: 'First.\nSecond.', 2: 'Said once.\nSaid twice.', 3: 'Place\nMill', 4: 'More!', 5: 'Nobody knows why.' },
  ],
  'a caption': [
    {
      type: 'attribute',
      block: 'b11',
      name: 'caption',
      before: 'Days',
      edits: [{ from: 0, to: 4, insert: [text('Nights')] }],
    },
    {},
  ],
  'a paragraph that becomes a heading': [
    { type: 'turn', blocks: ['b2'], from: 'paragraph', to: 'heading-3' },
    { 1: 'Nobody knows why.', 2: 'First.\nSecond.' },
  ],
  'an item that becomes a paragraph': [
    { type: 'turn', blocks: ['b5'], from: 'bullet', to: 'paragraph' },
    { 2: 'First.', 3: 'Second.', 4: 'Said once.\nSaid twice.' },
  ],
  'a citation that goes': [
    { type: 'uncite', citations: [asId<CitationId>('c1')] },
    { 0: 'The mill stood still. It runs.' },
  ],
  'own words of a note': [
    { type: 'comment', citation: asId<CitationId>('c2'), before: 'Own words.', after: 'Other words.' },
    {},
  ],
  'a comment': [{ type: 'remark', line: line('b2'), before: 'Nobody knows why.', from: 0, to: 6, comment: remark }, {}],
  'an answer': [{ type: 'reply', comment: 'remark-1', reply: { author: 'Ada', at: '', text: 'It is.' } }, {}],
};

describe('a proposed change', () => {
  it.each(Object.entries(changes))(
    '%s is made as one step of undo, and can be made again',
    (_name, [change, expected]) => {
      const untouched = stateOf(given);
      // What was typed a moment ago is undone separately.
      const before = untouched.apply(untouched.tr.insertText('!', endOf(untouched.doc, 'More')));
      const command = acceptChange(change, () => 'made');
      expect(command(before)).toBe(true);
      expect(isUndone(before, { title: '' }, change)).toBe(true);
      const after = take(before, command);
      expect(after.doc.eq(before.doc)).toBe(false);
      after.doc.check();
      const words = wordsOf(after);
      for (const [at, said] of Object.entries(expected)) expect(words[Number(at)]).toBe(said);
      expect(isUndone(after, { title: '' }, change)).toBe(false);
      expect(undoDepth(after)).toBe(2);
      const undone = take(after, undo);
      expect(undone.doc.eq(before.doc)).toBe(true);
      expect(isUndone(undone, { title: '' }, change)).toBe(true);
    },
  );

  it('is undone without what was typed beside it a moment ago', () => {
    const start = stateOf(given);
    const typed = start.apply(start.tr.insertText(' Yet.', endOf(start.doc, 'Nobody knows why.')));
    const edits = [{ from: 17, to: 17, insert: [text(' Still.')] }];
    const change: BodyChange = { type: 'words', line: line('b2'), before: 'Nobody knows why. Yet.', edits };
    const after = take(
      typed,
      acceptChange(change, () => 'made'),
    );
    expect(wordsOf(after)[1]).toBe('Nobody knows why. Still. Yet.');
    expect(wordsOf(take(after, undo))[1]).toBe('Nobody knows why. Yet.');
  });

  it('that needs words which are no longer there is not made', () => {
    const state = stateOf(given);
    const half = [
      { from: 0, to: 6, insert: [text('Somebody')] },
      { from: 7, to: 11, insert: [text('said')] },
    ];
    const other: readonly BodyChange[] = [
      // One of two edits is no edit.
      { type: 'words', line: line('b2'), before: 'Nobody knew, why?', edits: half },
      {
        type: 'words',
        line: line('b2'),
        before: 'Somebody said why.',
        edits: [{ from: 0, to: 8, insert: [text('He')] }],
      },
      {
        type: 'words',
        line: line('b2'),
        before: 'Nobody ever knew of it why.',
        edits: [{ from: 12, to: 12, insert: [text('He')] }],
      },
      { type: 'words', line: line('gone'), before: '', edits: [{ from: 0, to: 0, insert: [text('He')] }] },
      { type: 'remove', block: 'b2', before: 'Everybody knows why.' },
      { type: 'insert', id: 'new', after: ['gone'], slot: 'main', shape: 'paragraph', content: [text('He')] },
      { type: 'move', block: 'gone', after: null, behind: [], slot: 'main' },
      {
        type: 'attribute',
        block: 'b11',
        name: 'caption',
        before: 'Weeks',
        edits: [{ from: 0, to: 5, insert: [text('Nights')] }],
      },
      { type: 'turn', blocks: ['b2'], from: 'heading-2', to: 'paragraph' },
      { type: 'turn', blocks: ['b14'], from: 'paragraph', to: 'heading-2' },
      { type: 'turn', blocks: ['b2', 'gone'], from: 'paragraph', to: 'bullet' },
      { type: 'uncite', citations: [asId<CitationId>('gone')] },
      { type: 'reply', comment: 'gone', reply: { author: '', at: '', text: 'He' } },
      { type: 'resolve', comment: 'remark-1', resolved: false },
    ];
    expect(other.map((change) => acceptChange(change, () => 'made')(state))).toEqual(other.map(() => false));
  });
});

function take(state: EditorState, command: ReturnType<typeof acceptChange>): EditorState {
  let after = state;
  command(state, (transaction) => {
    after = state.applyTransaction(transaction).state;
  });
  return after;
}
