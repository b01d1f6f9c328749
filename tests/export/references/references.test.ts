import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../electron/base/csl-json.ts';
import { workKeys } from '../../../electron/export/references/work-keys.ts';
import { writeBibtex } from '../../../electron/export/references/write-bibtex.ts';
import { writeCslJson } from '../../../electron/export/references/write-csl-json.ts';
import { writeRis } from '../../../electron/export/references/write-ris.ts';
import { literal, on, person } from '../../builders/sources.ts';
import { itemsOf } from '../../library/references/reading.ts';

const works: readonly CslItem[] = [
  {
    type: 'report',
    title: 'Grain prices and the winter stock of Northmere & Sons: 100 % of <i>Triticum</i>',
    author: [person('Okafor', 'Nneka'), literal('Ministry of Mills and Harbours')],
    issued: on(2024, 11, 21),
    publisher: 'Institute for Harvests and Mills',
    'publisher-place': 'Utrecht',
    number: 'IH-12',
    genre: 'Working paper',
    URL: 'https://example.org/grain/2024?a=1&b=2#top_of_{page}',
    language: 'en-GB',
  },
  {
    type: 'article-journal',
    title: 'Why bakers wait',
    author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den', suffix: 'Jr.' }],
    'container-title': 'Journal of Bread',
    'container-title-short': 'J. Bread',
    volume: '12',
    issue: '3',
    page: '101-119',
    issued: on(2023, 4),
    DOI: '10.1234/bread.2023_4',
    ISSN: '1234-567X',
  },
  {
    type: 'chapter',
    title: 'The quay at night',
    'container-title': 'Harbours of the north',
    author: [person('Ruiz', 'Ana')],
    editor: [person('Lind', 'Eva')],
    publisher: 'Quay Press',
    page: '12-40',
    issued: { 'date-parts': [[1998], [1999]] },
    ISBN: '978-3-16-148410-0',
  },
  {
    type: 'webpage',
    title: 'Tide tables',
    author: [literal('Harbour Watch')],
    accessed: on(2025, 2, 3),
    URL: 'https://example.org/t',
  },
  { type: 'article-newspaper', title: 'Mills close', 'container-title': 'The Ledger', issued: on(2024, 12, 1) },
  { type: 'document', title: 'A note of no kind' },
];

/** Without the keys that a file gives its records. */
const withoutKey = (item: CslItem): CslItem => {
  const { 'citation-key': _key, ...rest } = item as CslItem & { readonly 'citation-key'?: string };
  return rest;
};

describe('cited works as files for reference managers', () => {
  it('come back from CSL-JSON as they were, each under its key', () => {
    const text = writeCslJson(works);
    expect(itemsOf('works.json', text).map(withoutKey)).toEqual(works);
    expect(JSON.parse(text).map(({ id }: { id: string }) => id)).toEqual(workKeys(works));
  });

  it('come back from BibLaTeX with every word, name and date', () => {
    const back = itemsOf('works.bib', writeBibtex(works));
    const plain = back.map((item) => ({
      ...item,
      // Braces around capitals come back as the mark of CSL for the same.
      ...(item.title && { title: item.title.replaceAll(/<span class="nocase">|<\/span>/g, '') }),
      ...(item['container-title'] && {
        'container-title': item['container-title'].replaceAll(/<span class="nocase">|<\/span>/g, ''),
      }),
    }));
    const address = 'https://example.org/grain/2024?a=1&b=2#top_of_%7Bpage%7D';
    expect(plain).toEqual(works.map((work) => (work.type === 'report' ? { ...work, URL: address } : work)));
  });

  it('come back from RIS with all that RIS has a place for', () => {
    const back = itemsOf('works.ris', writeRis(works));
    expect(back).toEqual(
      works.map((work) => ({
        ...work,
        ...(work.title && { title: work.title.replaceAll(/<\/?i>/g, '') }),
        // A range of years has no place in RIS; its first year has.
        ...(work.type === 'chapter' && { issued: { 'date-parts': [[1998]] } }),
      })),
    );
  });

  it('keep a line a line and a record a record, whatever is in a field', () => {
    const evil: CslItem = {
      type: 'book',
      title: 'A title\r\nER  - \r\nTY  - BOOK\r\n@book{x, title={y}}',
      author: [literal('{A} and {B')],
      note: '} @comment{',
      keyword: 'one; two\nTY  - JOUR',
      URL: 'https://example.org/}{ \\x',
    };
    for (const [name, text] of [
      ['evil.ris', writeRis([evil, evil])],
      ['evil.bib', writeBibtex([evil, evil])],
      ['evil.json', writeCslJson([evil, evil])],
    ] as const) {
      const back = itemsOf(name, text);
      expect([name, back.length], text).toEqual([name, 2]);
      expect(back[1]?.title?.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' '), name).toContain(
        'A title ER - TY - BOOK',
      );
    }
  });

  it('writes nothing at all for a brief without sources', () => {
    expect([writeRis([]), writeBibtex([]), writeCslJson([])]).toEqual(['', '', '[]\n']);
  });
});

describe('keys of works', () => {
  it('are made of name, year and title, and never shared', () => {
    const twin = works.map((work) => (work.type === 'webpage' ? works[0] : work)) as readonly CslItem[];
    expect(workKeys(twin)).toEqual([
      'okafor2024grain',
      'berg2023bakers',
      'ruiz1998quay',
      'okafor2024graina',
      '2024mills',
      'note',
    ]);
  });

  it('are those that the works came with, as far as BibTeX takes them', () => {
    const own = { type: 'book', title: 'x', 'citation-key': 'Ruiz, 2020}' } as unknown as CslItem;
    expect(workKeys([own])).toEqual(['Ruiz2020']);
  });

  it('exist for works in any script', () => {
    const korean: CslItem = { type: 'book', title: '곡물 가격', author: [literal('수확 연구소')] };
    expect(workKeys([korean, korean])).toEqual(['work', 'worka']);
  });
});
