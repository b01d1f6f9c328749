import { NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { deleteAcrossSlots } from '../../electron/brief/commands/delete-across-slots.ts';
import { includeSlot } from '../../electron/brief/commands/include-slot.ts';
import { insertBlock } from '../../electron/brief/commands/insert-block.ts';
import { insertCitation } from '../../electron/brief/commands/insert-citation.ts';
import { insertClaim } from '../../electron/brief/commands/insert-claim.ts';
import { insertDisagreement } from '../../electron/brief/commands/insert-disagreement.ts';
import { insertSection } from '../../electron/brief/commands/insert-section.ts';
import { setAttributes } from '../../electron/brief/commands/set-attributes.ts';
import { setCitation } from '../../electron/brief/commands/set-citation.ts';
import {
  addColumn,
  addRow,
  alignColumn,
  insertTable,
  moveCell,
  removeColumn,
  removeRow,
} from '../../electron/brief/commands/table.ts';
import { setLink, toggleMark } from '../../electron/brief/commands/toggle-mark.ts';
import { turnInto } from '../../electron/brief/commands/turn-into.ts';
import { evidenceOf } from '../../electron/brief/evidence.ts';
import type { Claim } from '../../electron/claims/claim.ts';
import { brief, cite, fillIn, judgement, p, question, risk, section, table, term, ul } from '../builders/brief.ts';
import { claim, literal, source } from '../builders/sources.ts';
import { counter, cursor, endOf, outline, run, select, stateOf } from '../builders/state.ts';

const ministry = source('bulletin', { title: 'Grain bulletin', author: [literal('Ministry of Farming')] });
const ids = () => counter('n');

function given(exact: string, change: Partial<Claim> = {}, page: string | null = null) {
  const made = claim(ministry, exact, { paragraph: 4, page });
  return { claim: { ...made.claim, ...change }, passages: [made.passage], source: ministry, language: 'en-GB' };
}

describe('a claim put into a slot', () => {
  const cases: readonly [string, Parameters<typeof section>[1], Partial<Claim>, string][] = [
    ['prose', p(''), {}, 'paragraph "Stocks are a decoy.*"'],
    ['judgements', judgement({}, ''), {}, 'judgement "Stocks are a decoy.*"'],
    [
      'risks',
      risk('', '', '', ''),
      { likelihood: 'likely' },
      'risk_event "Stocks are a decoy.*"\n    risk_consequence ""\n    risk_likelihood "likely"',
    ],
    [
      'questions',
      question('', p('')),
      { question: 'What are stocks?' },
      'question_text "What are stocks?"\n    question_answer\n      paragraph "Stocks are a decoy.*"',
    ],
    [
      'glossary',
      term('', ''),
      { kinds: ['definition'] },
      'term_name "Stocks"\n    term_meaning "Stocks are a decoy.*"',
    ],
    ['exercise', fillIn('', 1), { kinds: ['attributed'] }, 'fill_in "Stocks are a decoy.*"'],
  ];
  test.each(cases)('%s becomes the block of that slot', (title, empty, change, expected) => {
    const state = stateOf(brief(section(title, empty)));
    const made = run(
      state,
      insertClaim(given('Stocks are a decoy.', change), { type: 'slot', slot: title, index: null }, ids()),
    );
    expect(outline(made.doc)).toContain(expected);
    expect(made.doc.child(0).childCount).toBe(1);
  });

  test('actions names advice as that of its source', () => {
    const state = stateOf(brief(section({ title: 'To do', content: 'actions' })));
    const made = run(
      state,
      insertClaim(given('Buy early.', { kinds: ['recommendation'] }), { type: 'slot', slot: 'to-do', index: 0 }, ids()),
    );
    expect(outline(made.doc)).toContain('action_what "Advice in “Grain bulletin”: Buy early.*"\n    action_who ""');
  });

  test('advice of a source that nothing names goes without a made-up name', () => {
    const state = stateOf(brief(section({ title: 'To do', content: 'actions' })));
    const unnamed = { ...ministry, item: { type: 'webpage' as const }, fileName: '004_df53.txt' };
    const advice = { ...given('Buy early.', { kinds: ['recommendation'] }), source: unnamed };
    const made = run(state, insertClaim(advice, { type: 'slot', slot: 'to-do', index: 0 }, ids()));
    expect(outline(made.doc)).toContain('action_what "Advice in one source: Buy early.*"');
  });

  test.each([
    [
      'findings',
      'finding_title "Prices fell."\n    finding_evidence\n      paragraph "Prices fell.*"\n    finding_meaning ""',
    ],
    ['options', 'option_name "Prices fell.*"\n    option_cost ""\n    option_drawback ""'],
    ['timeline', 'event_when ""\n    event_what "Prices fell.*"'],
    ['risk-register', 'risk_indicator ""\n    risk_owner ""'],
    ['roadmap', 'action_when ""\n    action_measure ""'],
  ] as const)('%s has every part in its place', (content, expected) => {
    const state = stateOf(brief(section({ title: 'Slot', content })));
    const made = run(state, insertClaim(given('Prices fell.'), { type: 'slot', slot: 'slot', index: null }, ids()));
    expect(outline(made.doc)).toContain(expected);
  });

  test('prose sets a sentence in quotation marks as a quotation', () => {
    const state = stateOf(brief(section('Prose', p('Before.'))));
    const made = run(
      state,
      insertClaim(given('“We are done.”', { kinds: ['quote'] }), { type: 'slot', slot: 'prose', index: 0 }, ids()),
    );
    expect(outline(made.doc)).toBe('slot_prose\n  quote\n    paragraph "“We are done.”*"\n  paragraph "Before."');
  });
});

describe('a claim put at the cursor', () => {
  const state = stateOf(brief(section('Prose', p('Alpha omega'), p(''))));

  test('goes into the text with its citation, spaced from the words around', () => {
    const made = run(cursor(state, 'Alpha'), insertClaim(given('Prices rose.'), { type: 'cursor' }, ids()));
    expect(outline(made.doc)).toContain('paragraph "Alpha Prices rose.* omega"');
    const inside = run(cursor(state, 'Al'), insertClaim(given('Prices rose.'), { type: 'cursor' }, ids()));
    expect(outline(inside.doc)).toContain('"Al Prices rose.* pha omega"');
  });

  test('takes the place of an empty paragraph as a block', () => {
    const empty = state.apply(
      state.tr.setSelection(Selection.near(state.doc.resolve(state.doc.child(0).nodeSize - 2))),
    );
    const made = run(empty, insertClaim(given('Prices rose.'), { type: 'cursor' }, ids()));
    expect(outline(made.doc)).toBe('slot_prose\n  paragraph "Alpha omega"\n  paragraph "Prices rose.*"');
  });

  test('comes after a block that is selected as a whole', () => {
    const made = run(
      select(state, NodeSelection.create(state.doc, 1)),
      insertClaim(given('New.'), { type: 'cursor' }, ids()),
    );
    expect(outline(made.doc)).toContain('paragraph "Alpha omega"\n  paragraph "New.*"');
  });

  test('dropped between blocks or into a line goes exactly there; outside it goes nowhere', () => {
    expect(outline(run(state, insertClaim(given('New.'), { type: 'position', pos: 1 }, ids())).doc)).toContain(
      'slot_prose\n  paragraph "New.*"\n  paragraph "Alpha',
    );
    const inText = run(state, insertClaim(given('New.'), { type: 'position', pos: endOf(state.doc, 'Alpha') }, ids()));
    expect(outline(inText.doc)).toContain('"Alpha New.* omega"');
    for (const pos of [0, -1, 999])
      expect(insertClaim(given('New.'), { type: 'position', pos }, ids())(state)).toBe(false);
  });

  test('cites the page where there is one, the paragraph otherwise', () => {
    const locator = (page: string | null) => {
      const made = run(cursor(state, 'Alpha'), insertClaim(given('New.', {}, page), { type: 'cursor' }, ids()));
      let items: unknown;
      made.doc.descendants((node) => {
        if (node.type.name === 'citation') items = node.attrs.items;
      });
      return items;
    };
    expect(locator('xii')).toMatchObject([
      {
        locator: 'xii',
        label: 'page',
        source: 'bulletin',
        claim: 'bulletin-claim-4',
        passages: ['bulletin-passage-4'],
      },
    ]);
    expect(locator(null)).toMatchObject([{ locator: '4', label: 'paragraph' }]);
  });
});

describe('citations', () => {
  const state = stateOf(brief(section('Prose', p('Said', cite(ministry)))), 'Said');

  test('go behind the selection; an empty note is refused', () => {
    const items = [
      { source: ministry.id, claim: null, passages: [], locator: '', label: 'page', prefix: '', suffix: '' },
    ] as const;
    expect(outline(run(state, insertCitation({ items, comment: '' }, ids())).doc)).toContain('"Said**"');
    expect(insertCitation({ items: [], comment: ' ' }, ids())(state)).toBe(false);
    expect(insertCitation({ items: [], comment: 'Own words.' }, ids())(state)).toBe(true);
  });

  test('take a locator, words before and after, and a comment', () => {
    const changed = run(state, setCitation('c1', { comment: 'Compare the older series.' }));
    expect(changed.doc.nodeAt(endOf(changed.doc, 'Said'))?.attrs).toMatchObject({
      id: 'c1',
      comment: 'Compare the older series.',
    });
    expect(setCitation('c9', { comment: '' })(state)).toBe(false);
  });
});

describe('sections and disagreements', () => {
  test('a section of a source comes as a heading and quoted paragraphs, each with its citation', () => {
    const passages = ['First words.', 'Second words.'].map(
      (exact, index) => claim(ministry, exact, { paragraph: index + 1 }).passage,
    );
    const insert = insertSection({ heading: 'Stocks', passages }, { type: 'slot', slot: 'prose', index: null }, ids());
    expect(outline(run(stateOf(brief(section('Prose', p('')))), insert).doc)).toBe(
      'slot_prose\n  heading "Stocks"\n  quote\n    paragraph "First words.*"\n    paragraph "Second words.*"',
    );
    const bottom = stateOf(brief(section({ title: 'Prose', content: 'bottom-line' }, p(''))));
    expect(outline(run(bottom, insert).doc)).toBe(
      'slot_prose\n  paragraph "Stocks"\n  paragraph "First words.*"\n  paragraph "Second words.*"',
    );
  });

  test('a disagreement comes as a box with a citation for every value', () => {
    const [a, b] = [claim(ministry, 'about 40 ships'), claim(source('wire', { title: 'Wire' }), 'up to 60 ships')];
    const evidence = evidenceOf([a.claim, b.claim], [a.passage, b.passage], [a.source, b.source]);
    const member = (one: typeof a, raw: string) => ({
      claim: one.claim.id,
      source: one.source.id,
      raw,
      modality: 'reported' as const,
    });
    const compared = { id: 'd1' as never, quantity: 'ships', members: [member(a, 'about 40'), member(b, 'up to 60')] };
    const state = stateOf(brief(section('Prose', p('Text.'))), 'Text');
    expect(
      outline(run(state, insertDisagreement({ compared, evidence, language: 'en' }, { type: 'cursor' }, ids())).doc),
    ).toContain(
      'callout\n    callout_title "Where sources differ: ships"\n    paragraph "about 40 (reported) – Grain bulletin*"\n    paragraph "up to 60 (reported) – Wire*"',
    );
    const one = { ...compared, members: compared.members.slice(0, 1) };
    expect(insertDisagreement({ compared: one, evidence, language: 'en' }, { type: 'cursor' }, ids())(state)).toBe(
      false,
    );
  });
});

describe('blocks', () => {
  test('of a kind are added after the cursor, with the cursor in them', () => {
    const state = stateOf(brief(section('Risks', risk('Flood', '', '', ''))), 'Flood');
    const made = run(state, insertBlock('own', { type: 'cursor' }, ids()));
    expect(made.doc.child(0).childCount).toBe(2);
    expect(made.selection.$from.parent.type.name).toBe('risk_event');
    expect(made.selection.$from.index(1)).toBe(1);
    expect(
      insertBlock(
        'table',
        { type: 'slot', slot: 'bottom', index: 0 },
        ids(),
      )(stateOf(brief(section({ title: 'Bottom', content: 'bottom-line' }, p(''))))),
    ).toBe(false);
  });

  test.each([
    ['bullet_list', 'bullet_list\n    list_item\n      paragraph "Alpha"'],
    ['ordered_list', 'ordered_list\n    list_item\n      paragraph "Alpha"'],
    ['quote', 'quote\n    paragraph "Alpha"'],
    ['callout', 'callout\n    callout_title ""\n    paragraph "Alpha"'],
    ['heading-3', 'heading "Alpha"'],
    ['heading-6', 'heading "Alpha"'],
  ] as const)('turn into %s and back without losing a word or the id', (shape, expected) => {
    const state = stateOf(brief(section('Prose', p('Alpha'))), 'Alpha');
    const made = run(state, turnInto(shape, null, ids()));
    expect(outline(made.doc)).toContain(expected);
    expect(made.doc.child(0).child(0).attrs.id).toBe('b1');
    expect(outline(run(made, turnInto('paragraph', null, ids())).doc)).toBe('slot_prose\n  paragraph "Alpha"');
    expect(turnInto(shape, null, ids())(made)).toBe(false);
    expect(turnInto('own', null, ids())(made)).toBe(false);
  });

  test('take attributes they have and no others', () => {
    const state = stateOf(brief(section('Judgements', judgement({}, 'So it is.'))));
    const made = run(state, setAttributes('b1', { likelihood: 'likely', confidence: 'high' }));
    expect(made.doc.child(0).child(0).attrs).toMatchObject({ id: 'b1', likelihood: 'likely', confidence: 'high' });
    expect(setAttributes('b1', { lines: 3 })(state)).toBe(false);
  });

  test('marks and links: only web and mail addresses', () => {
    const state = stateOf(brief(section('Prose', p('Alpha'))));
    const all = select(state, TextSelection.create(state.doc, 2, 7));
    expect(run(all, toggleMark('strong')).doc.nodeAt(2)?.marks[0]?.type.name).toBe('strong');
    expect(run(all, setLink('https://example.org')).doc.nodeAt(2)?.marks[0]?.attrs.href).toBe('https://example.org');
    for (const href of ['javascript:alert(1)', 'file:///etc', '//host/x', 'ms-word:x'])
      expect(setLink(href)(all)).toBe(false);
  });
});

describe('slots', () => {
  test('keep their own text when a selection over several of them is deleted', () => {
    const state = stateOf(
      brief(section('One', p('Keep gone')), section('Two', p('all gone')), section('Three', p('gone stay'))),
    );
    const over = TextSelection.create(state.doc, endOf(state.doc, 'Keep '), endOf(state.doc, 'stay') - 5);
    const made = run(select(state, over), deleteAcrossSlots);
    expect(made.doc.children.map((slot) => slot.textContent)).toEqual(['Keep ', '', ' stay']);
    expect(deleteAcrossSlots(cursor(state, 'Keep'))).toBe(false);
  });

  test('are switched off and on, except required ones; their text stays', () => {
    const state = stateOf(brief(section('May', p('Text.')), section({ title: 'Must', required: true }, p('Text.'))));
    const off = run(state, includeSlot({ slot: 'may', included: false }));
    expect(off.doc.child(0).attrs.included).toBe(false);
    expect(off.doc.child(0).textContent).toBe('Text.');
    expect(includeSlot({ slot: 'must', included: false })(state)).toBe(false);
    expect(includeSlot({ slot: 'may', included: true })(state)).toBe(false);
  });
});

describe('tables', () => {
  const rows = (state: ReturnType<typeof stateOf>) =>
    state.doc
      .child(0)
      .child(0)
      .children.map((row) => row.children.map((cell) => cell.textContent || '.').join(' '));
  const state = stateOf(brief(section('Prose', table({}, ['a', 'b'], ['c', 'd']))), 'c');

  test('grow and shrink at the cursor', () => {
    expect(rows(run(state, addRow('above')))).toEqual(['a b', '. .', 'c d']);
    expect(rows(run(state, addRow('below')))).toEqual(['a b', 'c d', '. .']);
    expect(rows(run(state, addColumn('before')))).toEqual(['. a b', '. c d']);
    expect(rows(run(state, addColumn('after')))).toEqual(['a . b', 'c . d']);
    expect(rows(run(state, removeRow))).toEqual(['a b']);
    expect(rows(run(state, removeColumn))).toEqual(['b', 'd']);
    expect(removeRow(run(state, removeRow))).toBe(false);
    expect(run(state, alignColumn('end')).doc.child(0).child(0).child(0).child(0).attrs.align).toBe('end');
  });

  test('removing the header row leaves no header', () => {
    expect(run(cursor(state, 'a'), removeRow).doc.child(0).child(0).attrs.headerRows).toBe(0);
  });

  test('the next cell after the last is in a new row', () => {
    const last = run(state, moveCell('next'));
    expect(last.selection.$from.parent.textContent).toBe('d');
    expect(rows(run(last, moveCell('next')))).toEqual(['a b', 'c d', '. .']);
    expect(moveCell('previous')(cursor(state, 'a'))).toBe(false);
    expect(addRow('above')(stateOf(brief(section('Prose', ul('x'))), 'x'))).toBe(false);
  });

  test('larger than the limit are refused', () => {
    expect(insertTable({ rows: 100, columns: 21 }, { type: 'slot', slot: 'prose', index: 0 }, ids())(state)).toBe(
      false,
    );
    const made = run(state, insertTable({ rows: 2, columns: 2 }, { type: 'slot', slot: 'prose', index: 0 }, ids()));
    expect(made.selection.$from.parent.type.name).toBe('table_cell');
  });
});
