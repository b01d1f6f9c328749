import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../electron/document/contents-entries.ts';
import { blocksOf, inlinesOf, noteMarksOf, plainText } from '../../electron/document/walk.ts';
import {
  again,
  br,
  callout,
  document,
  evidence,
  fillIn,
  front,
  heading,
  link,
  note,
  p,
  question,
  quote,
  sourceList,
  table,
  term,
  ul,
} from '../builders/document.ts';

describe('walking a document', () => {
  const shared = note('shared');
  const made = document(
    front('Title'),
    heading(1, 'One', note('on the heading')),
    p('Text', shared),
    ul('item', [p('outer', note('in a list')), ul('nested')]),
    quote(p('said', note('in a quote'))),
    callout('note', 'Mind', p('inside')),
    table({
      caption: 'Caption',
      head: ['A', 'B'],
      rows: [
        ['a1', ['b1', note('cell b1')]],
        [['a2', note('cell a2')], 'b2'],
      ],
      sourceLine: ['Source: us', note('under the table')],
    }),
    question('Why?', p('Because', note('in an answer'))),
    term('Term', 'meaning', again(shared)),
    fillIn('Do', 3, 'done'),
    sourceList('Entry'),
    evidence({ note: 1, exact: 'words', source: 'Somewhere' }),
  );

  it('meets every word in reading order', () => {
    const words = [...inlinesOf(made.blocks)].flatMap((inline) => (inline.type === 'text' ? [inline.text] : []));
    expect(words).toEqual([
      ...['Title', 'One', 'Text', 'item', 'outer', 'nested', 'said', 'Mind', 'inside', 'Caption', 'A', 'B'],
      ...['a1', 'b1', 'a2', 'b2', 'Source: us', 'Why?', 'Because', 'Term', 'meaning', 'Do', 'done', 'Entry'],
      'Somewhere',
    ]);
  });

  it('meets table cells row by row and marks repeats', () => {
    const marks = [...noteMarksOf(made.blocks)].map((mark) => [mark.number, mark.repeat]);
    expect(marks).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => [number, false]), [2, true]]);
    expect(made.notes.map((each) => plainText(each.paragraphs[0] ?? []))).toEqual([
      ...['on the heading', 'shared', 'in a list', 'in a quote', 'cell b1', 'cell a2', 'under the table'],
      'in an answer',
    ]);
  });

  it('gives blocks before the blocks inside them, each with its own id', () => {
    const all = [...blocksOf(made.blocks)];
    expect(all.filter((block) => block.type === 'list').length).toBe(2);
    expect(new Set(all.map((block) => block.id)).size).toBe(all.length);
  });

  it('lists headings without their notes, down to the depth asked for', () => {
    const nested = document(heading(1, 'A', note('n')), heading(2, 'B'), heading(3, 'C'));
    expect(contentsEntries(nested, 2).map((entry) => [entry.level, plainText(entry.content)])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
  });

  it('makes plain text of links and breaks, and nothing of marks', () => {
    expect(plainText([{ type: 'text', text: 'a' }, br(), link('https://example.org', 'b'), note('x')])).toBe('a b');
  });
});
