import { describe, expect, it } from 'vitest';
import { asId, type NoteId } from '../../../electron/base/ids.ts';
import type { FaceName } from '../../../electron/layout/face.ts';
import type { FontSet } from '../../../electron/layout/fonts.ts';
import { compositorOf } from '../../../electron/layout/text/paragraph.ts';
import type { ParagraphSettings } from '../../../electron/layout/text/paragraph-settings.ts';
import type { LaidInline } from '../../../electron/layout/text/runs.ts';
import { em, text } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

/** Ragged lines of at most `characters` characters. */
const settings = (characters: number, rest: Partial<ParagraphSettings> = {}): ParagraphSettings => ({
  style: plainTheme.text.body,
  measure: characters * 5,
  outdent: 0,
  justify: false,
  hyphenate: false,
  opticalMargins: true,
  language: 'en-GB',
  ...rest,
});

function set(content: string | readonly LaidInline[], chosen: ParagraphSettings, fonts: FontSet = fakeFonts()) {
  return compositorOf(fonts, plainTheme).setLines(typeof content === 'string' ? [text(content)] : content, chosen);
}

function lines(
  content: string | readonly LaidInline[],
  chosen: ParagraphSettings,
  fonts = fakeFonts(),
): readonly string[] {
  return set(content, chosen, fonts).map((line) => line.segments.map((segment) => segment.text).join(''));
}

describe('ragged lines', () => {
  it('break at spaces, and keep the space at the line end', () => {
    expect(lines('the river is low in May', settings(12))).toEqual(['the river is ', 'low in May']);
  });

  it('are as even as they can be, rather than each as full as it can be', () => {
    // First fit would give "aaa bb", a lone "cc", "ddddd".
    expect(lines('aaa bb cc ddddd', settings(6))).toEqual(['aaa ', 'bb cc ', 'ddddd']);
  });

  it('collapse spaces that follow each other, and drop those at the start', () => {
    expect(lines('  one \n two', settings(20))).toEqual(['one two']);
  });

  it('say the space at their end where it is the first character of the words that follow in another look', () => {
    const hebrew = [text('\u05d0\u05d1 \u05d2\u05d3'), em(' \u05d4\u05d5')];
    expect(lines(hebrew, settings(6, { language: 'he' }))).toEqual(['\u05d0\u05d1 \u05d2\u05d3 ', '\u05d4\u05d5']);
  });

  it('never break at a no-break space', () => {
    expect(lines('about 12\u00a0000 men', settings(11))).toEqual(['about ', '12\u00a0000 men']);
  });

  it('never break between a figure and its sign', () => {
    expect(lines('about 12 % of it', settings(8))).toEqual(['about ', '12 % of ', 'it']);
  });

  it('end where a line break is asked for', () => {
    expect(lines([text('one'), { type: 'line-break' }, text('two')], settings(20))).toEqual(['one ', 'two']);
  });

  it('do not part a note mark from its word, and part two marks by a comma', () => {
    const mark = (number: number): LaidInline => ({
      type: 'note-mark',
      note: asId<NoteId>(`n${number}`),
      number,
      repeat: false,
    });
    expect(lines([text('aaaa bbbb'), mark(1), mark(2)], settings(9))).toEqual(['aaaa ', 'bbbb1,2']);
  });
});

