import { describe, expect, test } from 'vitest';
import type { HouseStyle } from '../../electron/brief/house-style.ts';
import { checkHouseStyle } from '../../electron/brief/house-style-shape.ts';
import { followingWordFile, lookOfWordFile } from '../../electron/brief/look-of-word-file.ts';
import { readWordFile } from '../../electron/library/word-file/read-word-file.ts';
import type { WordFileLook, WordXml } from '../../electron/library/word-file/word-file-look.ts';
import { theme, type WordFileParts, wordFile } from '../builders/word-files.ts';

const plain: HouseStyle = { format: 1, id: 'amt', title: 'Amt', description: '' };

function look(given: WordFileParts = {}): WordFileLook {
  const read = readWordFile(wordFile(given), 'Amt.dotx');
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

function problem(wordFile: unknown): string {
  const checked = checkHouseStyle({ ...plain, wordFile });
  return checked.ok ? 'none' : `${checked.error.field} must be ${checked.error.expected}`;
}

describe('what a Word file offers to a house style', () => {
  test('is its fonts, size, colours, margins and paper', () => {
    expect(lookOfWordFile(look())).toEqual({
      families: { text: 'Carlito', headings: 'Caladea' },
      text: { size: 11 },
      colours: { text: '#000000', muted: '#44546A', accent: '#7A1F3D', tint: '#F2EDE4' },
      // 2268, 1134, 1701 and 1701 twentieths of a point.
      spacing: { margins: { top: 40, right: 20, bottom: 30, left: 30 } },
      pageSize: 'A4',
    });
  });

  test('leaves out a ground too dark for words, and makes a pale accent darker', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/></w:style>';
    const parts = {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    };
    const pale = look({ parts, theme: theme({ light2: '203040', accent1: 'FFE066' }) });
    const { colours } = lookOfWordFile(pale);
    expect(colours).not.toHaveProperty('tint');
    expect(checkHouseStyle(followingWordFile(plain, pale)).ok).toBe(true);
    expect(lookOfWordFile(pale)).not.toHaveProperty('families');
  });

  test('stands over what the style says, and leaves the rest of it alone', () => {
    const style: HouseStyle = {
      ...plain,
      text: { size: 9, headings: 0.5 },
      colours: { rule: '#999999' },
      footer: { left: 'A', right: 'B' },
    };
    const followed = followingWordFile(style, look());
    expect(followed.text).toEqual({ size: 11, headings: 0.5 });
    expect(followed.colours).toMatchObject({ rule: '#999999', accent: '#7A1F3D' });
    expect(followed.footer).toEqual({ left: 'A', right: 'B' });
    const dark: HouseStyle = { ...plain, colours: { tint: '#F2EDE4', muted: '#767676' } };
    const own = { ...look(), theme: ['a:theme', {}] as WordXml };
    expect(checkHouseStyle(dark).ok).toBe(false);
    expect(checkHouseStyle(followingWordFile(dark, own)).ok).toBe(true);
  });
});

describe('a house style with the look of a Word file', () => {
  test('is sound as the reader gives it, and after a round through JSON', () => {
    expect(problem(look())).toBe('none');
    expect(problem(JSON.parse(JSON.stringify(look())))).toBe('none');
  });

  const styles = (...children: readonly unknown[]) => ({ ...look(), styles: ['w:styles', {}, ...children] });

  test.each<readonly [string, unknown, string]>([
    ['an element with markup in its name', styles(['w:p><w:object', {}]), 'is no name of an element'],
    ['an unknown namespace', styles(['x:p', {}]), 'is no name of an element'],
    ['attributes that are no text', styles(['w:p', { 'w:val': 7 }]), 'must be text'],
    ['a declaration of a namespace', styles(['w:p', { 'xmlns:w': 'urn:x' }]), 'has an attribute that no element has'],
    ['an object of another program', styles(['w:object', {}]), 'may not stand in it'],
    [
      'a picture that would be fetched',
      styles(['a:blip', { 'r:link': 'https://example.org/x.png' }]),
      'may not stand in it',
    ],
    ['a picture that is not there', styles(['a:blip', { 'r:embed': 'media/house9.png' }]), 'leads to something'],
    ['a link to the disk', styles(['w:hyperlink', { 'r:id': 'file:///c:/x' }]), 'leads to something'],
    ['a picture under another path', { ...look(), pictures: { '../../x.png': '' } }, 'pictures called'],
    ['bytes that are none', { ...look(), pictures: { 'media/house1.png': '<>' } }, 'base64'],
    ['styles that are no styles', { ...look(), styles: ['w:document', {}] }, 'begins with w:styles'],
  ])('is refused with %s', (_, wordFile, expected) => {
    expect(problem(wordFile)).toContain(expected);
  });

  test('is refused with a field that fetches', () => {
    const content = [
      'w:hdr',
      {},
      ['w:p', {}, ['w:fldSimple', { 'w:instr': 'INCLUDEPICTURE "https://example.org/x"' }]],
    ];
    expect(problem({ ...look(), lines: [{ kind: 'header', pages: 'default', content }] })).toContain(
      'without fields that fetch',
    );
  });

  test('is refused when it is nested without end', () => {
    let deep: unknown = ['w:p', {}];
    for (let level = 0; level < 400; level += 1) deep = ['w:p', {}, deep];
    expect(problem(styles(deep))).toContain('too large');
  });
});
