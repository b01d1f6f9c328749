import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasised, readEmphasised } from '../../electron/citations/emphasised-words.ts';
import { isOutdated, plainWords, saysNothing, tidyWording } from '../../electron/citations/own-wording.ts';

const worded = (text: string, instead: string) => ({ text: [{ text }], instead });

describe('a wording as it is kept', () => {
  test('is one line of clean text, neighbours of one look joined', () => {
    expect(
      tidyWording([
        { text: ' See\n' },
        { text: ' the ' },
        { text: '\ud800Grain\u0000', italic: true },
        { text: '', bold: true },
        { text: ' report', italic: true },
        { text: '  ' },
      ]),
    ).toEqual([{ text: 'See the ' }, { text: 'Grain report', italic: true }]);
  });

  test.each(['', '   ', '\u0000\u0001', '\ud800', '\u200b\u2060', '\n\t'])('%j says nothing', (text) => {
    expect(saysNothing([{ text }])).toBe(true);
    expect(tidyWording([{ text }, { text, italic: true }])).toBeNull();
  });

  test('stays as it is when it is tidied again, whatever was typed', () => {
    const run = fc.record({ text: fc.string({ unit: 'binary', maxLength: 12 }), italic: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (typed) => {
        const once = tidyWording(typed);
        if (once === null) return;
        expect(tidyWording(once)).toEqual(once);
        expect(plainWords(once)).toBe(once.map(({ text }) => text).join(''));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  test('may be very long', () => {
    const long = 'A source. '.repeat(5000).trim();
    expect(tidyWording([{ text: long }])).toEqual([{ text: long }]);
  });
});

describe('a wording is out of date', () => {
  test.each([
    ['when nothing changed', 'Berg, Sacks, 4.', 'Berg, Sacks, 4.', [], false],
    ['when the place in the source changed', 'Berg, Sacks, 4.', 'Berg, Sacks, 5.', [], true],
    ['when the source was corrected', 'Berg, Sacks, 4.', 'Bergh, Sacks, 4.', [], true],
    ['when the style changed', 'Berg, Sacks, 4.', '(Berg 2024, 4)', [], true],
    ['when the first note of the source moved', 'Berg (n 3) 4', 'Berg (n 12) 4', [12], false],
    ['when another number than that of the first note changed', 'Berg (n 3) 4', 'Berg (n 3) 12', [3], true],
    ['when the number of a source in the list changed', '[3]', '[4]', [], true],
    ['when more is said', 'Berg (n 3) 4', 'Berg (n 12) 4; Lind', [12], true],
  ])('%s: %s, %s', (_title, instead, now, pointsTo, outdated) => {
    expect(isOutdated(worded('The mill’s own count', instead), now, pointsTo)).toBe(outdated);
  });

  test('when it names the number of an earlier note that is another one now', () => {
    expect(isOutdated(worded('As in note 3', 'Berg (n 3) 4'), 'Berg (n 12) 4', [12])).toBe(true);
  });
});

describe('words with italics between asterisks', () => {
  test.each([
    ['See *Grain prices*, p. 4', [{ text: 'See ' }, { text: 'Grain prices', italic: true }, { text: ', p. 4' }]],
    ['5 * 4', [{ text: '5 * 4' }]],
    ['5 \\* 4 \\* 3', [{ text: '5 * 4 * 3' }]],
    ['C:\\papers', [{ text: 'C:\\papers' }]],
    ['a \\\\*b*', [{ text: 'a \\' }, { text: 'b', italic: true }]],
  ])('%s', (typed, runs) => {
    expect(readEmphasised(typed)).toEqual(runs);
  });

  test('come back the same, whatever they are', () => {
    const run = fc.record({ text: fc.stringMatching(/^[ab*\\ ]{1,6}$/), italic: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
        const kept = tidyWording(runs.map(({ text, italic }) => ({ text, ...(italic && { italic: true }) })));
        if (kept === null) return;
        expect(readEmphasised(emphasised(kept))).toEqual(kept);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
