import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../electron/base/contrast.ts';
import { type HouseStyle, houseLook, lookOf } from '../../electron/brief/house-style.ts';
import { readColours } from '../../electron/brief/house-style-colours.ts';
import { inLargePrint } from '../../electron/brief/large-print.ts';
import { parseHouseStyle } from '../../electron/templates/parse-house-style.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { themeFrom } from '../../electron/templates/theme-from.ts';
import { bundledStyle, bundledStyleNames, logo } from '../builders/house-styles.ts';

const plain: HouseStyle = { format: 1, id: 'plain-office', title: 'Plain office', description: '' };

function refusal(change: object): string {
  const result = parseHouseStyle(JSON.stringify({ ...plain, ...change }), 'office.json');
  return result.ok ? 'accepted' : result.error.message;
}

describe.each(bundledStyleNames)('the bundled house style %s', (name) => {
  const style = bundledStyle(name);

  test('is called what its file is called, and says what it is for', () => {
    expect(style.id).toBe(name);
    expect(style.description.length).toBeGreaterThan(30);
  });

  test('reads on paper and on tint', () => {
    expect(readColours(lookOf(style).colours).filter(({ reads }) => !reads)).toEqual([]);
  });

  test('gives a theme whose every text reads, larger than nothing', () => {
    const theme = themeFrom(style);
    for (const { colour, size, leading } of Object.values(theme.text)) {
      expect(contrastRatio(theme.colours[colour], '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
      expect(size).toBeGreaterThanOrEqual(theme.smallest);
      // Word counts in half points.
      expect(size * 2).toBe(Math.round(size * 2));
      expect(leading).toBeGreaterThan(size);
    }
  });
});

describe('a theme from a house style', () => {
  test('is the house theme itself when the style says nothing', () => {
    expect(themeFrom(undefined)).toBe(houseTheme);
    expect(themeFrom(plain)).toEqual(houseTheme);
    expect(themeFrom({ ...plain, ...houseLook })).toEqual(houseTheme);
  });

  test('takes every size along with the size of the text', () => {
    const { text, list, note } = themeFrom({ ...plain, text: { size: 21 } });
    expect(text.body).toMatchObject({ size: 21, leading: 29, after: 12 });
    expect(text.title.size).toBe(44);
    expect(text.note.size).toBe(17);
    expect(list.indent).toBe(32);
    expect(note.hang).toBe(24);
  });

  test('lets headings stand out less, and prints nothing smaller than the smallest', () => {
    const { text } = themeFrom({ ...plain, text: { headings: 0, smallest: 9 } });
    expect([text.title.size, text.heading1.size, text.body.size]).toEqual([10.5, 10.5, 10.5]);
    expect(Math.min(...Object.values(text).map(({ size }) => size))).toBe(9);
    // What was that large before is left as it was.
    expect(text.tableCell).toEqual(houseTheme.text.tableCell);
  });

  test('without italics sets heading and stress by weight', () => {
    const theme = themeFrom({ ...plain, text: { plainLetters: true } });
    const styles = Object.values(theme.text);
    expect(styles.some(({ italic, smallCaps, figures }) => italic || smallCaps || figures === 'oldstyle')).toBe(false);
    expect(theme.text.heading3.weight).toBe(600);
    expect(theme.text.quote.weight).toBe(400);
    expect(theme.emphasis).toBe('weight');
  });

  test('has digits of one height where the text is a sans', () => {
    const theme = themeFrom({ ...plain, families: { text: 'Source Sans 3' } });
    expect(theme.families.serif).toEqual(houseTheme.families.sans);
    expect(theme.text.body.figures).toBe('lining');
  });

  test('corrects a colour that would not read, should one get here', () => {
    const theme = themeFrom({ ...plain, colours: { muted: '#AAAAAA' } });
    expect(contrastRatio(theme.colours.muted, theme.colours.tint)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a file that cannot be used names the field', () => {
  test.each([
    [{ format: 0 }, 'office.json: format must be a whole number above 0'],
    [{ format: 2 }, 'office.json: format must be 1: this style was made by a newer Briefwright'],
    [{ id: 'My Style' }, 'office.json: id must be lower-case letters, digits and single hyphens'],
    [{ title: ' ' }, 'office.json: title must be text that is not empty'],
    [{ text: { size: 40 } }, 'office.json: text.size must be a number from 8 to 24'],
    [{ text: { alignment: 'centred' } }, 'office.json: text.alignment must be one of justified, ragged'],
    [{ spacing: { margins: { top: 2 } } }, 'office.json: spacing.margins.top must be a number from 10 to 60'],
    [{ colours: { accent: 'blue' } }, 'office.json: colours.accent must be a colour such as #1F5B8F'],
    [{ families: { text: '"}</style>' } }, 'office.json: families.text must be the name of a font family'],
    [{ pageSize: 'A3' }, 'office.json: pageSize must be one of A4, Letter, A5'],
    [
      { header: { left: '{titel}', right: '' } },
      /header\.left must be text of one line with no other fields than \{title\} \{section\}/,
    ],
    [{ footer: { left: 'a\nb', right: '' } }, /footer\.left must be text of one line/],
    [
      { logo: { ...logo, picture: { ...logo.picture, width: 7 } } },
      'office.json: logo.picture.data must be a plain picture of this type and size',
    ],
    [{ logo: { ...logo, alt: '' } }, 'office.json: logo.alt must be text that is not empty'],
    [{ logo: { ...logo, place: 'back' } }, 'office.json: logo.place must be one of cover, front, header'],
  ])('%j', (change, message) => {
    if (typeof message === 'string') expect(refusal(change)).toBe(message);
    else expect(refusal(change)).toMatch(message);
  });

  test('JSON that is none', () => {
    const result = parseHouseStyle('{', 'office.json');
    expect(!result.ok && result.error.message).toMatch(/^office\.json: not readable as JSON/);
  });
});

describe('a colour that does not read is refused with the figure and one that would do', () => {
  test('on paper, on tint', () => {
    expect(refusal({ colours: { muted: '#999999' } })).toMatch(
      /^office\.json: colours\.muted must be readable: #999999 on the tint #F1F4F7 has a contrast of 2\.5:1, and text needs 4\.5:1; #[0-9A-F]{6} would do$/,
    );
    expect(refusal({ colours: { muted: '#777777', tint: '#FFFFFF' } })).toMatch(
      /#777777 on paper has a contrast of 4\.4:1/,
    );
  });

  test('on a tint too dark for any', () => {
    expect(refusal({ colours: { tint: '#555555' } })).toMatch(/the tint must be lighter$/);
  });

  test('and the colour named would do', () => {
    const named = /; (#[0-9A-F]{6}) would do$/.exec(refusal({ colours: { accent: '#F5A623' } }))?.[1];
    expect(refusal({ colours: { accent: named } })).toBe('accepted');
  });
});

test('fields that nobody knows survive', () => {
  const file = { ...plain, later: { new: true }, colours: { accent: '#0B5563', glow: '#FFFFFF' } };
  const result = parseHouseStyle(JSON.stringify(file), 'office.json');
  expect(result.ok && result.value).toEqual(file);
});

describe('large print', () => {
  const large = bundledStyle('large-print');

  test('is 16 point and nothing smaller, ragged, upright, and stronger in contrast than 7:1', () => {
    const theme = themeFrom(large);
    expect(Math.min(...Object.values(theme.text).map(({ size }) => size))).toBe(16);
    expect(large.text?.alignment).toBe('ragged');
    for (const { onTint } of readColours(theme.colours)) expect(onTint).toBeGreaterThanOrEqual(7);
  });

  test('of a style keeps what says whose document it is', () => {
    const own: HouseStyle = {
      ...plain,
      organisation: 'Harbour office',
      families: { text: 'Source Serif 4' },
      text: { size: 9 },
      colours: { accent: '#7A2E2E' },
      footer: { left: '{organisation}', right: '{page}' },
    };
    const made = inLargePrint(own, large);
    expect(made).toMatchObject({ organisation: 'Harbour office', families: own.families, footer: own.footer });
    expect(made.text).toEqual(large.text);
    expect(made.colours).toEqual(large.colours);
    expect(inLargePrint(undefined, large)).toBe(large);
  });
});

test('every file of the folder is a house style', () => {
  const folder = new URL('../../assets/house-styles/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const result = parseHouseStyle(readFileSync(new URL(file, folder), 'utf8'), file);
    expect(result.ok ? '' : result.error.message).toBe('');
  }
});