describe('justified lines', () => {
  const justified = (characters: number) => settings(characters, { justify: true });

  it('end at the measure, but for the last one', () => {
    const set12 = set('aaa bbb ccc ddd eee fff', justified(12));
    const [first, last] = [set12[0], set12.at(-1)];
    expect(first?.width).toBeCloseTo(60);
    expect(last?.spacing).toBe(0);
  });

  it('share the space out over the letters, as far as nobody sees it, and over the gaps', () => {
    const [first] = set('aaa bbb ccc dddddddd', justified(13));
    // Eleven characters, 55 points wide, and 10 points to spare over them and two gaps.
    expect(first?.expansion).toBe(0.015);
    expect(first?.spacing).toBeCloseTo((10 - 55 * 0.015) / 2);
  });

  it('narrow letters and gaps alike where a little too much stands on the line', () => {
    const [first] = set('aaa bbb ccc ddd eee fff', { ...justified(12), measure: 94 });
    // Nineteen characters, 95 points wide, with four gaps that could give 6.6 points: a point and a bit of it goes.
    expect(first?.segments.map((segment) => segment.text).join('')).toBe('aaa bbb ccc ddd eee ');
    expect(first?.expansion).toBeLessThan(0);
    expect(first?.spacing).toBeLessThan(0);
    expect(first?.width).toBeCloseTo(94);
  });

  it('keep the width of letters that join', () => {
    const [first] = set('\u0633\u0644\u0627 bbb ccc dddddddd', justified(13));
    expect(first?.expansion).toBe(0);
  });

  it('let a full stop hang over the edge by a point and a half at most', () => {
    const [first] = set('aaa bbb cc. dddd eeee', justified(11));
    expect(first?.width).toBeCloseTo(55 + 1.5);
  });

  it('let an opening quotation mark hang over the left edge, on every line', () => {
    const [first, second] = set('\u201caaa bbb \u201cccc dddd', settings(9));
    expect(first?.segments[0]?.x).toBeCloseTo(-1.5);
    expect(second?.segments[0]?.x).toBeCloseTo(-1.5);
    const plain = set('\u201caaa bbb \u201cccc dddd', settings(9, { opticalMargins: false }));
    expect(plain.map((line) => line.segments[0]?.x)).toEqual([0, 0]);
  });

  it('hyphenate by language, with a hyphen that reads as a soft hyphen', () => {
    const [first] = set('an administration', settings(12, { justify: true, hyphenate: true }));
    expect(first?.segments.map((segment) => segment.text).join('')).toBe('an adminis-');
    expect(first?.segments.at(-1)?.shaped.at(-1)?.texts).toEqual(['\u00ad']);
    expect(first?.hyphenated).toBe(true);
  });
});

describe('justified lines that would have to be torn apart', () => {
  it('end where they end', () => {
    const [first] = set(`see also ${'x'.repeat(19)} end`, settings(20, { justify: true }));
    expect(first?.spacing).toBe(0);
  });
});

describe('ragged lines with long words', () => {
  const ragged = (characters: number) => settings(characters, { hyphenate: true });

  it('stay whole where the line before them only gets shorter', () => {
    expect(lines('the old and the new government of today', ragged(24))).toEqual([
      'the old and the new ',
      'government of today',
    ]);
  });

  it('are broken where the line would be nearly empty', () => {
    const [first] = lines('of internationalisation', ragged(20));
    expect(first).toMatch(/-$/);
  });
});

describe('lines of a heading', () => {
  const even = { even: true };

  it('are of much the same length, and no more than they would be', () => {
    expect(lines('the channel pays back in four years', settings(30))).toEqual([
      'the channel pays back in four ',
      'years',
    ]);
    expect(lines('the channel pays back in four years', settings(30, even))).toEqual([
      'the channel pays ',
      'back in four years',
    ]);
    expect(lines('the channel pays back', settings(30, even))).toEqual(['the channel pays back']);
  });

  it('are not made even where the text is as long as a paragraph', () => {
    const long = 'the channel pays back in four years '.repeat(5).trim();
    expect(lines(long, settings(30, even))).toEqual(lines(long, settings(30)));
  });

  it('keep a word that is as wide as the measure whole', () => {
    expect(lines('a transshipment', settings(14, even))).toEqual(['a ', 'transshipment']);
  });
});

describe('lowered and raised digits', () => {
  const serif = { ...plainTheme.text.body, figures: 'oldstyle' } as const;
  const moved = (position: 'subscript' | 'superscript', feature: string) => {
    const fonts = { ...fakeFonts(), substitutes: (_face: FaceName, asked: string) => asked === feature };
    const [line] = set(
      ['H', text('2', { position }), 'O'].map((part) => (typeof part === 'string' ? text(part) : part)),
      settings(20, { style: serif }),
      fonts,
    );
    return line?.segments[1];
  };

  it('have the shapes that the font draws for them', () => {
    expect(moved('subscript', 'subs')).toMatchObject({ size: 10, run: { rise: 0, lettering: { features: ['subs'] } } });
    expect(moved('superscript', 'sups')?.run.lettering.features).toEqual(['sups']);
  });

  it('are small ones of one height where it draws none, for a small old-style nought reads as an o', () => {
    const digit = moved('subscript', 'none');
    expect(digit?.size).toBeLessThan(10);
    expect(digit?.run.rise).toBeLessThan(0);
    expect(digit?.run.lettering.features).toEqual(['lnum', 'pnum']);
  });
});

