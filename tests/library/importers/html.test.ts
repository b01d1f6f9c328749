import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../electron/library/importers/html.ts';
import { described, importText } from './described.ts';

const filler =
  'The survey of the coast took eleven days, and the crew slept on deck because the cabins were full of crates.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Coast survey</title>${head}</head><body>${body}</body></html>`;
}

describe('the text of a web page', () => {
  it('keeps every paragraph of the article and marks the rest as removed', async () => {
    const document = await importText(
      htmlImporter,
      page(`
        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <main><article><h1>Coast survey</h1>
          <p>${filler}</p><p>Short answer: no.</p><p>${filler}</p>
          <div class="share-buttons"><a href="#">Share</a> <a href="#">Print</a></div>
          <h2>Method</h2><p>${filler}</p><p style="display:none">Hidden words of a machine.</p>
          <blockquote><p>We saw nothing but fog, and we wrote that down as well.</p></blockquote>
        </article></main>
        <aside><h3>Related</h3><ul><li><a href="/a">Another story about boats</a></li></ul></aside>
        <footer>All rights reserved.</footer>`),
    );
    expect(described(document)).toEqual([
      '(page-navigation) paragraph: Home News',
      'heading 1: Coast survey',
      `paragraph: ${filler}`,
      'paragraph: Short answer: no.',
      `paragraph: ${filler}`,
      '(share-links) paragraph: Share Print',
      'heading 2: Method',
      `paragraph: ${filler}`,
      '(hidden-text) paragraph: Hidden words of a machine.',
      'quote: We saw nothing but fog, and we wrote that down as well.',
      '(page-aside) heading 3: Related',
      '(page-aside) list-item 1: Another story about boats',
      '(page-footer) paragraph: All rights reserved.',
    ]);
  });

  it('reads lists with their depth, questions, captions, code, notes and tables with their spans', async () => {
    const document = await importText(
      htmlImporter,
      page(`<article><p>${filler}<sup><a href="#n1">1</a></sup> The area is 10<sup>6</sup> m<sup>2</sup>.</p><p>${filler}</p>
        <ol><li>First step<ul><li>Detail</li></ul></li><li><p>Second step</p></li></ol>
        <p><strong>Who paid for it?</strong></p><p>Nobody has said so far, and nobody was asked to.</p>
        <p><b>Open points</b></p><p>${filler}</p>
        <figure><img src="x.png" alt="left out"><figcaption>The ship in May.</figcaption></figure>
        <pre>depth = 12\n  unit = m</pre>
        <table><caption>Depths</caption><thead><tr><th>Place</th><th>Metres</th></tr></thead>
          <tbody><tr><td rowspan="2">Bay</td><td>12</td></tr><tr><td>14<br>measured twice</td></tr></tbody></table>
        <section class="footnotes"><ol><li id="n1"><p>Logbook, page 4.</p></li></ol></section></article>`),
    );
    expect(described(document)).toEqual([
      `paragraph: ${filler}[1] The area is 10⁶ m².`,
      `paragraph: ${filler}`,
      'list-item 1 ordered: First step',
      'list-item 2: Detail',
      'list-item 1 ordered: Second step',
      'question: Who paid for it?',
      'paragraph: Nobody has said so far, and nobody was asked to.',
      'heading 2: Open points',
      `paragraph: ${filler}`,
      'caption: The ship in May.',
      'code: depth = 12 /   unit = m',
      'caption: Depths',
      'table: Place | Metres // Bay | 12 // 14 measured twice',
      'footnote: Logbook, page 4.',
    ]);
    const table = document.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' && [table.headerRows, table.rows[1]?.[0]?.rowSpan]).toEqual([1, 2]);
    expect(document.warnings).toEqual([{ code: 'pictures-left-out', detail: '1 picture' }]);
  });

  it('asks about everything when a page is nothing but links', async () => {
    const document = await importText(
      htmlImporter,
      page('<ul><li><a href="/a">Tide tables</a></li><li><a href="/b">Charts of the bay</a></li></ul>'),
    );
    expect(document.removed).toMatchObject([{ rule: 'page-navigation', state: 'offered' }]);
    expect(document.text).toBe('Tide tables\nCharts of the bay');
  });

  it('splits paragraphs at double breaks, and keeps single ones as line ends', async () => {
    const document = await importText(htmlImporter, page(`<div>${filler}<br>Second line.<br><br>${filler}</div>`));
    expect(described(document)).toEqual([`paragraph: ${filler} / Second line.`, `paragraph: ${filler}`]);
  });

  it('never turns markup, scripts or entities into anything but text', async () => {
    const document = await importText(
      htmlImporter,
      page(`<script>steal()</script><p onclick="x()">${filler} 3 &lt; 4 &amp; &quot;so&quot; &#x202e;on.</p><style>p{}</style>
        <img src=x onerror=alert(1)><svg><text>drawn</text></svg><p>${filler}</p>`),
    );
    expect(document.text).toContain('3 < 4 & "so"');
    expect(document.text).not.toMatch(/steal|alert|drawn|p\{\}/);
    expect(document.warnings.map(({ code }) => code)).toEqual(['pictures-left-out', 'direction-marks']);
  });

  it('covers the text with ranges that are what they say', async () => {
    const document = await importText(
      htmlImporter,
      page(`<nav>x <a href="/">y</a></nav><p>${filler}</p><p>${filler}</p>`),
    );
    let last = 0;
    for (const { start, end } of document.blocks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(document.text.slice(start, end).trim()).toBe(document.text.slice(start, end));
      last = end;
    }
    for (const { start, end } of document.removed) expect(document.text.slice(start, end).trim()).not.toBe('');
  });
});

