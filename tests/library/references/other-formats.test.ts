import { expect, it } from 'vitest';
import { itemsOf } from './reading.ts';

it('PubMed', () => {
  const [first, second] = itemsOf(
    'grain.nbib',
    `PMID- 123
TI  - Bread and
      health.
FAU - Ruiz, Ana
AU  - Ruiz A
CN  - Grain Study Group
JT  - Journal of bread
TA  - J Bread
DP  - 2012 Mar 16
VI  - 4
IP  - 2
PG  - 12-9
LID - 10.1234/bread [doi]
IS  - 1234-5678 (Electronic)
LA  - eng

PMID- 124
TI  - Another
DP  - 2020 Nov-Dec
`,
  );
  expect(first).toEqual({
    type: 'article-journal',
    title: 'Bread and health',
    'container-title': 'Journal of bread',
    'container-title-short': 'J Bread',
    author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Grain Study Group' }],
    issued: { 'date-parts': [[2012, 3, 16]] },
    volume: '4',
    issue: '2',
    page: '12-9',
    DOI: '10.1234/bread',
    PMID: '123',
    ISSN: '1234-5678',
    language: 'en',
    source: 'PubMed',
  });
  expect(second?.issued).toEqual({
    'date-parts': [
      [2020, 11],
      [2020, 12],
    ],
  });
});

it('EndNote', () => {
  const items = itemsOf(
    'grain.enw',
    `%0 Newspaper Article
%A Ruiz, Ana
%T Bread prices
%J The Miller
%D 2024
%8 November 21, 2024
%U https://grain.example/a

%0 Report
%Q Ministry of Grain
%T Stocks
%N R-7
%I Grain Press
%C Kyiv
`,
  );
  expect(items).toEqual([
    {
      type: 'article-newspaper',
      title: 'Bread prices',
      'container-title': 'The Miller',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      issued: { 'date-parts': [[2024, 11, 21]] },
      URL: 'https://grain.example/a',
    },
    {
      type: 'report',
      title: 'Stocks',
      author: [{ literal: 'Ministry of Grain' }],
      number: 'R-7',
      publisher: 'Grain Press',
      'publisher-place': 'Kyiv',
    },
  ]);
});

it('Web of Science', () => {
  const [item] = itemsOf(
    'savedrecs.txt',
    `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Ruiz, A
   Lind, B
AF Ruiz, Ana
   Lind, Bo
TI Bread and
   health
SO JOURNAL OF BREAD
PD MAR 16
PY 2012
BP 12
EP 19
DI 10.1234/bread
ER

EF
`,
  );
  expect(item).toEqual({
    type: 'article-journal',
    title: 'Bread and health',
    'container-title': 'JOURNAL OF BREAD',
    author: [
      { family: 'Ruiz', given: 'Ana' },
      { family: 'Lind', given: 'Bo' },
    ],
    issued: { 'date-parts': [[2012, 3, 16]] },
    page: '12-19',
    DOI: '10.1234/bread',
    source: 'Web of Science',
  });
});
