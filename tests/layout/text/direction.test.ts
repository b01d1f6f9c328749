import { describe, expect, it } from 'vitest';
import { asId, type NoteId } from '../../../electron/base/ids.ts';
import { compositorOf } from '../../../electron/layout/text/paragraph.ts';
import { em, text } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

const settings = {
  style: plainTheme.text.body,
  measure: 500,
  outdent: 0,
  justify: false,
  hyphenate: false,
  opticalMargins: true,
  language: 'en-GB',
};

/** The words of one line from left to right, and whether the paragraph starts at the right. */
function drawn(...content: Parameters<ReturnType<typeof compositorOf>['setLines']>[0]) {
  const [line] = compositorOf(fakeFonts(), plainTheme).setLines(content, settings);
  const placed = [...(line?.segments ?? [])].sort((one, other) => one.x - other.x);
  const words = placed.flatMap((segment) => segment.shaped.map((shaped) => shaped.text));
  return { words: words.filter((word) => word.trim() !== ''), rightToLeft: line?.rightToLeft };
}

// Alef, bet, gimel: three one-letter words.
const [a, b, c] = ['\u05d0', '\u05d1', '\u05d2'];

describe('a document from right to left', () => {
  const hebrew = { ...settings, language: 'he' };
  const line = (...content: Parameters<ReturnType<typeof compositorOf>['setLines']>[0]) =>
    compositorOf(fakeFonts(), plainTheme).setLines(content, hebrew)[0];

  it('reads from the right although a Latin name comes first', () => {
    const set = line(text(`NATO ${a} ${b}`));
    expect(set?.rightToLeft).toBe(true);
    const name = set?.segments.find((segment) => segment.text.includes('NATO'));
    // The name is read first, and stands at the right end.
    expect(set?.segments[0]).toBe(name);
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeCloseTo(set?.width ?? 0);
  });

  it('leaves a paragraph without its letters as it is', () => {
    expect(line(text('Ministry of Transport'))?.rightToLeft).toBe(false);
  });

  it('sets figures alone from the right', () => {
    expect(line(text('12.5'))?.rightToLeft).toBe(true);
  });

  it('keeps figures in order inside a sentence', () => {
    const set = line(text(`${a} 12.345 ${b}`));
    const order = [...(set?.segments ?? [])].sort((one, other) => one.x - other.x).map(({ text: said }) => said.trim());
    expect(order).toEqual([b, '12.345', a]);
  });
});

describe('the mark of a note', () => {
  const hebrew = { ...settings, language: 'he' };
  const mark = (number: number) =>
    ({ type: 'note-mark', note: asId<NoteId>(`n${number}`), number, repeat: false }) as const;
  const order = (...content: Parameters<ReturnType<typeof compositorOf>['setLines']>[0]) => {
    const set = compositorOf(fakeFonts(), plainTheme).setLines(content, hebrew)[0];
    return [...(set?.segments ?? [])].sort((one, other) => one.x - other.x).map(({ text: said }) => said.trim());
  };

  it('follows a figure in the direction of the line, and is no part of it', () => {
    expect(order(text(`${a} 11`), mark(40))).toEqual(['40', '11', a]);
    expect(order(text('11'), mark(4))).toEqual(['4', '11']);
  });

  it('stands among Latin words as they do', () => {
    expect(order(text(`${a} Port`), mark(4), text(' Office'))).toEqual(['Port', '4', 'Office', a]);
  });
});

describe('text from right to left', () => {
  it('stands in reverse inside a line that reads from left to right', () => {
    expect(drawn(text(`one ${a} ${b} ${c} two`))).toEqual({ words: ['one', c, b, a, 'two'], rightToLeft: false });
  });

  it('takes in text from left to right as it is', () => {
    expect(drawn(text(`${a} ${b} one two ${c}`))).toEqual({ words: [c, 'one', 'two', b, a], rightToLeft: true });
  });

  it('goes on over a change of style', () => {
    expect(drawn(text(`one ${a} `), em(`${b} ${c}`), text(' two'))).toEqual({
      words: ['one', c, b, a, 'two'],
      rightToLeft: false,
    });
  });

  it('is shaped as such, word by word', () => {
    const requests: string[] = [];
    const fonts = fakeFonts();
    const watching = {
      ...fonts,
      shape: (request: Parameters<typeof fonts.shape>[0]) => {
        if (request.text.trim() !== '') requests.push(`${request.text} ${request.direction}`);
        return fonts.shape(request);
      },
    };
    compositorOf(watching, plainTheme).setLines([text(`one ${a}${b}`)], settings);
    expect(requests).toEqual(expect.arrayContaining(['one ltr', `${a}${b} rtl`]));
  });

  it('starts at the right edge', () => {
    const lines = compositorOf(fakeFonts(), plainTheme).setLines([text(`${a} ${b}`)], settings);
    expect(lines.every((line) => line.rightToLeft)).toBe(true);
  });
});
