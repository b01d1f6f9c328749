import { describe, expect, it } from 'vitest';
import { nextPane } from '../../../renderer/open-brief/attention.ts';

describe('going from pane to pane', () => {
  it('goes round in both directions', () => {
    const all = ['library', 'brief', 'inspector'] as const;
    expect(nextPane('library', all, 1)).toBe('brief');
    expect(nextPane('inspector', all, 1)).toBe('library');
    expect(nextPane('library', all, -1)).toBe('inspector');
  });

  it('leaves hidden panes out, and begins at an end when the focus is nowhere', () => {
    expect(nextPane('library', ['brief', 'library'], 1)).toBe('brief');
    expect(nextPane('brief', ['brief', 'library'], 1)).toBe('library');
    expect(nextPane(null, ['brief', 'inspector'], 1)).toBe('brief');
    expect(nextPane(null, ['brief', 'inspector'], -1)).toBe('inspector');
    expect(nextPane('brief', [], 1)).toBeNull();
  });
});
