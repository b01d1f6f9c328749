import { describe, expect, it } from 'vitest';
import { odtImporter } from '../../../electron/library/importers/odt.ts';
import { zip } from './archives.ts';
import { described, importText } from './described.ts';

const namespaces = 'office style text table draw xlink fo meta dc math svg'
  .split(' ')
  .map((name) => `xmlns:${name}="${name}"`)
  .join(' ');
const mimetype = 'application/vnd.oasis.opendocument.text';

interface OdtParts {
  readonly body: string;
  readonly automatic?: string;
  readonly styles?: string;
  readonly meta?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** An OpenDocument text made of the inner XML of its parts. */
function odtFile({ body, automatic = '', styles = '', meta, extra }: OdtParts): Uint8Array {
  return zip({
    mimetype,
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles></office:document-styles>`,
    ...(meta === undefined
      ? {}
      : {
          'meta.xml': `<office:document-meta ${namespaces}><office:meta>${meta}</office:meta></office:document-meta>`,
        }),
    ...extra,
  });
}

const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('the text of an OpenDocument file', () => {
  it('reads headings, titles, quotations, code and lists by level, whatever the styles are called', async () => {
    const styles = `
      <style:style style:name="Kopf" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
      <style:style style:name="Abschnitt" style:family="paragraph" style:default-outline-level="3"/>
      <style:style style:name="P9" style:family="paragraph" style:parent-style-name="Quotations"/>
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>`;
    const body = [
      p('Tide tables', 'Title'),
      '<text:h text:outline-level="1" text:style-name="Heading_20_1">Spring</text:h>',
      p('Neaps', 'Kopf'),
      p('Slack water', 'Abschnitt'),
      p('Nobody sails then.', 'P9'),
      p('a<text:s text:c="3"/>b<text:line-break/>c', 'Preformatted_20_Text'),
      `<text:list text:style-name="L1">${item(`${p('first')}${p('more of it')}<text:list>${item(p('below'))}</text:list>`)}${item(p('second'))}</text:list>`,
    ].join('');
    expect(described(await importText(odtImporter, odtFile({ body, styles })))).toEqual([
      'heading 1: Tide tables',
      'heading 1: Spring',
      'heading 2: Neaps',
      'heading 3: Slack water',
      'quote: Nobody sails then.',
      'code: a   b / c',
      'list-item 1 ordered: first',
      'paragraph: more of it',
      'list-item 2: below',
      'list-item 1 ordered: second',
    ]);
  });

  it('reads tables with their head rows and spans, and layout tables as running text', async () => {
    const table = `<table:table><table:table-header-rows>${row(cell('Port'), cell('Depth'))}</table:table-header-rows>
      ${row(cell('North', 'table:number-rows-spanned="2"'), cell('9'))}${row('<table:covered-table-cell/>', cell('11'))}
      ${row(cell('Both', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>')}</table:table>`;
    const layout = `<table:table>${row(`<table:table-cell>${p('Left box.')}${table}</table:table-cell>`, cell('Right box.'))}</table:table>`;
    const document = await importText(odtImporter, odtFile({ body: layout }));
    expect(described(document)).toEqual([
      'paragraph: Left box.',
      'table: Port | Depth // North | 9 // 11 // Both',
      'paragraph: Right box.',
    ]);
    const found = document.blocks[1];
    if (found?.type !== 'table') throw new Error('a table was expected');
    expect(found.headerRows).toBe(1);
    expect(found.rows.map((cells) => cells.map(({ rowSpan, columnSpan }) => `${rowSpan}x${columnSpan}`))).toEqual([
      ['1x1', '1x1'],
      ['2x1', '1x1'],
      ['1x1'],
      ['1x2'],
    ]);
  });

  it('keeps note marks as stated, powers as powers, and the text of fields, boxes and formulas', async () => {
    const note = (mark: string, text: string) =>
      `<text:note text:note-class="footnote"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const automatic =
      '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const box = `<draw:frame><draw:text-box>${p('<draw:frame><draw:image xlink:href="a.png"/></draw:frame>Figure <text:sequence>1</text:sequence>: the bar', 'Caption')}</draw:text-box></draw:frame>`;
    const formula = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
    const body = p(
      `Held 10<text:span text:style-name="up">6</text:span> tonnes${note('7', 'Counted.')} on page <text:page-number>12</text:page-number>${note('*', 'Starred.')}${box} by ${formula}.`,
    );
    const extra = {
      'Object 1/content.xml': '<math><msup><mi>c</mi><mn>2</mn></msup><annotation>c^2</annotation></math>',
    };
    const document = await importText(odtImporter, odtFile({ body, automatic, extra }));
    expect(described(document)).toEqual([
      'paragraph: Held 10⁶ tonnes[7] on page 12[*] by c².',
      'caption: Figure 1: the bar',
      'footnote: [7] Counted.',
      'footnote: [*] Starred.',
    ]);
    expect(document.warnings).toEqual([{ code: 'pictures-left-out', detail: '1 picture' }]);
  });

  it('accepts tracked changes and leaves out hidden text, comments and contents, and says so', async () => {
    const automatic = `<style:style style:name="no" style:family="text"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="gone" style:family="section"><style:section-properties text:display="none"/></style:style>`;
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('never')}</text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:index-body>${p('Spring 4', 'Contents_20_1')}</text:index-body></text:table-of-content>
      ${p('Seen<text:change-start/> here<office:annotation><dc:creator>Bo</dc:creator><text:p>Really?</text:p></office:annotation><text:span text:style-name="no"> unseen</text:span>.')}
      <text:section text:style-name="gone">${p('Secret.')}</text:section>`;
    const document = await importText(
      odtImporter,
      odtFile({ body, automatic, extra: { 'Basic/Standard/Module1.xml': '<m/>' } }),
    );
    expect(described(document)).toEqual(['(table-of-contents) paragraph: Spring 4', 'paragraph: Seen here.']);
    expect(document.warnings).toEqual([
      { code: 'tracked-changes-accepted', detail: '1 change' },
      { code: 'hidden-text-left-out', detail: '2 places' },
      { code: 'active-content-left-out', detail: '1 macro project' },
      { code: 'comments-left-out', detail: '1 comment' },
    ]);
  });

  it('takes the metadata it states and no day of saving', async () => {
    const meta = `<dc:title>Tide tables</dc:title><meta:initial-creator>Ana Ruiz; Harbour Office</meta:initial-creator><dc:creator>Bo Lind</dc:creator>
      <dc:date>2024-05-01T10:00:00</dc:date><meta:creation-date>2024-01-01</meta:creation-date><dc:language>en-GB</dc:language>
      <meta:keyword>tides</meta:keyword><meta:keyword>ports</meta:keyword><meta:user-defined meta:name="Publisher">Harbour Press</meta:user-defined>`;
    expect((await importText(odtImporter, odtFile({ body: p('Text.'), meta }))).item).toEqual({
      type: 'document',
      title: 'Tide tables',
      author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Harbour Office' }],
      publisher: 'Harbour Press',
      language: 'en-GB',
      keyword: 'tides, ports',
    });
  });

  it('reads a flat file as it reads a zipped one', async () => {
    const flat = `<?xml version="1.0"?><office:document ${namespaces} office:mimetype="${mimetype}"><office:meta><dc:title>Flat</dc:title></office:meta>
      <office:body><office:text>${p('Words.')}</office:text></office:body></office:document>`;
    const document = await importText(odtImporter, flat);
    expect([document.item.title, ...described(document)]).toEqual(['Flat', 'paragraph: Words.']);
  });

  it('refuses what is encrypted, damaged or made to attack, and says why', async () => {
    const failure = async (bytes: Uint8Array) => {
      const result = await odtImporter.import({ bytes, fileName: 'x.odt' });
      return result.ok ? null : [result.error.code, result.error.detail];
    };
    const entity = (content: string) => zip({ mimetype, 'content.xml': content });
    expect(
      await failure(odtFile({ body: p('x'), extra: { 'META-INF/manifest.xml': '<e:encryption-data/>' } })),
    ).toEqual(['encrypted', '']);
    expect(
      await failure(entity('<!DOCTYPE x [<!ENTITY a "aaaa">]><office:text><text:p>&a;</text:p></office:text>')),
    ).toEqual(['unsafe-archive', 'content.xml, line 1: it declares entities of its own']);
    expect((await failure(odtFile({ body: '<text:section>'.repeat(300) })))?.[0]).toBe('too-complex');
    expect((await failure(odtFile({ body: `${p('half')}<text:p>` })))?.[0]).toBe('damaged');
    expect((await failure(odtFile({ body: p('') })))?.[0]).toBe('no-text');
  });
});
