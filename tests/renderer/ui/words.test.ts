import { describe, expect, it } from 'vitest';
import { spokenKeys } from '../../../renderer/ui/key-names.ts';
import { nearMatch, snippetParts } from '../../../renderer/ui/snippet.tsx';
import { dateWords, namesWords } from '../../../renderer/ui/source-words.ts';
import { counted, longDate, spokenTime } from '../../../renderer/ui/times.ts';

describe('keys', () => {
  it('reads as printed on the keyboard', () => {
    expect(spokenKeys('Mod-Shift-z', false)).toBe('Ctrl+Shift+Z');
    expect(spokenKeys('Mod-Shift-z', true)).toBe('⌘⇧Z');
    expect(spokenKeys('Alt-Shift-ArrowUp', false)).toBe('Alt+Shift+↑');
    expect(spokenKeys('Mod--', false)).toBe('Ctrl+-');
  });
});

describe('snippets', () => {
  it('marks what stands between the signs', () => {
    expect(snippetParts('The \ue000grain\ue001 price')).toEqual([
      { start: 0, text: 'The ', matched: false },
      { start: 5, text: 'grain', matched: true },
      { start: 11, text: ' price', matched: false },
    ]);
  });

  it('never shows a sign, even one without its partner', () => {
    expect(snippetParts('a\ue001b\ue000').map((part) => part.text)).toEqual(['a', 'b']);
    expect(snippetParts('')).toEqual([]);
  });

  it('begins near the first match, at a word, so that a short row shows it', () => {
    const lead = 'Officials of three ministries told the assembly in long speeches that ';
    const late = `${lead}the \ue000grain\ue001 would come, and more \ue000grain\ue001 after it.`;
    expect(nearMatch(late)).toBe(
      '… long speeches that the \ue000grain\ue001 would come, and more \ue000grain\ue001 after it.',
    );
    expect(nearMatch(`${'x'.repeat(90)}\ue000y\ue001`)).toBe('… \ue000y\ue001');
    const atTheEnd = 'The contribution of the neighbours to this long war goes beyond just sending \ue000grain\ue001.';
    expect(nearMatch(atTheEnd)).toBe('… neighbours to this long war goes beyond just sending \ue000grain\ue001.');
    const early = 'The \ue000grain\ue001 price rose.';
    expect(nearMatch(early)).toBe(early);
    expect(nearMatch('No match at all in this long sentence about harbours and their keepers.')).toMatch(/^No match/);
  });
});

describe('what a source says about itself', () => {
  it('gives only the parts of a date that are known', () => {
    expect(dateWords({ 'date-parts': [[2024]] })).toBe('2024');
    expect(dateWords({ 'date-parts': [[2024, 11, 21]] })).toBe('21 Nov 2024');
    expect(
      dateWords({
        'date-parts': [
          [2024, 10],
          [2024, 12],
        ],
      }),
    ).toBe('Oct 2024 – Dec 2024');
    expect(dateWords({ literal: 'undated draft' })).toBe('undated draft');
    expect(dateWords(undefined)).toBeNull();
  });

  it('names people in their order and organisations whole', () => {
    expect(namesWords([{ family: 'Laan', given: 'Eva', 'non-dropping-particle': 'van der' }])).toBe('Eva van der Laan');
    expect(namesWords([{ literal: 'Ministry of Grain' }])).toBe('Ministry of Grain');
    expect(namesWords([])).toBeNull();
  });
});

describe('times and counts', () => {
  it('gives the clock for today and the day for before', () => {
    const now = new Date('2026-03-02T14:10:00');
    expect(spokenTime(new Date('2026-03-02T09:05:00').toISOString(), now)).toBe('09:05');
    expect(spokenTime(new Date('2026-02-27T09:05:00').toISOString(), now)).toBe('27 Feb 2026, 09:05');
    expect(spokenTime('never', now)).toBe('');
  });

  it('prints a day in the language of the brief', () => {
    expect(longDate('2026-11-22', 'en-GB')).toBe('22 November 2026');
    expect(longDate('2026-11-22', 'de-DE')).toBe('22. November 2026');
    expect(longDate('some day', 'en-GB')).toBe('some day');
    expect(longDate('2026-11-22', 'no such language')).toBe('2026-11-22');
  });

  it('counts in words', () => {
    expect(counted(1, 'claim')).toBe('1 claim');
    expect(counted(12_480, 'claim')).toBe('12,480 claims');
    expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  });
});
