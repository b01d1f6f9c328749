import { describe, expect, it } from 'vitest';
import { lines } from '../../../builders/pdf-file.ts';
import { fishing, harbour, importPages } from './import-pages.ts';

const page = [...lines(harbour, { x: 72, y: 700 }), ...lines(fishing, { x: 72, y: 632 })];
const packet = (fields: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d" xmlns:prism="p" xmlns:xmp="x">${fields}</rdf:Description></rdf:RDF></x:xmpmeta>`;

describe('what a PDF file states about itself', () => {
  it('is taken from its metadata, organisations whole, and the days it was made are left out', async () => {
    const { item, language } = await importPages([page], {
      info: {
        Title: 'Boats of the Bay',
        Author: 'Harbour Research Institute',
        Keywords: 'boats, nets',
        CreationDate: 'D:20240102030405Z',
        Producer: 'A Program',
      },
      language: 'en-GB',
    });
    expect(item).toEqual({
      type: 'document',
      title: 'Boats of the Bay',
      author: [{ literal: 'Harbour Research Institute' }],
      keyword: 'boats, nets',
      language: 'en-GB',
    });
    expect(language).toBe('en-GB');
  });

  it('is nothing where a program wrote its own name or the name of a file', async () => {
    for (const info of [
      { Title: 'Microsoft Word - boats_final2.docx', Author: 'user' },
      { Title: 'boats.indd', Author: 'Adobe InDesign' },
      { Title: 'untitled', Author: '' },
      {},
    ]) {
      expect((await importPages([page], { info })).item).toEqual({ type: 'document' });
    }
  });

  it('is read from the metadata packet first', async () => {
    const xmp = packet(
      '<dc:title><rdf:Alt><rdf:li>Nets and Boats</rdf:li></rdf:Alt></dc:title>' +
        '<dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li><rdf:li>Bo Lind</rdf:li></rdf:Seq></dc:creator>' +
        '<dc:language><rdf:Bag><rdf:li>de</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>2020-01-01</xmp:CreateDate>' +
        '<prism:doi>10.5555/boats.12</prism:doi><prism:publicationName>Small Harbours</prism:publicationName>' +
        '<prism:coverDate>2023-05-01</prism:coverDate>',
    );
    expect((await importPages([page], { xmp, info: { Title: 'Another' } })).item).toMatchObject({
      type: 'article-journal',
      title: 'Nets and Boats',
      author: [
        { family: 'Ruiz', given: 'Ana' },
        { family: 'Lind', given: 'Bo' },
      ],
      DOI: '10.5555/boats.12',
      'container-title': 'Small Harbours',
      issued: { 'date-parts': [[2023, 5, 1]] },
      language: 'de',
    });
  });

  it('may be printed: the one largest line, and the one DOI on the first page', async () => {
    const title = { text: 'The Boats of the Bay', x: 72, y: 760, size: 20 };
    const doi = { text: 'https://doi.org/10.5555/bay.7', x: 72, y: 60, size: 8 };
    expect((await importPages([[title, ...page, doi]])).item).toMatchObject({
      title: 'The Boats of the Bay',
      DOI: '10.5555/bay.7',
    });
    const other = { text: 'https://doi.org/10.5555/other', x: 72, y: 75, size: 8 };
    expect((await importPages([[...page, doi, other]])).item.DOI).toBeUndefined();
  });
});
