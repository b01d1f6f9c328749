import { undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { citationAttributes } from '../../electron/brief/citation-order.ts';
import { setCitedItem } from '../../electron/brief/commands/set-cited-item.ts';
import { confirmOverride, setOverride, takeStyleText } from '../../electron/brief/commands/set-override.ts';
import { RepeatedNotes } from '../../electron/brief/repeated-notes.ts';
import type { CitationAttributes } from '../../electron/brief/schema.ts';
import { brief, cite, comment, p, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { run, stateOf } from '../builders/state.ts';

const mill = source('mill');
const style = [{ text: 'Berg, ' }, { text: 'Sacks', italic: true }, { text: ', 4.' }] as const;
const start = () =>
  stateOf(brief(section('Text', p('Prices rose.', cite(mill, { locator: '4' })), p('So it is.', comment('Ours.')))));

function attributesOf(state: ReturnType<typeof start>, id = 'c1'): CitationAttributes {
  let found: CitationAttributes | null = null;
  state.doc.descendants((node) => {
    if (node.type.name === 'citation' && node.attrs.id === id) found = citationAttributes(node);
  });
  if (found === null) throw new Error(`No citation ${id}`);
  return found;
}

describe('an own wording', () => {
  const worded = () => run(start(), setOverride('c1', [{ text: 'The mill’s count, p. 4' }], style));

  test('remembers what it stands for, leaves the sources, and is undone alone', () => {
    const state = worded();
    expect(attributesOf(state)).toEqual({
      ...attributesOf(start()),
      override: { text: [{ text: 'The mill’s count, p. 4' }], instead: 'Berg, Sacks, 4.' },
    });
    expect(attributesOf(run(state, undo)).override).toBeNull();
  });

  test('stays when the citation changes, and goes when the style’s text is taken', () => {
    const moved = run(worded(), setCitedItem('c1', 0, { locator: '5' }));
    expect(attributesOf(moved).override?.instead).toBe('Berg, Sacks, 4.');
    const kept = run(moved, confirmOverride('c1', 'Berg, Sacks, 5.'));
    expect(attributesOf(kept).override).toEqual({
      text: [{ text: 'The mill’s count, p. 4' }],
      instead: 'Berg, Sacks, 5.',
    });
    expect(attributesOf(run(kept, takeStyleText('c1'))).override).toBeNull();
  });

  test('that is the style’s own text is none', () => {
    expect(attributesOf(run(worded(), setOverride('c1', style, style))).override).toBeNull();
    expect(setOverride('c1', style, style)(start())).toBe(false);
  });

  test.each([
    ['that says nothing', setOverride('c1', [{ text: ' \u0000 ' }], style)],
    ['of a note in own words', setOverride('c2', [{ text: 'Other words' }], style)],
    ['of a citation that is gone', setOverride('c9', [{ text: 'Other words' }], style)],
    ['that was taken back already', takeStyleText('c1')],
    ['that is to be kept, where there is none', confirmOverride('c1', 'Berg')],
  ])('%s does not apply', (_title, command) => {
    expect(command(start())).toBe(false);
  });

  test('keeps a note apart from those that cite the same', () => {
    const repeated = new RepeatedNotes(true);
    const own = attributesOf(worded());
    const plain = attributesOf(start());
    expect(repeated.noteOf('c1', own, false)).toBe('c1');
    expect(repeated.noteOf('c5', plain, false)).toBe('c5');
    expect(repeated.noteOf('c6', plain, false)).toBe('c5');
  });
});
