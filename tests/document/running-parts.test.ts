import { describe, expect, it } from 'vitest';
import { shortened } from '../../electron/document/running-parts.ts';

/** As many letters as the text has. */
const widthOf = (text: string): number => [...text].length;

describe('a side of a running line that is too long', () => {
  it.each([
    ['fits', 'short', 9, 'short'],
    ['ends after a whole word', 'one two three', 9, 'one two …'],
    ['is cut inside a word that has no room itself', 'Unbreakable word', 6, 'Unbre…'],
    ['is cut inside a stretch without spaces', '渡し船には新しい', 5, '渡し船に…'],
    ['goes on behind a word into a stretch without spaces', '2024 渡し船には新しい', 8, '2024 渡し…'],
    ['keeps Korean words whole', '나룻배에는 새 엔진이 필요하다', 9, '나룻배에는 새 …'],
    ['keeps a letter with its accents', 'e\u0301e\u0301e\u0301e\u0301', 5, 'e\u0301e\u0301…'],
    ['keeps a field whole that is filled in later', '第{page}頁第{page}頁', 9, '第{page}頁…'],
    ['says nothing where nothing has room', 'word', 0, ''],
  ])('%s', (_what, text, room, expected) => {
    expect(shortened(text, room, widthOf)).toBe(expected);
  });
});
