import { describe, expect, it } from 'vitest';
import { epubImporter } from '../../../electron/library/importers/epub.ts';
import { zip } from './archives.ts';
import { described, importText } from './described.ts';

interface BookParts {
  /** File name below `OPS/` -> the inside of its body, in the order of the spine. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** Further items of the manifest and attributes of the spine. */
  readonly items?: string;
  readonly spine?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

const container =
  '<container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const xhtml = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en-IE"><head><title/></head><body>${body}</body></html>`;

function epub({ chapters, metadata = '', items = '', spine = '', extra = {} }: BookParts): Uint8Array {
  const names = Object.keys(chapters);
  const manifest = names.map(
    (name, index) => `<item id="c${index}" href="${name.replace(' ', '%20')}" media-type="application/xhtml+xml"/>`,
  );
  const order = names.map((_name, index) => `<itemref idref="c${index}"/>`);
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OPS/book.opf': `<package xmlns="o" xmlns:dc="d" xmlns:opf="o"><metadata>${metadata}</metadata><manifest>${manifest.join('')}${items}</manifest><spine ${spine}>${order.join('')}</spine></package>`,
    ...Object.fromEntries(names.map((name) => [`OPS/${name}`, xhtml(chapters[name] ?? '')])),
    ...extra,
  });
}

const failure = async (bytes: Uint8Array) => {
  const result = await epubImporter.import({ bytes, fileName: 'x.epub' });
  return result.ok ? null : [result.error.code, result.error.detail];
};