describe('what a web page states about itself', () => {
  it('takes linked data first, with organisations whole and persons split', async () => {
    const { item, language } = await importText(
      htmlImporter,
      page(
        `<p>${filler}</p>`,
        `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Fog","datePublished":"2024-11-21T23:30:00-05:00",
          "author":[{"@type":"Person","name":"Ana van der Berg"},{"@type":"Organization","name":"Coast Desk"}],"publisher":{"@type":"Organization","name":"The Shore"}}]}</script>
         <link rel="canonical" href="https://shore.example/fog"><meta name="author" content="Somebody Else">`,
      ),
    );
    expect(item).toEqual({
      type: 'article-newspaper',
      title: 'Fog',
      author: [{ family: 'Berg', given: 'Ana', 'non-dropping-particle': 'van der' }, { literal: 'Coast Desk' }],
      'container-title': 'The Shore',
      issued: { 'date-parts': [[2024, 11, 21]] },
      URL: 'https://shore.example/fog',
      language: 'en-GB',
    });
    expect(language).toBe('en-GB');
  });

  it('reads the tags of journals and of Dublin Core', async () => {
    const { item } = await importText(
      htmlImporter,
      page(
        `<p>${filler}</p>`,
        `<meta name="citation_title" content="Fog and ships"><meta name="citation_author" content="Ruiz, Ana">
         <meta name="citation_author" content="Bo Lind"><meta name="citation_journal_title" content="Harbour Studies">
         <meta name="citation_publication_date" content="2023/04"><meta name="citation_doi" content="10.1234/fog.1">
         <meta name="citation_firstpage" content="12"><meta name="citation_lastpage" content="19">`,
      ),
    );
    expect(item).toMatchObject({
      type: 'article-journal',
      title: 'Fog and ships',
      author: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Lind', given: 'Bo' },
      ],
      'container-title': 'Harbour Studies',
      issued: { 'date-parts': [[2023, 4]] },
      DOI: '10.1234/fog.1',
      page: '12-19',
    });
  });

  it('makes nothing up', async () => {
    const { item } = await importText(htmlImporter, `<p>${filler}</p><p>${filler}</p>`);
    expect(item).toEqual({ type: 'webpage' });
  });

  it('takes the site out of a title only when the page says what the site is called', async () => {
    const title = async (text: string, head = '') =>
      (await importText(htmlImporter, `<title>${text}</title>${head}<p>${filler}</p>`)).item.title;
    expect(await title('Fog: a study | The Shore')).toBe('Fog: a study | The Shore');
    expect(await title('Fog: a study | The Shore', '<meta property="og:site_name" content="The Shore">')).toBe(
      'Fog: a study',
    );
  });

  it('believes the declared character set only where the bytes are not sound UTF-8', async () => {
    const latin = Buffer.from(`<meta charset="windows-1252"><p>Caf\xe9 \x93quoted\x94. ${filler}</p>`, 'latin1');
    const document = await importText(htmlImporter, latin);
    expect(document.text).toContain('Café “quoted”.');
    expect(document.encoding).toBe('windows-1252');
    expect((await importText(htmlImporter, `<meta charset="iso-8859-1"><p>Café. ${filler}</p>`)).text).toContain(
      'Café.',
    );
  });
});
