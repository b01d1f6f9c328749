import { describe, expect, it } from 'vitest';
import { belongTogether, isNarrow, roomAfter } from '../../../electron/layout/text/conventions.ts';
import type { Line } from '../../../electron/layout/text/lines.ts';
import { compositorOf } from '../../../electron/layout/text/paragraph.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

const fonts = fakeFonts();

function linesOf(text: string, characters: number, language: string): readonly Line[] {
  return compositorOf(fonts, plainTheme).setLines([{ type: 'text', text }], {
    style: plainTheme.text.body,
    measure: characters * 5,
    outdent: 0,
    justify: false,
    hyphenate: false,
    opticalMargins: false,
    language,
  });
}

/** What the glyphs say: what is copied out of the file. */
const said = (line: Line): string =>
  line.segments.flatMap((segment) => segment.shaped.flatMap((shaped) => shaped.texts)).join('');

describe('what stands on one line', () => {
  // The bar stands for a space at which no line may end.
  it.each([
    ['en-GB', '5|km'],
    ['en-GB', '10|%.'],
    ['en-GB', '$|5'],
    ['en-GB', 'USD|40'],
    ['en-GB', '3|million soldiers'],
    ['en-GB', '12|000 men'],
    ['en-GB', '26|November 2024'],
    ['en-GB', 'J.|Smith'],
    ['en-GB', 'J.|R.|Smith'],
    ['en-GB', 'No.|5'],
    ['en-GB', '(p.|12)'],
    ['en-GB', 'Art.|3'],
    ['en-GB', '§|12'],
    ['en-GB', 'Dr|Brandt'],
    ['en-GB', 'the river|– low in May'],
    ['en-GB', 'and so on|…'],
    ['de-DE', 'z.|B. heute'],
    ['de-DE', '3.|Oktober'],
    ['de-DE', 'Abs.|2'],
    ['fr-FR', 'quoi|?'],
    ['fr-FR', '«|oui|» dit-il'],
    ['pl', 'woda w|rzece'],
    ['cs-CZ', 'voda v|řece'],
    ['uk', 'вода в|річці'],
  ])('%s: %s', (language, marked) => {
    const tokens = marked.split(/[ |]/);
    const marks = marked.replace(/[^ |]/g, '').split('');
    marks.forEach((mark, index) => {
      const [before = '', after = ''] = [tokens[index], tokens[index + 1]];
      expect([before, after, belongTogether(before, after, language)]).toEqual([before, after, mark === '|']);
    });
  });

  it.each([
    ['en-GB', 'the river'],
    ['en-GB', 'in May'],
    ['en-GB', 'a river'],
    ['en-GB', '2024 May'],
    ['en-GB', '14 men'],
    ['en-GB', 'in 2024'],
    ['de', 'in Wien'],
  ])('but not %s: %s', (language, pair) => {
    const [before = '', after = ''] = pair.split(' ');
    expect(belongTogether(before, after, language)).toBe(false);
  });

  it('keeps the dash at the end of the line it interrupts', () => {
    expect(linesOf('the river – low', 10, 'en-GB').map(said)).toEqual(['the ', 'river – ', 'low']);
  });
});

describe('French spaces', () => {
  const widthOf = (text: string, language: string) => linesOf(text, 60, language)[0]?.width ?? 0;

  it('are narrow before high punctuation and inside guillemets, and still say what was typed', () => {
    expect(isNarrow('quoi', '?', 'fr-FR')).toBe(true);
    expect(isNarrow('quoi', ':', 'fr-FR')).toBe(false);
    expect(isNarrow('quoi', '?', 'en-GB')).toBe(false);
    const [line] = linesOf('« oui » ! dit-il', 60, 'fr-FR');
    expect(line && said(line)).toBe('« oui » ! dit-il');
    expect(widthOf('quoi ?', 'fr')).toBeCloseTo(widthOf('quoi ?', 'en') - 5 * 0.45);
  });

  it('are added where nobody typed one, and add nothing to the text', () => {
    expect(widthOf('quoi?', 'fr')).toBeCloseTo(widthOf('quoi?', 'en') + 10 / 6);
    expect(widthOf('«oui».', 'fr')).toBeCloseTo(widthOf('«oui».', 'en') + 20 / 6);
    const [line] = linesOf('quoi? «oui».', 60, 'fr');
    expect(line && said(line)).toBe('quoi? «oui».');
  });

  it('are not added in addresses and times of day, nor before most marks in Canada', () => {
    for (const text of ['https://exemple.fr', '12:30', 'a:b']) expect(roomAfter(text, text.indexOf(':'), 'fr')).toBe(0);
    expect(roomAfter('quoi?', 4, 'fr-CA')).toBe(0);
    expect(roomAfter('oui»', 3, 'fr-CA')).toBeGreaterThan(0);
  });
});
