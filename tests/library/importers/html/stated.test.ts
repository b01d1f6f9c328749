import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../electron/library/importers/html.ts';
import { importText } from '../described.ts';

const filler = '<p>The survey of the coast took eleven days, and the crew slept on deck because of the crates.</p>';

async function stated(head: string, body = '', html = '<html>') {
  const document = await importText(
    htmlImporter,
    `<!doctype html>${html}<head>${head}</head><body>${body}${filler}</body></html>`,
  );
  return document.item;
}

const linked = (data: unknown, wrap = (text: string) => text) =>
  `<script type="application/ld+json">${wrap(JSON.stringify(data))}</script>`;

describe('what a web page states about itself as linked data', () => {
  it('is found through the ids of a graph', async () => {
    const item = await stated(
      linked({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'Coast Review', publisher: { '@id': '#house' } },
          { '@type': 'Organization', '@id': '#house', name: 'Coast Trust and Sons' },
          { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' },
          {
            '@type': 'Article',
            headline: 'Eleven days at sea',
            author: [{ '@id': '#ana' }, { '@type': 'Organization', name: 'Tide and Sons' }],
            publisher: { '@id': '#house' },
            datePublished: '2023-02-03T23:30:00-05:00',
            dateModified: '2024-06-07',
          },
        ],
      }),
    );
    expect(item).toMatchObject({
      title: 'Eleven days at sea',
      author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Tide and Sons' }],
      'container-title': 'Coast Trust and Sons',
      issued: { 'date-parts': [[2023, 2, 3]] },
    });
    expect(item.accessed).toBeUndefined();
  });

  it.each([
    ['a comment', (text: string) => `<!-- ${text} -->`],
    ['a character section', (text: string) => `<![CDATA[ ${text} ]]>`],
    ['a commented section', (text: string) => `//<![CDATA[\n${text}\n//]]>`],
    ['an array', (text: string) => `[{"@type":"BreadcrumbList"},${text}]`],
  ])('is read out of %s', async (_what, wrap) => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Fog',
      author: { '@type': 'Person', name: ['Bo Lind', 'Ida Ek'] },
    };
    const item = await stated(linked(data, wrap));
    expect(item).toMatchObject({ type: 'article-newspaper', title: 'Fog' });
    expect(item.author?.map(({ family }) => family)).toEqual(['Lind', 'Ek']);
  });

  it('takes the name that heads the page when the headline says something else', async () => {
    const data = { '@type': 'Article', name: 'Tidal mill', headline: 'kind of mill' };
    expect((await stated(linked(data), '<h1>Tidal mill</h1>')).title).toBe('Tidal mill');
  });
});

describe('what a web page states in tags', () => {
  it('prefers the tags for scholars and Dublin Core, and keeps organisations whole', async () => {
    expect(
      await stated(
        `<meta name="citation_title" content="Mud and money"><meta name="citation_author" content="Ek, Ida">
         <meta name="citation_author" content="Lind, B."><meta name="citation_journal_title" content="Harbour Studies">
         <meta name="citation_volume" content="4"><meta name="citation_firstpage" content="11">
         <meta name="citation_lastpage" content="29"><meta name="citation_doi" content="10.5555/mud.4">
         <meta name="citation_publication_date" content="2022/05/01"><meta property="og:title" content="Another">`,
      ),
    ).toMatchObject({
      type: 'article-journal',
      title: 'Mud and money',
      author: [
        { family: 'Ek', given: 'Ida' },
        { family: 'Lind', given: 'B.' },
      ],
      'container-title': 'Harbour Studies',
      volume: '4',
      page: '11-29',
      DOI: '10.5555/mud.4',
      issued: { 'date-parts': [[2022, 5, 1]] },
    });
    expect(
      await stated(
        '<meta name="DC.creator" content="Office of Tides and Fog"><meta name="DC.publisher" content="The Crown"><meta name="DC.date.issued" content="2021-07">',
      ),
    ).toMatchObject({
      author: [{ literal: 'Office of Tides and Fog' }],
      publisher: 'The Crown',
      issued: { 'date-parts': [[2021, 7]] },
    });
  });

  it('takes the authors that stand together, and not those of other pages', async () => {
    const author = (name: string) => `<a rel="author" href="/x">${name}</a>`;
    const item = await stated(
      '',
      `<p>${author('By Ana Ruiz')} and ${author('Brenda Moll, MA')}</p><div><h3>Other columns</h3><p>${author('Tom Reed')}</p></div>`,
    );
    expect(item.author).toEqual([
      { family: 'Ruiz', given: 'Ana' },
      { family: 'Moll', given: 'Brenda', suffix: 'MA' },
    ]);
  });

  it('never takes the day of a change, or one of several days, for the day of publication', async () => {
    expect((await stated('<meta property="article:modified_time" content="2024-01-02">')).issued).toBeUndefined();
    expect(
      (await stated('', '<time itemprop="dateModified" datetime="2024-01-02">2 January</time>')).issued,
    ).toBeUndefined();
    expect(
      (await stated('', '<time datetime="2024-01-02">a</time><time datetime="2024-01-05">b</time>')).issued,
    ).toBeUndefined();
    expect((await stated('', '<time datetime="2024-01-02">2 January</time>')).issued).toEqual({
      'date-parts': [[2024, 1, 2]],
    });
  });

  it('gives address, language and title as stated, and leaves out what is not', async () => {
    const item = await stated(
      '<title>Fog - Coast Review</title><link rel="canonical" href="https://coast.example/fog"><meta property="og:site_name" content="Coast Review"><meta property="og:url" content="https://coast.example/fog?x=1">',
      '',
      '<html lang="en_GB">',
    );
    expect(item).toMatchObject({ title: 'Fog', URL: 'https://coast.example/fog', 'container-title': 'Coast Review' });
    expect(item.language).toBe('en-GB');
    for (const field of ['author', 'issued', 'accessed', 'publisher', 'DOI'] as const)
      expect(item[field]).toBeUndefined();
  });
});
