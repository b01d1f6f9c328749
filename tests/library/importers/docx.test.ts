import { describe, expect, it } from 'vitest';
import { docxImporter } from '../../../electron/library/importers/docx.ts';
import { paragraph, wordFile } from './archives.ts';
import { described, importText } from './described.ts';

const styles = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-CH"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Unter"><w:name w:val="Unter"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>`;
const numbering = `
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`;

function styled(text: string, id: string): string {
  return paragraph(text, `<w:pStyle w:val="${id}"/>`);
}

function item(text: string, level: number): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`);
}

describe('the text of a Word document', () => {
  it('reads headings by style, inheritance and outline, lists, quotations and tables', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Quay')}${cell('Tonnes')}</w:tr>
      <w:tr>${cell('North', '<w:vMerge w:val="restart"/>')}${cell('12')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('14')}</w:tr>
      <w:tr>${cell('Both quays', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
    const body = [
      styled('Harbour report', 'Title'),
      styled('Contents 1', 'TOC1'),
      styled('Chapter', 'Kapitel'),
      styled('Below', 'Unter'),
      item('one', 0),
      item('dot', 1),
      styled('Nobody asked.', 'Zitat'),
      table,
      paragraph('End of it.'),
    ].join('');
    const document = await importText(docxImporter, wordFile({ body, styles, numbering }));
    expect(described(document)).toEqual([
      'heading 1: Harbour report',
      '(table-of-contents) paragraph: Contents 1',
      'heading 1: Chapter',
      'heading 3: Below',
      'list-item 1 ordered: one',
      'list-item 2: dot',
      'quote: Nobody asked.',
      'table: Quay | Tonnes // North | 12 // 14 // Both quays',
      'paragraph: End of it.',
    ]);
    const [found] = document.blocks.filter((block) => block.type === 'table');
    expect(found?.type === 'table' && found.rows.map((row) => row.map((c) => [c.columnSpan, c.rowSpan]))).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 1],
      ],
      [[1, 1]],
      [[2, 1]],
    ]);
    expect(document).toMatchObject({ language: 'de-CH', item: { title: 'Harbour report' } });
  });

  it('accepts tracked changes, joins paragraphs whose mark was deleted, and says so', async () => {
    const body = `
      <w:p><w:r><w:t>The quay is </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>First half </w:t></w:r></w:p><w:p><w:r><w:t>second half.</w:t></w:r></w:p>`;
    const document = await importText(docxImporter, wordFile({ body, comments: '<w:comment/><w:comment/>' }));
    expect(described(document)).toEqual(['paragraph: The quay is new.', 'paragraph: First half second half.']);
    expect(document.warnings).toEqual([
      { code: 'tracked-changes-accepted', detail: '2 changes' },
      { code: 'comments-left-out', detail: '2 comments' },
    ]);
  });

  it('numbers notes in reading order and puts them at the end', async () => {
    const body = `<w:p><w:r><w:t>Sent 12,000</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t> crates</w:t></w:r>
      <w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph('---')}</w:footnote>
      <w:footnote w:id="2">${paragraph('Second note.')}</w:footnote><w:footnote w:id="5">${paragraph('First note.')}</w:footnote>`;
    const document = await importText(docxImporter, wordFile({ body, footnotes }));
    expect(described(document)).toEqual([
      'paragraph: Sent 12,000[1] crates[2].',
      'footnote: [1] First note.',
      'footnote: [2] Second note.',
    ]);
  });

  it('shows the last result of fields, never their code, and no hidden text', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r>
      <w:r><w:t>code as text</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Result.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph('After an open field.')}`;
    expect(described(await importText(docxImporter, wordFile({ body })))).toEqual([
      'paragraph: Result.',
      'paragraph: After an open field.',
    ]);
  });

  it('writes superscript so that it stays a power, and symbols and breaks as characters', async () => {
    const body = `<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>
      <w:r><w:noBreakHyphen/><w:t>ton</w:t><w:br/><w:t>next</w:t><w:tab/><w:t>line</w:t></w:r></w:p>`;
    expect(described(await importText(docxImporter, wordFile({ body })))).toEqual(['paragraph: 10⁶‑ton / next line']);
  });

  it('takes what properties and title page state, but neither user accounts nor the day of saving', async () => {
    const body = `${styled('Fog', 'Title')}${styled('Ana Ruiz', 'Author')}${styled('28 July 2014', 'Date')}${paragraph('Text of it.')}`;
    const core =
      '<dc:title>Microsoft Word - Document1</dc:title><dc:creator>Microsoft Office User</dc:creator><dcterms:modified>2024-01-01T00:00:00Z</dcterms:modified><dc:language>en-GB</dc:language>';
    expect((await importText(docxImporter, wordFile({ body, styles, core }))).item).toEqual({
      type: 'document',
      title: 'Fog',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      issued: { 'date-parts': [[2014, 7, 28]] },
      language: 'en-GB',
    });
    expect((await importText(docxImporter, wordFile({ body: paragraph('Text of it.'), core }))).item).toEqual({
      type: 'document',
      language: 'en-GB',
    });
  });
});
