import { describe, expect, it } from 'vitest';
import { exportFileName, unknownFileNameFields } from '../../electron/brief/export-file-name.ts';
import { brief, p, section } from '../builders/brief.ts';

const made = (title: string, rest: Record<string, string> = {}) =>
  brief(section('One', p('Words.')), { metadata: { title, preparedBy: '', audience: 'Cabinet', ...rest } });
const named = (pattern: string, title = 'Grain stays dear', rest: Record<string, string> = {}) =>
  exportFileName(made(title, rest), { edition: 'internal', fileName: pattern }, 'pdf');

describe('the name of an exported file', () => {
  it.each([
    ['{title} - {date}', 'Grain stays dear - 2024-11-21.pdf'],
    ['{date} {audience} ({language})', '2024-11-21 Cabinet (en-GB).pdf'],
    ['{title} - {author} - {date}', 'Grain stays dear - 2024-11-21.pdf'],
    ['{author}', 'Untitled brief.pdf'],
    ['  ', exportFileName(made('Grain stays dear'), { edition: 'internal' }, 'pdf')],
  ])('follows the pattern “%s”', (pattern, name) => {
    expect(named(pattern)).toBe(name);
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['CON', 'CON brief.pdf'],
    ['com¹', 'com¹ brief.pdf'],
    ['nul.txt', 'nul brief.txt.pdf'],
    ['Aux .notes.old', 'Aux brief.notes.old.pdf'],
    ['ends with dots...', 'ends with dots.pdf'],
    ['in\u200bvis\u202eible\u0000', 'in vis ible.pdf'],
    ['cafe\u0301', 'café.pdf'],
    ['half a pair \ud83d', 'half a pair.pdf'],
  ])('makes “%s” safe on every system', (title, name) => {
    expect(named('{title}', title)).toBe(name);
  });

  it('fits every file system, and keeps whole characters', () => {
    const name = named('{title}', '한국어'.repeat(60));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(204);
    expect(name).toMatch(/^[한국어]+\.pdf$/);
  });

  it('knows a field that no brief has', () => {
    expect(unknownFileNameFields('{title} {dat} {date}')).toEqual(['dat']);
    expect(unknownFileNameFields('{title} of {date}')).toEqual([]);
  });
});
