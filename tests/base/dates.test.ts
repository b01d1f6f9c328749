import { describe, expect, it } from 'vitest';
import { formatDate } from '../../electron/base/dates.ts';

describe('dates', () => {
  it.each([
    ['2024-11-21', 'en-GB', '21 November 2024'],
    ['2024-11-21', 'en-US', 'November 21, 2024'],
    ['2024-11-21', 'de-DE', '21. November 2024'],
    ['2024-03-01', 'fr', '1er mars 2024'],
    ['2024-11-21', 'es-ES', '21 de noviembre de 2024'],
    ['2024-11-21', 'pl-PL', '21 listopada 2024'],
    ['2024-11', 'pl-PL', 'listopad 2024'],
    ['2024-11-21', 'uk-UA', '21 листопада 2024 року'],
    ['2024-11-21', 'ko-KR', '2024년 11월 21일'],
    ['2024-11', 'en-US', 'November 2024'],
    ['2024', 'de-DE', '2024'],
    ['2024-11-21T09:30:00.000Z', 'en-GB', '21 November 2024'],
    ['2024-11-21', 'sw', '2024-11-21'],
  ])('%s in %s is %s', (date, language, expected) => {
    expect(formatDate(date, language)).toBe(expected);
  });

  it.each(['', 'last week', '21.11.2024', '2024-13-40'])('leaves %o alone or says no more than it knows', (text) => {
    expect(formatDate(text, 'en-GB')).toBe(text === '2024-13-40' ? '2024' : text);
  });
});
