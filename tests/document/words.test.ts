import { describe, expect, it } from 'vitest';
import { chartWordsOf } from '../../electron/base/charts/words.ts';
import { formatDate } from '../../electron/base/dates.ts';
import { phrasesFor } from '../../electron/brief/phrases.ts';
import type { SourceSummary } from '../../electron/document/source-summary.ts';
import { documentWords, wordedLanguages } from '../../electron/document/words.ts';

const summary: SourceSummary = {
  count: 5,
  kinds: [
    { kind: 'report', count: 2 },
    { kind: 'web', count: 3 },
  ],
  dates: { oldest: '2023-OLD', newest: '2024-NEW' },
  undated: 11,
  unattributed: 12,
  ratings: { best: 'A', worst: 'D', unrated: 13 },
  secondhand: 14,
  origins: 4,
  singleOrigin: [7, 8],
};

/** Every text in a table of words, functions called with telling arguments. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

const others = wordedLanguages.filter((language) => language !== 'en');
/** What the language is written in, where that is not Latin letters. */
const script: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  ko: /\p{Script=Hangul}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  'zh-hant': /\p{Script=Han}/u,
};

describe.each(others)('the words that documents print in %s', (language) => {
  const words = documentWords(language);

  it('are its own, for documents, charts and boxes', () => {
    expect(words).not.toBe(documentWords('en'));
    expect(chartWordsOf(language)).not.toBe(chartWordsOf('en'));
    expect(phrasesFor(language)).not.toBe(phrasesFor('en'));
  });

  it('say every fact of the source summary once, with the kinds and their counts', () => {
    const said = words.sourceSummary(summary);
    for (const fact of ['2023-OLD', '2024-NEW', '11', '12', '13', '14', '7', '8'])
      expect(said.split(fact).length, fact).toBeGreaterThanOrEqual(2);
    expect(said).toMatch(/5.*2.*3/s);
    expect(said).not.toMatch(/undefined|\$\{|\[object/);
  });

  it('are written in its script', () => {
    const wanted = script[language];
    if (wanted === undefined) return;
    const texts = [...textsIn(words), ...textsIn(phrasesFor(language)), words.page('3'), words.andOthers('X')];
    // A slash between page numbers, and a dot between names, are the same in all of them.
    const foreign = texts.filter((text) => /\p{L}/u.test(text) && !wanted.test(text));
    expect(foreign).toEqual([]);
  });
});

describe('a language tag', () => {
  it('chooses the characters of its place, and English where nothing is known', () => {
    expect(documentWords('zh-TW').labels.contents).toBe('目錄');
    expect(documentWords('zh-Hant-HK').labels.contents).toBe('目錄');
    expect(documentWords('zh-CN').labels.contents).toBe('目录');
    expect(documentWords('de-AT').labels.contents).toBe('Inhalt');
    expect(documentWords('fi')).toBe(documentWords('en'));
  });

  it.each([
    ['ja', '2024年11月21日'],
    ['zh-TW', '2024年11月21日'],
    ['he', '21 בנובמבר 2024'],
    ['ar', '21 نوفمبر 2024'],
    ['uk', '21 листопада 2024 року'],
    ['ko', '2024년 11월 21일'],
  ])('in %s writes a day as %s', (language, day) => {
    expect(formatDate('2024-11-21', language)).toBe(day);
  });
});