describe('hanging paragraphs', () => {
  it('have a longer first line', () => {
    expect(lines('aaaa bbbb cccc dddd', settings(9, { outdent: 25 }))).toEqual(['aaaa bbbb cccc ', 'dddd']);
    expect(lines('aaaa bb cc dddd eeee', settings(9, { outdent: 25 }))).toEqual(['aaaa bb cc ', 'dddd eeee']);
  });
});

describe('the last word', () => {
  it('is whole where it takes less than half a line', () => {
    const justified = { justify: true, hyphenate: true };
    expect(lines('the old but federal government', settings(26, justified)).at(-1)).toBe('government');
    expect(lines('the old responsibilities', settings(20, justified)).at(-1)).not.toBe('responsibilities');
  });
});

describe('text that fits no line', () => {
  it('is broken in addresses after their joints', () => {
    const broken = lines('see https://river.example/data/depth', settings(22));
    expect(broken.join('').replaceAll(' ', '')).toBe('seehttps://river.example/data/depth');
    for (const line of broken) expect(line.trim().length).toBeLessThanOrEqual(22);
    expect(broken.some((line) => /[/.]$/.test(line.trim()))).toBe(true);
    expect(broken.some((line) => line.trim().endsWith('-'))).toBe(false);
  });

  it('is broken anywhere when nothing else helps', () => {
    const broken = lines('x'.repeat(25), settings(10));
    expect(broken.join('')).toBe('x'.repeat(25));
    for (const line of broken) expect(line.length).toBeLessThanOrEqual(10);
  });

  it('is set smaller when it cannot be broken at all', () => {
    const unbreakable = [text('aaaa\u00a0aaaa\u00a0aaaa')];
    const [line] = set(unbreakable, settings(10));
    expect(line?.width).toBeLessThanOrEqual(50.01);
  });
});

describe('characters the fonts lack', () => {
  it('come from an equivalent when there is one, and still say what they are', () => {
    const [line] = set('mid\u2011May', settings(20), fakeFonts('\u2011'));
    const glyphs = line?.segments.flatMap((segment) => segment.shaped.flatMap((shaped) => shaped.texts)).join('');
    expect(glyphs).toBe('mid\u2011May');
    expect(line?.segments.flatMap((segment) => segment.missing)).toEqual([]);
  });

  it('come from another face, with which no glyph of the first one mixes', () => {
    const fonts = fakeFonts();
    const two = {
      ...fonts,
      fallbacks: () => ['Spare'],
      covers: (face: FaceName, code: number) => (code === 0x416) === (face.family === 'Spare'),
    };
    const segments = set(`ab \u0416\u0416 cd \u0416 ef`, settings(6), two).flatMap((line) => line.segments);
    expect(segments.some((segment) => segment.shaped[0]?.face.family === 'Spare')).toBe(true);
    for (const segment of segments) expect(new Set(segment.shaped.map((shaped) => shaped.face.family)).size).toBe(1);
  });

  it('are named, drawn as a box, and still say what they are', () => {
    const [line] = set('price in \u20bf', settings(20), fakeFonts('\u20bf'));
    expect(line?.segments.flatMap((segment) => segment.missing)).toEqual(['\u20bf']);
    const last = line?.segments.at(-1)?.shaped.at(-1);
    expect(last?.texts).toEqual(['\u20bf']);
    expect(last?.glyphs).toEqual(['\u25a1'.codePointAt(0)]);
  });

  it('are left out when they are invisible by nature', () => {
    expect(lines('a\u2060b\ufe0f', settings(20), fakeFonts('\u2060\ufe0f'))).toEqual(['ab']);
  });
});

describe('what was set before', () => {
  it('is not shaped again', () => {
    const fonts = fakeFonts();
    const content = [text('the river '), em('is'), text(' low')];
    set(content, settings(12), fonts);
    const before = fonts.shaped.length;
    const again = set(
      content.map((part) => ({ ...part })),
      settings(12),
      fonts,
    );
    expect(fonts.shaped.length).toBe(before);
    expect(again.length).toBeGreaterThan(0);
    set('the river is low', settings(30), fonts);
    // Words of other paragraphs are known too: only the upright "is" is new.
    expect(fonts.shaped.slice(before)).toEqual(['is']);
  });
});
