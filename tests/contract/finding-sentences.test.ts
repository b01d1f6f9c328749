import { describe, expect, it } from 'vitest';
import { findingSentences } from '../../electron/contract/finding-sentences.ts';

describe('what is said about files that were written all the same', () => {
  it('names the character that no font has, and the note that came late', () => {
    expect(
      findingSentences([
        { code: 'missing-character', node: 'p1', character: '한' },
        { code: 'note-on-later-page', node: 'p2', note: 12 },
      ]),
    ).toEqual([
      'No font has the character "한" (U+D55C); a box stands in its place.',
      'Note 12 starts on a page after its mark, because one line cites more notes than a page can begin.',
    ]);
  });
});
