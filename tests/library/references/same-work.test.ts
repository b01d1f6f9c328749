import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../electron/base/csl-json.ts';
import { addressOf, keysOf, sameWork, WorkIndex } from '../../../electron/library/references/same-work.ts';
import { literal, on, person } from '../../builders/sources.ts';

const work = (item: Partial<CslItem>): CslItem => ({ type: 'report', ...item });

describe('an address names a page', () => {
  const same = [
    'https://www.grain.example/prices/2024',
    'http://grain.example/prices/2024/',
    '//grain.example/prices/2024#section',
    'https://grain.example:443/prices/2024?utm_source=letter&fbclid=1',
    'https://GRAIN.example/prices/2024/index.html',
  ];
  for (const url of same) it(url, () => expect(addressOf(url)).toBe('grain.example/prices/2024'));

  it('keeps what the page is chosen by, in whatever order', () => {
    expect(addressOf('https://grain.example/?b=2&a=1')).toBe(addressOf('https://grain.example/?a=1&utm_medium=x&b=2'));
    expect(addressOf('https://grain.example/?a=1')).not.toBe(addressOf('https://grain.example/?a=2'));
    expect(addressOf('mailto:ana@grain.example')).toBe('');
  });
});

describe('two descriptions of one work', () => {
  const pairs: readonly (readonly [string, Partial<CslItem>, Partial<CslItem>, string | null])[] = [
    ['one DOI', { DOI: '10.1234/ABC' }, { URL: 'https://doi.org/10.1234/abc' }, 'doi'],
    [
      'two DOIs under one title',
      { DOI: '10.1234/a', title: 'Grain prices in winter' },
      { DOI: '10.1234/b', title: 'Grain prices in winter' },
      null,
    ],
    ['one address', { URL: 'https://grain.example/a/' }, { URL: 'http://www.grain.example/a' }, 'address'],
    [
      'one ISBN in both forms',
      { type: 'book', ISBN: '978-3-16-148410-0' },
      { type: 'book', ISBN: '3-16-148410-X' },
      'isbn',
    ],
    [
      'two chapters of one book',
      { type: 'chapter', ISBN: '978-3-16-148410-0', title: 'Bread' },
      { type: 'chapter', ISBN: '978-3-16-148410-0', title: 'Corn' },
      null,
    ],
    [
      'one title, other letters',
      { title: 'Grain Prices, in Winter' },
      { title: '<i>Grain</i> prices in winter' },
      'title',
    ],
    [
      'one title of two years',
      { title: 'Annual grain report', issued: on(2023) },
      { title: 'Annual grain report', issued: on(2024) },
      null,
    ],
    [
      'one title by two people',
      { title: 'Introduction to grain', author: [person('Ruiz', 'Ana')] },
      { title: 'Introduction to grain', author: [person('Lind', 'Bo')] },
      null,
    ],
    ['a short title with nothing else', { title: 'Preface' }, { title: 'Preface' }, null],
    [
      'a short title of one author and year',
      { title: 'Grain', author: [person('Ruiz', 'A.')], issued: on(2024) },
      { title: 'Grain', author: [person('Ruiz', 'Ana')], issued: on(2024, 3) },
      'title',
    ],
    [
      'a subtitle left out, author and year alike',
      { title: 'Grain: A survey', author: [literal('Ana Ruiz')], issued: on(2024) },
      { title: 'Grain', author: [person('Ruiz', 'Ana')], issued: on(2024) },
      'title',
    ],
    [
      'a subtitle left out and nothing else known',
      { title: 'Grain and its prices: A survey' },
      { title: 'Grain and its prices' },
      null,
    ],
    ['nothing in common', {}, {}, null],
  ];
  for (const [what, one, other, reason] of pairs) {
    it(what, () => {
      expect(sameWork(work(one), work(other))).toBe(reason);
      expect(sameWork(work(other), work(one))).toBe(reason);
      // What is the same work is found by a key.
      if (reason !== null) expect(keysOf(work(one)).some((key) => keysOf(work(other)).includes(key))).toBe(true);
    });
  }

  it('the index finds each work once and the surest reason first', () => {
    const index = new WorkIndex<string>();
    index.add(work({ title: 'Grain prices in winter' }), 'by title');
    index.add(work({ DOI: '10.1234/a', title: 'Grain prices in winter' }), 'by doi');
    expect(index.find(work({ DOI: '10.1234/a', title: 'Grain prices in winter' }))).toEqual([
      { work: 'by doi', reason: 'doi' },
      { work: 'by title', reason: 'title' },
    ]);
  });
});
