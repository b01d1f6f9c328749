import { describe, expect, it } from 'vitest';
import { bibNames } from '../../../electron/library/references/bibtex/names.ts';
import { bibtexFormat } from '../../../electron/library/references/bibtex.ts';
import { itemIn } from './reading.ts';

describe('names of BibTeX', () => {
  const names: readonly (readonly [string, readonly unknown[]])[] = [
    [
      'Ana Ruiz and Lind, Bo',
      [
        { given: 'Ana', family: 'Ruiz' },
        { family: 'Lind', given: 'Bo' },
      ],
    ],
    ['Ludwig van der Berg', [{ given: 'Ludwig', 'non-dropping-particle': 'van der', family: 'Berg' }]],
    ['van der Berg, Ludwig', [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ludwig' }]],
    ['King, Jr., Martin', [{ family: 'King', suffix: 'Jr.', given: 'Martin' }]],
    ['May, Keith,', [{ family: 'May', given: 'Keith' }]],
    ['{Ministry of Grain and Bread}', [{ literal: 'Ministry of Grain and Bread' }]],
    ['{Grain and Co} and Ana {de la Cruz}', [{ literal: 'Grain and Co' }, { given: 'Ana', family: 'de la Cruz' }]],
    ['Ministry of Grain', [{ literal: 'Ministry of Grain' }]],
    ['Averro{\\"e}s', [{ literal: 'Averroës' }]],
    ['family=Berg, given=Ana, prefix=van den', [{ family: 'Berg', given: 'Ana', 'non-dropping-particle': 'van den' }]],
    [
      'Ana~Ruiz\n  AND\tBo Lind',
      [
        { given: 'Ana', family: 'Ruiz' },
        { given: 'Bo', family: 'Lind' },
      ],
    ],
    ['A and ,', [{ literal: 'A' }]],
  ];
  for (const [written, expected] of names) it(written, () => expect(bibNames(written).names).toEqual(expected));

  it('says that somebody is not named', () => {
    expect(bibNames('Ruiz, Ana and others')).toEqual({ names: [{ family: 'Ruiz', given: 'Ana' }], isCut: true });
    expect(bibtexFormat.read('@book{a, author={Ruiz, Ana and others}}').warnings).toMatchObject([
      { code: 'names-cut' },
    ]);
  });
});

describe('dates of BibTeX and BibLaTeX', () => {
  const dates: readonly (readonly [string, unknown])[] = [
    ['date={2024-11-21}', { 'date-parts': [[2024, 11, 21]] }],
    ['date={2024-11}', { 'date-parts': [[2024, 11]] }],
    [
      'date={2018-12-03/2018-12-06}',
      {
        'date-parts': [
          [2018, 12, 3],
          [2018, 12, 6],
        ],
      },
    ],
    ['date={1997/}', { 'date-parts': [[1997]] }],
    ['date={1723~}', { 'date-parts': [[1723]], circa: true }],
    ['date={2001-23}', { 'date-parts': [[2001]], season: 3 }],
    ['date={2004-07-01T10:00:00Z}', { 'date-parts': [[2004, 7, 1]] }],
    ['year=2024, month=nov, day=21', { 'date-parts': [[2024, 11, 21]] }],
    ['year=2024, month=nov # "~21"', { 'date-parts': [[2024, 11, 21]] }],
    ['year={2024}, month={2 sep}', { 'date-parts': [[2024, 9, 2]] }],
    [
      'year={2024}, month={jun--jul}',
      {
        'date-parts': [
          [2024, 6],
          [2024, 7],
        ],
      },
    ],
    ['year={2024}, month={unknown}', { 'date-parts': [[2024]] }],
    ['year={2010--2012}', { 'date-parts': [[2010], [2012]] }],
    ['year={in press}', { literal: 'in press' }],
  ];
  for (const [written, expected] of dates) {
    it(written, () => expect(itemIn(bibtexFormat, `@misc{a, ${written}}`).issued).toEqual(expected));
  }

  it('reads the days of access and of the first edition', () => {
    expect(itemIn(bibtexFormat, '@online{a, urldate={29 November 2011}, origdate={1990}}')).toEqual({
      type: 'webpage',
      accessed: { 'date-parts': [[2011, 11, 29]] },
      'original-date': { 'date-parts': [[1990]] },
    });
  });
});

describe('what entries take from elsewhere', () => {
  it('abbreviations, joined, in any case; an unknown one stays as it is, with a warning', () => {
    const text =
      '@string{GP = "Grain Press"}\n@STRING(town = {Kyiv})\n@book{a, publisher = gp # ", " # TOWN, series = NOBODY}';
    expect(itemIn(bibtexFormat, text)).toMatchObject({ publisher: 'Grain Press, Kyiv', 'collection-title': 'NOBODY' });
    expect(bibtexFormat.read(text).warnings).toEqual([
      { place: 'line 3', code: 'unknown-abbreviation', detail: 'NOBODY' },
    ]);
  });

  it('a book to its chapter: title, author and year, but not what is the chapter’s own', () => {
    const [chapter] = bibtexFormat.read(`
      @inbook{c, crossref = {b}, title = {Prices}, pages = {3--9}}
      @book{b, title = {Grain}, subtitle = {A Survey}, author = {Ruiz, Ana}, year = 2020, publisher = {Grain Press}, pages = {300}}`).references;
    expect(chapter?.item).toEqual({
      type: 'chapter',
      title: 'Prices',
      'container-title': 'Grain: A Survey',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      'container-author': [{ family: 'Ruiz', given: 'Ana' }],
      issued: { 'date-parts': [[2020]] },
      publisher: 'Grain Press',
      page: '3-9',
    });
  });

  it('shared data, chains and circles', () => {
    const text = `
      @xdata{house, publisher = {Grain Press}, location = {Kyiv}}
      @book{a, title = {One}, xdata = {house}, crossref = {b}}
      @book{b, title = {Two}, year = 2020, crossref = {a}}
      @book{c, title = {Three}, crossref = {nowhere}}`;
    const { references, warnings } = bibtexFormat.read(text);
    expect(references.map(({ item }) => [item.title, item.publisher, item.issued?.['date-parts']])).toEqual([
      ['One', 'Grain Press', [[2020]]],
      ['Two', undefined, [[2020]]],
      ['Three', undefined, undefined],
    ]);
    expect(warnings).toEqual([{ place: 'line 5', code: 'missing-parent', detail: 'nowhere' }]);
  });
});

describe('fields of BibTeX', () => {
  it('knows what a number is by the type of the entry', () => {
    const number = (type: string, more = '') => itemIn(bibtexFormat, `@${type}{a, title={T}, number={7}${more}}`);
    expect(number('article')).toMatchObject({ issue: '7' });
    expect(number('techreport')).toMatchObject({ number: '7' });
    expect(number('book', ', series={S}')).toMatchObject({ 'collection-number': '7' });
    expect(number('inproceedings', ', series={S}')).toMatchObject({ 'collection-number': '7' });
  });

  it('takes addresses and identifiers letter by letter', () => {
    const item = itemIn(
      bibtexFormat,
      String.raw`@misc{a, howpublished={\url{https://grain.example/a_b--c%20d~e}}, doi={https://doi.org/10.1234/A\_1}, isbn={ISBN 978-3-16-148410-0}}`,
    );
    expect(item).toEqual({
      type: 'webpage',
      URL: 'https://grain.example/a_b--c%20d~e',
      DOI: '10.1234/A_1',
      ISBN: '978-3-16-148410-0',
    });
  });

  it('names languages by their tags, and keeps what is no language as it is', () => {
    expect(itemIn(bibtexFormat, '@book{a, langid={ngerman}}').language).toBe('de');
    expect(itemIn(bibtexFormat, '@book{a, language={Elvish}}').language).toBe('Elvish');
  });

  it('keeps whoever holds a patent together, and leaves notes of programs about themselves out', () => {
    const item = itemIn(
      bibtexFormat,
      '@patent{a, title={Mill}, holder={{Grain AG} and {Bread SE}}, type={patenteu}, author+an:orcid={1="0000"}, date-added={2020}}',
    );
    expect(item).toEqual({ type: 'patent', title: 'Mill', authority: 'Grain AG, Bread SE', genre: 'European patent' });
  });
});

describe('a file of BibTeX', () => {
  it('has remarks, preambles, comments and percent signs', () => {
    const { references, warnings } = bibtexFormat.read(String.raw`Written by hand, mail me at ana@grain.example.
      @PREAMBLE{" \makeatletter @ifundefined{url}{}{} "}
      @comment{jabref-meta: @book{not, title={This}}}
      % @book{neither, title={This}}
      @book{a, % the first
        title = {100\% of 5% of it},
        % year = 1900,
        year = 2020
      }`);
    expect(references.map(({ item }) => item)).toEqual([
      { type: 'book', title: '100% of 5% of it', issued: { 'date-parts': [[2020]] } },
    ]);
    expect(warnings).toEqual([]);
  });

  it('loses only the entry whose braces do not close', () => {
    const { references, warnings } = bibtexFormat.read(
      '@book{a, title={One}}\n\n@book{b, title={Two, year=2020}\n\n@book{c, title="Three {", year=2020}\n@book{d, title={Four}}',
    );
    expect(references.map(({ item }) => item.title)).toEqual(['One', 'Four']);
    expect(warnings).toEqual([
      { place: 'line 3', code: 'record-damaged', detail: 'b' },
      { place: 'line 5', code: 'record-damaged', detail: 'c' },
    ]);
  });

  it('takes an entry without a key, commas before fields, a missing comma, and round brackets', () => {
    const titles = bibtexFormat
      .read(
        '@article{\n author = {Ruiz, Ana},\n title = {One}\n}\n@book{b\n, title = {Two}\n, year = 2020\n}\n@book{c, title={Three} year=2020}\n@book(d, title={Four})',
      )
      .references.map(({ item }) => item.title);
    expect(titles).toEqual(['One', 'Two', 'Three', 'Four']);
  });
});
