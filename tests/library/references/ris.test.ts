import { describe, expect, it } from 'vitest';
import { risFormat } from '../../../electron/library/references/ris.ts';
import { itemIn, listOf } from './reading.ts';

/** A record of this type with these lines. */
function ris(type: string, ...lines: readonly string[]): string {
  return [`TY  - ${type}`, ...lines, 'ER  - ', ''].join('\r\n');
}

describe('the dates of RIS', () => {
  const dates: readonly (readonly [string, unknown])[] = [
    ['PY  - 2024/11/21/', [[2024, 11, 21]]],
    ['PY  - 2024/11//', [[2024, 11]]],
    ['Y1  - 2024//', [[2024]]],
    ['DA  - 2024/11/21/09:30:00', [[2024, 11, 21]]],
    ['DA  - 21 November 2024', [[2024, 11, 21]]],
    ['PY  - 2024/13/40/', [[2024]]],
    ['PY  - 2023/02/29/', [[2023, 2]]],
  ];
  for (const [line, parts] of dates) {
    it(line, () => expect(itemIn(risFormat, ris('NEWS', line)).issued).toEqual({ 'date-parts': parts }));
  }

  it('takes the more exact of two that agree, and the year where they do not', () => {
    expect(itemIn(risFormat, ris('NEWS', 'PY  - 2024', 'DA  - 2024/11/21/')).issued).toEqual({
      'date-parts': [[2024, 11, 21]],
    });
    expect(itemIn(risFormat, ris('NEWS', 'PY  - 2024', 'DA  - 2019/01/01/')).issued).toEqual({
      'date-parts': [[2024]],
    });
    expect(itemIn(risFormat, ris('NEWS', 'PY  - 2024', 'DA  - July')).issued).toEqual({ 'date-parts': [[2024, 7]] });
  });

  it('keeps the day of access apart, and a date that is none as its words with a warning', () => {
    const text = ris('ELEC', 'PY  - forthcoming', 'Y2  - 2024/12/01/');
    expect(itemIn(risFormat, text)).toMatchObject({
      issued: { literal: 'forthcoming' },
      accessed: { 'date-parts': [[2024, 12, 1]] },
    });
    expect(risFormat.read(text).warnings).toEqual([{ place: 'line 1', code: 'date-as-text', detail: 'forthcoming' }]);
  });

  it('reads a season', () => {
    expect(itemIn(risFormat, ris('JOUR', 'PY  - 2003///Spring')).issued).toEqual({ 'date-parts': [[2003]], season: 1 });
  });
});

describe('the names of RIS', () => {
  const names: readonly (readonly [string, unknown])[] = [
    ['Ruiz, Ana', { family: 'Ruiz', given: 'Ana' }],
    ['Ruiz,Ana', { family: 'Ruiz', given: 'Ana' }],
    ['King, Martin, Jr.', { family: 'King', given: 'Martin', suffix: 'Jr.' }],
    ['van der Berg, Bo', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Bo' }],
    ['Ana Ruiz', { family: 'Ruiz', given: 'Ana' }],
    ['Fanning E.', { family: 'Fanning', given: 'E.' }],
    ['Ministry of Grain', { literal: 'Ministry of Grain' }],
    ['Ministry of Grain, Department of Prices', { literal: 'Ministry of Grain, Department of Prices' }],
    ['World Grain Organization', { literal: 'World Grain Organization' }],
    ['Corn & Sons, Inc.', { literal: 'Corn & Sons, Inc.' }],
    ['Grainwatch', { literal: 'Grainwatch' }],
    ['Church, Ada', { family: 'Church', given: 'Ada' }],
  ];
  for (const [written, name] of names) {
    it(written, () => expect(itemIn(risFormat, ris('RPRT', `AU  - ${written}`)).author).toEqual([name]));
  }
});

describe('a record of RIS', () => {
  it('puts titles, numbers and pages where the type wants them', () => {
    const lines = ['TI  - Prices', 'T2  - Second', 'IS  - 4', 'SP  - 12', 'EP  - 19'];
    expect(itemIn(risFormat, ris('JOUR', ...lines))).toEqual({
      type: 'article-journal',
      title: 'Prices',
      'container-title': 'Second',
      issue: '4',
      page: '12-19',
    });
    expect(itemIn(risFormat, ris('BOOK', 'TI  - Prices', 'T2  - Second', 'SP  - 212', 'IS  - 4'))).toEqual({
      type: 'book',
      title: 'Prices',
      'collection-title': 'Second',
      'collection-number': '4',
      'number-of-pages': '212',
    });
    expect(itemIn(risFormat, ris('RPRT', 'TI  - Prices', 'IS  - R-7'))).toMatchObject({
      type: 'report',
      number: 'R-7',
    });
  });

  it('tells ISBN from ISSN, and a DOI from the address around it', () => {
    const item = itemIn(
      risFormat,
      ris('CHAP', 'SN  - 978-3-16-148410-0', 'SN  - 1234-567X (print)', 'DO  - https://doi.org/10.1234/grain.7.'),
    );
    expect(item).toMatchObject({ ISBN: '978-3-16-148410-0', ISSN: '1234-567X', DOI: '10.1234/grain.7' });
  });

  it('prefers an address to the address of the DOI', () => {
    const item = itemIn(risFormat, ris('ELEC', 'UR  - http://dx.doi.org/10.1234/a', 'UR  - https://grain.example/a'));
    expect(item).toMatchObject({ URL: 'https://grain.example/a', DOI: '10.1234/a' });
  });

  it('repeats authors and keywords, goes on over lines, and passes over an empty tag', () => {
    const item = itemIn(
      risFormat,
      ris(
        'JOUR',
        'AU  - Ruiz, Ana',
        'AU  - Lind, Bo',
        'KW  - grain',
        'KW  - prices',
        'VL  -',
        'AB  - One line',
        'and the next.',
      ),
    );
    expect(item).toEqual({
      type: 'article-journal',
      author: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Lind', given: 'Bo' },
      ],
      keyword: 'grain; prices',
      abstract: 'One line and the next.',
    });
  });
});

describe('a file of RIS', () => {
  it('begins with a byte order mark, remarks between records, and spaces left out', () => {
    const list = listOf(
      'grain.ris',
      `\ufeffRecord 1 of 2\n1.\nTY  - JOUR\nTI  - First\nER  -\n\nRecord 2\nTY-JOUR\nTI - Second\nER-\n`,
    );
    expect(list.references.map(({ item, place }) => [item.title, place])).toEqual([
      ['First', 'line 3'],
      ['Second', 'line 8'],
    ]);
    expect(list.warnings).toEqual([]);
  });

  it('keeps a record that the next one interrupts, and warns once of each unknown tag', () => {
    const list = listOf('grain.ris', 'TY  - JOUR\nTI  - First\nXX  - a\nTY  - NOVEL\nTI  - Second\nXX  - b\nER  - ');
    expect(list.references.map(({ item }) => item.type)).toEqual(['article-journal', 'document']);
    expect(list.warnings).toEqual([
      { place: 'line 1', code: 'record-unfinished', detail: '' },
      { place: 'line 1', code: 'unknown-field', detail: 'XX' },
      { place: 'line 4', code: 'unknown-type', detail: 'NOVEL' },
    ]);
  });

  it('is known by its content under the name of a text file, and refused when it holds no record', () => {
    expect(listOf('saved.txt', ris('NEWS', 'TI  - Grain')).format).toBe('RIS');
    expect(() => listOf('grain.ris', 'nothing of the kind')).toThrow('no-references');
  });
});
