import { undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { moveBlock, moveBlockBy } from '../../electron/brief/commands/move-block.ts';
import { removeBlock } from '../../electron/brief/commands/remove-block.ts';
import { brief, cite, fillIn, h, judgement, p, question, risk, section, table, ul } from '../builders/brief.ts';
import { claim, source } from '../builders/sources.ts';
import { counter, outline, run, stateOf, type } from '../builders/state.ts';

const harvest = claim(source('harvest'), 'The harvest failed in two districts.');

function start() {
  return brief(
    section('Background', p('One.'), p('Two.', cite(harvest)), p('Three.')),
    section('Judgements', judgement({ likelihood: 'likely', confidence: 'moderate' }, 'Prices rise.', cite(harvest))),
    section('Risks', risk('Exports stop', 'Shelves empty', 'likely', 'A ban is announced')),
    section({ title: 'Bottom line', content: 'bottom-line' }, p('Act now.')),
    section('Questions', question('Why now?', p('Because stocks are low.', cite(harvest)))),
  );
}

const ids = counter();

describe('moving a block', () => {
  test('up and down past its neighbours keeps the cursor in it', () => {
    const state = stateOf(start(), 'Two');
    const up = run(state, moveBlockBy('up', ids));
    expect(up.doc.child(0).textContent.replaceAll('\u2060', '')).toBe('Two.One.Three.');
    expect(up.doc.textBetween(up.selection.from - 3, up.selection.from)).toBe('Two');
    const down = run(run(up, moveBlockBy('down', ids)), moveBlockBy('down', ids));
    expect(down.doc.child(0).textContent.replaceAll('\u2060', '')).toBe('One.Three.Two.');
  });

  test('past the edge of a slot goes into the next one, as a block of its kind', () => {
    const moved = run(stateOf(start(), 'Three'), moveBlockBy('down', ids));
    expect(outline(moved.doc)).toContain('slot_judgements\n  judgement "Three."\n  judgement "Prices rise.*"');
  });

  test('into a slot that is switched off does not happen', () => {
    const given = brief(
      section('First', p('One.')),
      section({ title: 'Off', included: false }, p('Hidden.')),
      section('Last', p('Last.')),
    );
    const moved = run(stateOf(given, 'One'), moveBlockBy('down', ids));
    expect(moved.doc.child(1).textContent).toBe('Hidden.');
    expect(moved.doc.child(2).textContent).toBe('One.Last.');
  });

  test.each([
    [
      'a judgement to prose keeps what was said about it',
      'Prices',
      'background',
      'paragraph "Prices rise.* (likely, moderate)"',
    ],
    ['a paragraph to risks becomes the event of a risk', 'Two', 'risks', 'risk\n    risk_event "Two.*"'],
    [
      'a risk to prose becomes a paragraph for each of its parts',
      'Exports',
      'background',
      'paragraph "Exports stop"\n  paragraph "Shelves empty"',
    ],
    [
      'a paragraph to questions becomes an answer',
      'One',
      'questions',
      'question_text ""\n    question_answer\n      paragraph "One."',
    ],
    [
      'a question to the bottom line becomes two paragraphs',
      'Why',
      'bottom-line',
      'paragraph "Why now?"\n  paragraph "Because stocks are low.*"',
    ],
  ])('%s', (_title, at, slot, expected) => {
    const moved = run(stateOf(start(), at), moveBlock(null, { slot, index: null }, ids));
    expect(outline(moved.doc)).toContain(expected);
  });

  test('to a place before and behind itself in its slot counts places as they are now', () => {
    const state = stateOf(start(), 'One');
    expect(run(state, moveBlock(null, { slot: 'background', index: 2 }, ids)).doc.child(0).textContent).toContain(
      '\u2060One.Three',
    );
    expect(moveBlock(null, { slot: 'background', index: 1 }, ids)(state)).toBe(false);
    expect(moveBlock(null, { slot: 'nowhere', index: 0 }, ids)(state)).toBe(false);
  });

  test('by id leaves the cursor where the block went', () => {
    const state = stateOf(start(), 'Act now');
    const moved = run(state, moveBlock('b1', { slot: 'risks', index: 0 }, ids));
    expect(moved.selection.$from.parent.textContent).toBe('One.');
  });

  test('a slot that loses its last block keeps a place to write, and an empty place is taken over', () => {
    const gone = run(stateOf(start(), 'Act now'), moveBlock(null, { slot: 'background', index: 0 }, ids));
    expect(outline(gone.doc)).toContain('slot_bottom_line\n  paragraph ""');
    const back = run(gone, moveBlock(null, { slot: 'bottom-line', index: 0 }, ids));
    expect(outline(back.doc)).toContain('slot_bottom_line\n  paragraph "Act now."\nslot_questions');
  });

  test('lists, tables, headings and exercises lose no word wherever they go', () => {
    const rich = brief(
      section(
        'Prose',
        h(2, 'Heading'),
        ul('first', 'second'),
        table({ caption: 'Stocks' }, ['a', 'b'], ['c', 'dry']),
        p('End.'),
      ),
      section({ title: 'Bottom line', content: 'bottom-line' }, p('')),
      section('Exercise', fillIn('Sort this.', 2, 'Report')),
    );
    for (const [word, expected] of [
      ['Heading', 'Heading'],
      ['second', 'first second'],
      ['dry', 'Stocks a b c dry'],
      ['Sort', 'Sort this. (Report)'],
    ] as const) {
      const moved = run(stateOf(rich, word), moveBlock(null, { slot: 'bottom-line', index: 0 }, ids));
      const target = moved.doc.child(1);
      expect(target.textBetween(0, target.content.size, ' ').replaceAll(/\s+/g, ' ').trim()).toBe(expected);
    }
  });
});

describe('undo', () => {
  test('right after typing takes back the move alone, then the typing', () => {
    // Undo groups what follows within half a second; these times would always be taken for that.
    const later = Number.MAX_SAFE_INTEGER;
    const typed = type(stateOf(start(), 'Two', counter('q')), ' more', later);
    const moved = run(typed, moveBlockBy('up', ids));
    const typedAgain = type(moved, ' still', 0);
    let state = typedAgain;
    const back = () =>
      undo(state, (tr) => {
        state = state.apply(tr);
      });
    back();
    expect(state.doc.eq(moved.doc)).toBe(true);
    back();
    expect(state.doc.eq(typed.doc)).toBe(true);
    expect(state.selection.eq(typed.selection)).toBe(true);
    back();
    expect(state.doc.textContent).not.toContain('more');
  });
});

describe('removing blocks', () => {
  test('takes the selected one, and leaves a place to write in an empty slot', () => {
    const state = run(stateOf(start(), 'Exports'), removeBlock(null, ids));
    expect(outline(state.doc)).toContain('slot_risks\n  risk\n    risk_event ""');
    expect(run(stateOf(start()), removeBlock('b2', ids)).doc.child(0).childCount).toBe(2);
    expect(removeBlock('nobody', ids)(state)).toBe(false);
  });
});
