import { describe, expect, it } from 'vitest';
import { asId, type CitationId } from '../../electron/base/ids.ts';
import { formatCitations } from '../../electron/citations/format-citations.ts';
import { withInflectedMonths } from '../../electron/citations/inflected-months.ts';
import { citationLocale, citationLocales } from '../../electron/citations/locales.ts';
import { citationStyles } from '../../electron/citations/styles.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';
import { person, source } from '../builders/sources.ts';
import { itemOf } from './cited-works.ts';

/** The entry of a report of a day, or of a month, in the list of sources. */
function entry(language: string, styleId: string, issued: readonly number[]): string {
  const style = citationStyles.find(({ id }) => id === styleId);
  if (!style) throw new Error(`no style ${styleId}`);
  const work = source('report', {
    type: 'report',
    title: 'Kursk 1943',
    author: [person('Berg', 'Jan')],
    issued: { 'date-parts': [issued] },
    publisher: 'Institut',
  });
  const items = new Map([[work.id, itemOf({ name: 'report', source: work, firstWords: '' }, language)]]);
  const id = asId<CitationId>('one');
  const made = formatCitations({
    styleXml: styleXml(style.file),
    language,
    localeXml,
    items,
    clusters: [
      {
        id,
        noteIndex: 1,
        chain: id,
        items: [{ source: work.id, claim: null, passages: [], locator: '', label: 'page', prefix: '', suffix: '' }],
      },
    ],
  });
  if (!made.ok) throw new Error(made.error.detail);
  return made.value.entries.map(({ text }) => text.map((run) => run.text).join('')).join('\n');
}

describe('dates in citations', () => {
  it.each([
    ['uk-UA', '3 травня 2024', 'травень 2024'],
    ['pl-PL', '3 maja 2024', 'maj 2024'],
    ['ar', '3 مايو 2024', 'مايو 2024'],
    ['he-IL', '3 מאי 2024', 'מאי 2024'],
    ['ja-JP', '2024年5月3日', '2024年5月'],
    ['zh-CN', '2024年5月3日', '2024年5月'],
    ['zh-TW', '2024年5月3日', '2024年5月'],
    ['ko-KR', '2024년 5월 3일', '2024년 5월'],
  ])('are those of %s', (language, day, month) => {
    expect(entry(language, 'government-notes', [2024, 5, 3])).toContain(day);
    const inMonth = entry(language, 'government-notes', [2024, 5]);
    expect(inMonth).toContain(month);
    expect(inMonth).not.toContain(day);
  });

  it('leave nothing of what marks a month, in any style', () => {
    const printed = citationStyles.flatMap(({ id }) => ['uk-UA', 'pl-PL'].map((tag) => entry(tag, id, [2024, 5, 3])));
    expect(printed.filter((text) => text.includes('\u2063'))).toEqual([]);
    expect(printed.filter((text) => /\b\d{1,2} (?:травень|maj )/iu.test(text))).toEqual([]);
    expect(printed.join('\n')).toMatch(/3 травня/u);
  });

  it('are inflected before and after the day, and words that somebody typed never', () => {
    expect(withInflectedMonths('3 \u2063травень 2024', 'uk-UA')).toBe('3 травня 2024');
    expect(withInflectedMonths('2024, \u2063травень 3.', 'uk-UA')).toBe('2024, травня 3.');
    expect(withInflectedMonths('\u2063травень 2024', 'uk-UA')).toBe('травень 2024');
    expect(withInflectedMonths('3 травень 2024', 'uk-UA')).toBe('3 травень 2024');
  });
});

describe('the citation locale', () => {
  it.each([
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['ar-EG', 'ar'],
    ['iw', 'he-IL'],
    ['ja', 'ja-JP'],
    ['fi', 'en-GB'],
  ])('of %s is %s', (language, locale) => {
    expect(citationLocale(language)).toBe(locale);
  });

  it('of every language has a file', () => {
    expect(citationLocales.filter((tag) => localeXml(tag) === null)).toEqual([]);
  });
});
