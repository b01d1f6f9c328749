import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../electron/library/search/mark-matches.ts';
import { matchExpression, searchWords } from '../../../electron/library/search/search-words.ts';

const expression = (typed: string) => matchExpression(searchWords(typed));
const marked = (text: string, typed: string) =>
  markMatches(text, searchWords(typed)).replaceAll('\ue000', '[').replaceAll('\ue001', ']');

describe('what is typed, as an expression of the index', () => {
  it('quotes every word and lets the last one be unfinished', () => {
    expect(expression('grain ship')).toBe('"grain" AND "ship" *');
    expect(expression('grain ship ')).toBe('"grain" AND "ship"');
    expect(expression('north-east wind')).toBe('"north east" AND "wind" *');
  });

  it('keeps no syntax of the index', () => {
    expect(expression('"a" OR b*')).toBe('"a" AND "OR" AND "b"');
    expect(expression('NEAR(x y, 5)')).toBe('"NEAR x" AND "y" AND "5"');
    expect(expression('statement:grain')).toBe('"statement grain" *');
    expect(expression(' % _ " ')).toBe('');
  });

  it('does not read half the index for one letter, but finds Korean words with their endings', () => {
    expect(expression('a')).toBe('"a"');
    expect(expression('서울 배')).toBe('"서울" * AND "배" *');
  });

  it('takes a long paste for what it can be', () => {
    expect(searchWords('word '.repeat(5_000))).toHaveLength(32);
    expect(expression('x'.repeat(10_000)).length).toBeLessThan(80);
  });
});

describe('marking what matched', () => {
  it('marks whole words and beginnings, whatever their case and accents', () => {
    expect(marked('Café owners own cafés.', 'cafe own')).toBe('[Café] [owners] [own] cafés.');
    expect(marked('ZOË says zoe', 'zoe ')).toBe('[ZOË] says [zoe]');
    expect(marked('Nothing here.', 'grain')).toBe('Nothing here.');
  });

  it('never mistakes marks in the text for its own', () => {
    expect(marked('odd \ue000text\ue001 here', 'odd')).toBe('[odd]  text  here');
  });
});
