import { describe, expect, it } from 'vitest';
import { changeNote } from '../../electron/contract/proposal-words.ts';

const row = (before: readonly string[], side: 'behind' | 'before' = 'behind') =>
  changeNote({ change: { type: 'insert-row', place: { block: 'risks', row: 2, before }, side, cells: [] } });

describe('what the words of a change do not say', () => {
  it('is what kind of block becomes what, in the words of the editor, and which text of the brief it is', () => {
    expect(changeNote({ change: { type: 'turn', blocks: ['a'], from: 'heading-2', to: 'heading-3' } })).toBe(
      'Heading to small heading',
    );
    expect(changeNote({ change: { type: 'title', before: '', edits: [] } })).toBe('Title of the brief');
    expect(changeNote({ change: { type: 'attribute', block: 'a', name: 'caption', before: '', edits: [] } })).toBe(
      'Caption',
    );
  });
});

describe('where a new row would stand', () => {
  it('is said by the words of the row beside it, without the marks of notes', () => {
    expect(row(['The harbour freezes.\u2060', 'likely'])).toBe('After “The harbour freezes. likely”');
    expect(row(['The harbour freezes.'], 'before')).toBe('Before “The harbour freezes.”');
  });

  it('is cut at a word where that row is long', () => {
    const long = row([`${'stock '.repeat(30)}`]);
    expect(long).toMatch(/^After “(?:stock )+stock…”$/);
    expect(long.length).toBeLessThanOrEqual('After “…”'.length + 60);
  });

  it('is not said of an empty row, nor of what is no row', () => {
    expect(row(['', '\u2060'])).toBe('');
    expect(changeNote({ change: null })).toBe('');
  });
});
