import { describe, expect, it } from 'vitest';
import { asId, type SourceId } from '../../../../electron/base/ids.ts';
import { filterWords, noFilter, queryOf, toggled } from '../../../../renderer/features/library/claim-filter.ts';
import { scaleOf, shareOf } from '../../../../renderer/features/library/difference-scale.ts';
import { type ListKey, listKey, selectionKey } from '../../../../renderer/features/library/list-keys.ts';

const press = (key: string, more: Partial<ListKey> = {}): ListKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the question for the library', () => {
  it('asks for the newest while typing and for the best on Enter', () => {
    expect(queryOf({ ...noFilter, text: 'grain' }, 2)).toMatchObject({
      dates: null,
      discarded: false,
      use: null,
      text: 'grain',
      kinds: [],
      sources: [],
      tags: [],
      order: 'newest',
      limit: 100,
      offset: 200,
    });
    expect(queryOf({ ...noFilter, ranked: true }, 0).order).toBe('ranked');
  });

  it('says what was looked for when nothing was found', () => {
    const filter = { ...noFilter, text: ' treaty ', kinds: ['risk'] as const, sources: [asId<SourceId>('s1')] };
    expect(
      filterWords(
        filter,
        () => 'Risk',
        () => 'Bulletin',
      ),
    ).toBe('No claims match “treaty” within Risk, “Bulletin”.');
    const leftOut = { ...noFilter, discarded: true };
    expect(
      filterWords(
        leftOut,
        () => '',
        () => '',
      ),
    ).toBe('There are no left-out claims.');
  });

  it('switches a value on and off', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('keys of the list', () => {
  const list = { active: 5, total: 8, page: 4 };

  it('moves and stays within the list', () => {
    expect(listKey(press('ArrowDown'), list)).toEqual({ type: 'move', to: 6 });
    expect(listKey(press('PageDown'), list)).toEqual({ type: 'move', to: 7 });
    expect(listKey(press('PageUp'), list)).toEqual({ type: 'move', to: 1 });
    expect(listKey(press('End'), list)).toEqual({ type: 'move', to: 7 });
    expect(listKey(press('ArrowUp'), { ...list, active: 0 })).toEqual({ type: 'move', to: 0 });
  });

  it('inserts at the caret, or where the claim fits', () => {
    expect(listKey(press('Enter'), list)).toEqual({ type: 'insert', place: 'cursor' });
    expect(listKey(press('Enter', { ctrlKey: true }), list)).toEqual({ type: 'insert', place: 'fitting' });
  });

  it('leaves other keys alone', () => {
    expect(listKey(press('a'), list)).toBeNull();
    expect(listKey(press('ArrowDown', { altKey: true }), list)).toBeNull();
    expect(listKey(press('ArrowDown'), { ...list, total: 0 })).toBeNull();
  });
});

describe('keys of a selection', () => {
  const list = { active: 5, total: 8, page: 4, selected: 0 };

  it('reach as far as a row with Shift, and stay within the list', () => {
    expect(selectionKey(press('ArrowDown', { shiftKey: true }), list)).toEqual({ type: 'extend', to: 6 });
    expect(selectionKey(press('End', { shiftKey: true }), list)).toEqual({ type: 'extend', to: 7 });
    expect(selectionKey(press('ArrowDown'), list)).toBeNull();
  });

  it('take one, all or none', () => {
    expect(selectionKey(press(' ', { ctrlKey: true }), list)).toEqual({ type: 'toggle' });
    expect(selectionKey(press('a', { metaKey: true }), list)).toEqual({ type: 'all' });
    expect(selectionKey(press('Escape'), { ...list, selected: 2 })).toEqual({ type: 'none' });
    expect(selectionKey(press('Escape'), list)).toBeNull();
    expect(selectionKey(press('a', { ctrlKey: true, shiftKey: true }), list)).toBeNull();
  });
});

describe('the scale of a difference', () => {
  const exact = { value: 10, low: null, high: null, qualifier: 'exact' } as const;
  const most = { value: null, low: null, high: 20, qualifier: 'max' } as const;
  const vague = { value: null, low: null, high: null, qualifier: 'approx' } as const;

  it('places figures between the least and the most', () => {
    const scale = scaleOf([exact, most]);
    expect(scale).toEqual({ least: 10, most: 20 });
    expect(shareOf(exact, scale)).toEqual({ from: 0, to: 0, open: null });
    expect(shareOf(most, scale)).toEqual({ from: 0, to: 100, open: 'down' });
  });

  it('draws no scale for a single figure or equal ones, and none for a figure without a value', () => {
    expect(scaleOf([exact, vague])).toBeNull();
    expect(scaleOf([exact, exact])).toBeNull();
    expect(shareOf(vague, { least: 0, most: 1 })).toBeNull();
  });
});