describe('the text of an EPUB book', () => {
  it('reads the chapters in the order of the spine, with notes, and leaves out contents and hidden text', async () => {
    const book = epub({
      chapters: {
        'text/b.xhtml':
          '<h1>Peat</h1><p>Cut by hand<a epub:type="noteref" href="#n1">1</a><a id="here"/> in May.</p><ul><li>turf<ol><li>dry</li></ol></li></ul><aside epub:type="footnote" id="n1">1. In wet years later.</aside>',
        'text/a 2.xhtml':
          '<nav epub:type="toc"><h2>Inside</h2><ol><li><a href="b.xhtml">Peat</a></li></ol></nav><h1>Reeds</h1><div hidden="">never</div><blockquote><p>Cut in frost.</p></blockquote><script src="x.js"/><p>Sold by the sheaf.</p>',
      },
    });
    const document = await importText(epubImporter, book);
    expect(described(document)).toEqual([
      'heading 1: Peat',
      'paragraph: Cut by hand[1] in May.',
      'list-item 1: turf',
      'list-item 2 ordered: dry',
      'footnote: 1. In wet years later.',
      '(table-of-contents) heading 2: Inside',
      '(table-of-contents) list-item 1 ordered: Peat',
      'heading 1: Reeds',
      '(hidden-text) paragraph: never',
      'quote: Cut in frost.',
      'paragraph: Sold by the sheaf.',
    ]);
    expect(document.language).toBe('en-IE');
  });

  it('labels blocks with the printed page they begin on, by marks in the text or by a list of pages', async () => {
    const pages = async (parts: BookParts) =>
      (await importText(epubImporter, epub(parts))).blocks.map(({ page = '-' }) => page).join(' ');
    const marks =
      '<p>One.</p><span epub:type="pagebreak" title="ix"/><p>Two<span role="doc-pagebreak" aria-label="10"/> turns.</p><table><tr><th>A</th></tr><tr><td>1</td></tr></table>';
    expect(await pages({ chapters: { 'a.xhtml': marks } })).toBe('- ix 10');
    const chapters = { 'a.xhtml': '<p id="p3">Three.</p><p id="p4">Four.</p>', 'b.xhtml': '<p>Five.</p>' };
    const nav =
      '<nav epub:type="page-list"><ol><li><a href="a.xhtml#p3">3</a></li><li><a href="b.xhtml">5</a></li></ol></nav>';
    const navItem = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>';
    expect(await pages({ chapters, items: navItem, extra: { 'OPS/nav.xhtml': xhtml(nav) } })).toBe('3 3 5');
    const ncx =
      '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "x.dtd"><ncx><pageList><pageTarget><navLabel><text>iv</text></navLabel><content src="a.xhtml#p4"/></pageTarget></pageList></ncx>';
    const ncxItem = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
    expect(await pages({ chapters, items: ncxItem, spine: 'toc="ncx"', extra: { 'OPS/toc.ncx': ncx } })).toBe(
      '- iv iv',
    );
  });

  it('takes the metadata of older and newer books', async () => {
    const newer = `<dc:title id="t">Bog and fen</dc:title><dc:title id="s">A survey</dc:title><meta refines="#s" property="title-type">subtitle</meta>
      <dc:creator id="a">Ana de Ruiz</dc:creator><meta refines="#a" property="file-as">de Ruiz, Ana</meta>
      <dc:creator id="e">Bo Lind</dc:creator><meta refines="#e" property="role">edt</meta><dc:contributor id="i">Cy Ink</dc:contributor>
      <dc:publisher>Fen Press</dc:publisher><dc:date>2021-03-04T00:00:00Z</dc:date><meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>
      <dc:identifier>urn:isbn:978-0-306-40615-7</dc:identifier><dc:identifier>urn:uuid:1</dc:identifier><dc:language>en-GB</dc:language>
      <dc:subject>peat</dc:subject><dc:description>&lt;p&gt;All of it.&lt;/p&gt;</dc:description>`;
    const item = async (metadata: string) =>
      (await importText(epubImporter, epub({ chapters: { 'a.xhtml': '<p>Text.</p>' }, metadata }))).item;
    expect(await item(newer)).toEqual({
      type: 'book',
      title: 'Bog and fen: A survey',
      author: [{ family: 'de Ruiz', given: 'Ana' }],
      editor: [{ family: 'Lind', given: 'Bo' }],
      publisher: 'Fen Press',
      issued: { 'date-parts': [[2021, 3, 4]] },
      ISBN: '9780306406157',
      language: 'en-GB',
      keyword: 'peat',
      abstract: 'All of it.',
    });
    const older = `<dc:title>Fens</dc:title><dc:creator opf:role="aut" opf:file-as="Wetland Institute">Wetland Institute</dc:creator><dc:contributor opf:role="trl">Di Oz</dc:contributor>
      <dc:date opf:event="conversion">2012-05-05</dc:date><dc:date opf:event="publication">1998</dc:date><dc:identifier opf:scheme="DOI">doi:10.1000/xyz12</dc:identifier>`;
    expect(await item(older)).toEqual({
      type: 'book',
      title: 'Fens',
      author: [{ literal: 'Wetland Institute' }],
      translator: [{ family: 'Oz', given: 'Di' }],
      issued: { 'date-parts': [[1998]] },
      DOI: '10.1000/xyz12',
      language: 'en-IE',
    });
  });

  it('says which chapters it could not read, and refuses a book that is locked, damaged or unsafe', async () => {
    const chapters = { 'a.xhtml': '<p>Kept.</p>', 'b.xhtml': '<i>'.repeat(600) };
    const document = await importText(epubImporter, epub({ chapters }));
    expect([described(document), document.warnings]).toEqual([
      ['paragraph: Kept.'],
      [{ code: 'structure-damaged', detail: 'OPS/b.xhtml' }],
    ]);
    expect(await failure(epub({ chapters: { 'b.xhtml': '<i>'.repeat(600) } }))).toEqual([
      'too-complex',
      'OPS/b.xhtml: tags nested more than 512 deep',
    ]);
    const lock = (algorithm: string) => ({
      'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
    });
    const book = { chapters: { 'a.xhtml': '<p>Text.</p>' } };
    expect(await failure(epub({ ...book, extra: lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc') }))).toEqual([
      'encrypted',
      '',
    ]);
    expect(await failure(epub({ ...book, extra: lock('http://www.idpf.org/2008/embedding') }))).toBeNull();
    expect(await failure(epub({ ...book, extra: { '../up.txt': 'x' } }))).toEqual([
      'unsafe-archive',
      'an entry points outside the file',
    ]);
    expect((await failure(zip({ 'META-INF/container.xml': container })))?.[0]).toBe('damaged');
    expect(await failure(epub({ chapters: { 'a.xhtml': '<img src="x.png"/>' } }))).toEqual(['no-text', '']);
  });
});
