import { undo } from 'prosemirror-history';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { insertPageBreak } from '../../electron/brief/commands/insert-page-break.ts';
import { setColumns } from '../../electron/brief/commands/set-columns.ts';
import { turnInto } from '../../electron/brief/commands/turn-into.ts';
import { brief, columns, fillIn, p, pageBreak, section, ul } from '../builders/brief.ts';
import { counter, cursor, endOf, outline, run, select, stateOf } from '../builders/state.ts';

const ids = () => counter('n');
const shape = (...lines: readonly string[]): string => ['slot_prose', ...lines].join('\n');

describe('a page break', () => {
  const state = stateOf(brief(section('Prose', p('Alpha'), ul('Beta'))));

  test('comes after the block with the cursor, or before it when the cursor opens it', () => {
    const after = run(cursor(state, 'Alpha'), insertPageBreak(ids()));
    const list = ['  bullet_list', '    list_item', '      paragraph "Beta"'];
    expect(outline(after.doc)).toBe(shape('  paragraph "Alpha"', '  page_break', ...list));
    expect(after.selection.$from.parent.textContent).toBe('Beta');
    const opening = select(state, TextSelection.create(state.doc, endOf(state.doc, 'Beta') - 4));
    expect(outline(run(opening, insertPageBreak(ids())).doc)).toBe(outline(after.doc));
  });

  test('at the end of a section leaves a place to go on writing, and is undone alone', () => {
    const made = run(cursor(state, 'Beta'), insertPageBreak(ids()));
    expect(outline(made.doc).split('\n').slice(-2)).toEqual(['  page_break', '  paragraph ""']);
    expect(made.selection.$from.parent.type.name).toBe('paragraph');
    expect(run(made, undo).doc.eq(state.doc)).toBe(true);
  });

  test('stands in sections alone, and keeps its place when something is put beside it', () => {
    const panel = stateOf(brief(section({ title: 'Bottom', content: 'bottom-line' }, p('Alpha'))));
    expect(insertPageBreak(ids())(cursor(panel, 'Alpha'))).toBe(false);
    const chosen = stateOf(brief(section('Prose', pageBreak())));
    const broken = select(chosen, NodeSelection.create(chosen.doc, 1));
    expect(turnInto('paragraph', null, ids())(broken)).toBe(false);
    expect(outline(run(broken, insertPageBreak(ids())).doc)).toBe(
      shape('  page_break', '  page_break', '  paragraph ""'),
    );
  });
});

describe('columns', () => {
  const state = stateOf(brief(section('Prose', p('Alpha'), p('Beta'), p('Gamma'))));
  const two = select(state, TextSelection.create(state.doc, endOf(state.doc, 'Alpha'), endOf(state.doc, 'Beta')));

  test('take the selected blocks, and give them back as they were', () => {
    const made = run(two, setColumns(2, ids()));
    expect(outline(made.doc)).toBe(
      shape('  columns', '    paragraph "Alpha"', '    paragraph "Beta"', '  paragraph "Gamma"'),
    );
    expect(made.doc.child(0).child(0).attrs).toMatchObject({ id: 'n2', count: 2 });
    expect(made.selection.$from.parent.textContent).toBe('Alpha');
    const three = run(made, setColumns(3, ids()));
    expect(three.doc.child(0).child(0).attrs).toMatchObject({ id: 'n2', count: 3 });
    expect(run(three, setColumns(1, ids())).doc.eq(state.doc)).toBe(true);
    expect(run(three, undo).doc.eq(made.doc)).toBe(true);
  });

  test('refuse what changes nothing, what is in columns in part, and sections that take none', () => {
    const made = run(two, setColumns(2, ids()));
    expect(setColumns(2, ids())(made)).toBe(false);
    expect(setColumns(1, ids())(two)).toBe(false);
    const across = select(made, TextSelection.create(made.doc, endOf(made.doc, 'Beta'), endOf(made.doc, 'Gamma')));
    expect(setColumns(2, ids())(across)).toBe(false);
    const panel = stateOf(brief(section({ title: 'Bottom', content: 'bottom-line' }, p('Alpha'))));
    expect(setColumns(2, ids())(cursor(panel, 'Alpha'))).toBe(false);
  });

  test('hold exercises, and keep them where the section would not take them', () => {
    const prose = stateOf(brief(section('Prose', columns(2, p('Alpha'), fillIn('Task', 2)))));
    expect(setColumns(1, ids())(cursor(prose, 'Alpha'))).toBe(false);
    const exercise = stateOf(brief(section({ title: 'Do', content: 'exercise' }, fillIn('Task', 2), p('Alpha'))));
    const all = select(exercise, TextSelection.create(exercise.doc, 2, endOf(exercise.doc, 'Alpha')));
    const made = run(all, setColumns(3, ids()));
    expect(
      made.doc
        .child(0)
        .child(0)
        .children.map((block) => block.type.name),
    ).toEqual(['fill_in', 'paragraph']);
    expect(run(made, setColumns(1, ids())).doc.eq(exercise.doc)).toBe(true);
  });
});
