import { describe, expect, it } from 'vitest';
import { findingSentences } from '../../electron/contract/finding-sentences.ts';

describe('what is said about files that were written all the same', () => {
  it.each([
    ['\ud83d', /^Half of a character .*U\+D83D/],
    ['\u0378', /^U\+0378 is no character yet/],
    ['\ue0f8', /U\+E0F8, Private Use Area/],
    ['\u{12000}', /U\+12000, Cuneiform/],
    ['\u{1f600}', /U\+1F600, Emoticons/],
    ['\u1390', /U\+1390, Ethiopic Supplement/],
  ])('says what is the matter with %j', (character, expected) => {
    expect(findingSentences([{ code: 'missing-character', node: 'p1', character }])[0]).toMatch(expected);
  });

  it('names the character that no font has, the note that came late, and the table that is too wide', () => {
    expect(
      findingSentences([
        { code: 'missing-character', node: 'p1', character: '한' },
        { code: 'note-on-later-page', node: 'p2', note: 12 },
        { code: 'crowded-table', node: 't1', size: 6.8, breaksWords: true },
      ]),
    ).toEqual([
      'No font has the character "한" (U+D55C, Hangul Syllables); a box stands in its place. A font that has it can be added in the settings.',
      'Note 12 starts on a page after its mark, because one line cites more notes than a page can begin.',
      'A table is wider than the page: its type is 6.8 points small, and words in it are broken where they would not be. Give it fewer columns or shorter words.',
    ]);
  });
});
