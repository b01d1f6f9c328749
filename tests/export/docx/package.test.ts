import { describe, expect, it } from 'vitest';
import { document, front, heading, p } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { named, type Unpacked, words, written } from './unpacked.ts';

describe('the package', () => {
  it('begins with its content types and keeps its parts in order', async () => {
    const { paths } = await written(kitchenSink());
    expect(paths[0]).toBe('[Content_Types].xml');
    expect(paths.slice(1)).toEqual([...paths.slice(1)].sort());
  });

  it('says title, author, language and dates, to the second', async () => {
    const file = await written(kitchenSink({ modified: '2024-11-22T09:30:00.123Z', created: 'yesterday' }));
    const core = file.part('docProps/core.xml');
    const said = (name: string) => named(core, name).map((one) => one.children.join(''));
    expect(said('dc:title')).toEqual(['The grain corridor will close before spring']);
    expect(said('dc:creator')).toEqual(['Economic desk']);
    expect(said('dc:subject')).toEqual(['Cabinet office']);
    expect(said('dc:language')).toEqual(['en-GB']);
    expect(said('dcterms:modified')).toEqual(['2024-11-22T09:30:00Z']);
    expect(said('dcterms:created')).toEqual([]);
  });

  it('knows the brief it came from, and what every block said', async () => {
    const one = await written(document(heading(1, 'A'), p('B')));
    const [property] = named(one.part('docProps/custom.xml'), 'property');
    expect(property?.attributes.name).toBe('BriefwrightBriefId');
    const hashes = (file: Unpacked) =>
      named(file.part('customXml/item1.xml'), 'block').map((block) => block.attributes.words);
    const other = await written(document(heading(1, 'A'), p('C')));
    expect(hashes(one)[0]).toBe(hashes(other)[0]);
    expect(hashes(one)[1]).not.toBe(hashes(other)[1]);
  });

  it('speaks the language of the document', async () => {
    for (const [language, attributes] of [
      ['fr', { 'w:val': 'fr' }],
      ['ja', { 'w:val': 'ja', 'w:eastAsia': 'ja' }],
      ['ar', { 'w:val': 'ar', 'w:bidi': 'ar' }],
    ] as const) {
      const file = await written(document({ language }, p('x')));
      expect(named(file.part('word/settings.xml'), 'w:themeFontLang')[0]?.attributes).toEqual(attributes);
      expect(named(file.part('word/styles.xml'), 'w:lang')[0]?.attributes).toEqual(attributes);
    }
  });

  it('sets the page and its margins from document and theme', async () => {
    const size = async (pageSize: 'A4' | 'Letter') => {
      const file = await written(document({ pageSize }, p('x')));
      const { 'w:w': width, 'w:h': height } = named(file.part('word/document.xml'), 'w:pgSz')[0]?.attributes ?? {};
      return [width, height];
    };
    expect(await size('A4')).toEqual(['11906', '16838']);
    expect(await size('Letter')).toEqual(['12240', '15840']);
    const margins = named((await written(document())).part('word/document.xml'), 'w:pgMar')[0]?.attributes;
    expect(margins).toMatchObject({ 'w:top': '1361', 'w:right': '1417', 'w:bottom': '1474', 'w:left': '1417' });
  });
});

describe('running lines', () => {
  const meta = {
    header: { left: 'Grain', right: 'Official' },
    footer: { left: 'Internal', right: '{page} of {pages}' },
  };
  const lines = (file: Unpacked) => {
    const targets = new Map(
      named(file.part('word/_rels/document.xml.rels'), 'Relationship').map((one) => [
        one.attributes.Id,
        one.attributes.Target,
      ]),
    );
    const section = named(file.part('word/document.xml'), 'w:sectPr')[0];
    const references = section?.children.flatMap((child) => (typeof child === 'string' ? [] : [child])) ?? [];
    return Object.fromEntries(
      references
        .filter(({ name }) => /(?:header|footer)Reference/.test(name))
        .map(({ name, attributes }) => [
          `${name.slice(2, 8)} ${attributes['w:type']}`,
          words(file.part(`word/${targets.get(attributes['r:id'])}`)),
        ]),
    );
  };

  it('repeat nothing on a first page that its front block says', async () => {
    const file = await written(document(meta, front('Title'), p('x')));
    expect(lines(file)).toEqual({
      'header default': 'Grain\tOfficial',
      'header first': '',
      'footer default': 'Internal\t1 of 1',
      'footer first': '\t1 of 1',
    });
    expect(named(file.part('word/document.xml'), 'w:titlePg')).toHaveLength(1);
  });

  it('leave a cover alone', async () => {
    const file = await written(document({ ...meta, cover: true }, front('Title'), p('x')));
    expect(lines(file)).toMatchObject({ 'header first': '', 'footer first': '' });
  });

  it('are the same on all pages of a document without a front block', async () => {
    const file = await written(document(meta, p('x')));
    expect(lines(file)).toEqual({ 'header default': 'Grain\tOfficial', 'footer default': 'Internal\t1 of 1' });
    expect(named(file.part('word/document.xml'), 'w:titlePg')).toHaveLength(0);
  });

  it('count pages by fields', async () => {
    const file = await written(document(meta, p('x')));
    const codes = named(file.part('word/footer1.xml'), 'w:instrText').map((code) => code.children.join('').trim());
    expect(codes).toEqual(['PAGE', 'NUMPAGES']);
  });
});
