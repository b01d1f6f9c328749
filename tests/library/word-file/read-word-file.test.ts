import { describe, expect, it } from 'vitest';
import { readWordFile } from '../../../electron/library/word-file/read-word-file.ts';
import type { WordFileLook, WordXml } from '../../../electron/library/word-file/word-file-look.ts';
import { allOf, partsOf } from '../../../electron/library/word-file/word-xml.ts';
import { bands } from '../../builders/pictures.ts';
import { complexField, link, type WordFileParts, wordFile } from '../../builders/word-files.ts';

function look(given: WordFileParts = {}): WordFileLook {
  const read = readWordFile(wordFile(given), 'Amt.dotx');
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail}`);
  return read.value;
}

function refusal(given: WordFileParts): string {
  const read = readWordFile(wordFile(given), 'Amt.dotx');
  return read.ok ? 'taken' : read.error.code;
}

function names(xml: WordXml): readonly string[] {
  return [...allOf(xml)].map(([name]) => name);
}

function wordsIn(xml: WordXml): string {
  return [...allOf(xml)].flatMap((one) => (one[0] === 'w:t' ? partsOf(one) : [])).join('');
}

const header = (given: WordFileParts) => {
  const found = look(given).lines.find((line) => line.kind === 'header' && line.pages === 'default');
  if (!found) throw new Error('no header');
  return found.content;
};

describe('the look of a Word file', () => {
  it('is styles, lists, theme, fonts, page and running lines, and nothing of the text', () => {
    const taken = look();
    expect([taken.styles, taken.numbering, taken.theme, taken.fonts].map((part) => part?.[0])).toEqual([
      'w:styles',
      'w:numbering',
      'a:theme',
      'w:fonts',
    ]);
    expect(taken.page.map(([name]) => name)).toEqual(['w:pgSz', 'w:pgMar']);
    expect(taken.titlePage).toBe(true);
    expect(taken.lines.map(({ kind, pages }) => `${kind} ${pages}`)).toEqual([
      'header default',
      'header first',
      'footer default',
    ]);
    expect(JSON.stringify(taken)).not.toContain('Secret');
  });

  it('keeps no mark of an editing session, no bookmark and no language', () => {
    const all = JSON.stringify(look());
    expect(all).not.toMatch(/rsid|proofErr|bookmark|w:lang/);
  });

  it('goes by namespaces, whatever prefixes a file uses', () => {
    const other = {
      'word/styles.xml': `<x:styles xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:q="urn:of-somebody"><x:style x:type="paragraph" q:odd="1" x:styleId="N"><x:name x:val="Normal"/><q:odd/></x:style></x:styles>`,
    };
    expect(look({ parts: other }).styles).toEqual([
      'w:styles',
      {},
      ['w:style', { 'w:type': 'paragraph', 'w:styleId': 'N' }, ['w:name', { 'w:val': 'Normal' }]],
    ]);
  });

  it('puts properties in the order of the schema', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="X"><w:rPr><w:sz w:val="20"/><w:b/></w:rPr><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr><w:name w:val="X"/></w:style>';
    const made = JSON.stringify(look({ styles }).styles);
    expect(made).toMatch(/"w:name".*"w:keepNext".*"w:jc".*"w:b".*"w:sz"/);
  });

  it('takes the running lines of the last section, and those that it inherits', () => {
    const own = '<w:sectPr><w:footerReference w:type="first" r:id="rId9"/></w:sectPr>';
    const text = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr>${own}</w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId7"/></w:sectPr></w:body></w:document>`;
    const taken = look({ parts: { 'word/document.xml': text } });
    expect(taken.lines.map(({ kind, pages }) => `${kind} ${pages}`)).toEqual(['header default', 'footer first']);
    expect(taken.titlePage).toBe(false);
  });

  it('keeps the pictures of running lines once, and drops a frame without one', () => {
    const drawing = (id: string) =>
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="9" cy="9"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="p"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const taken = look({
      header: drawing('rId1') + drawing('rId1') + drawing('rId2'),
      links: { header: link('rId1', 'image', 'media/logo.PNG') },
      parts: { 'word/media/logo.PNG': bands(4, 4, '#112233') },
    });
    expect(Object.keys(taken.pictures)).toEqual(['media/house1.png']);
    const [content] = taken.lines.map((line) => line.content);
    expect(names(content as WordXml).filter((name) => name === 'w:drawing')).toHaveLength(2);
  });

  it('shows title, author and section of the brief where the file shows its own', () => {
    const bound = (path: string, said: string) =>
      `<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns0:coreProperties[1]/ns1:${path}[1]"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${said}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
    const made = header({
      header:
        bound('title', 'Old title') +
        bound('creator', 'Old author') +
        `<w:p>${complexField('STYLEREF &quot;heading 1&quot;', 'Old section')}${complexField('PAGE', '4')}</w:p>`,
    });
    expect(wordsIn(made)).toBe('{title}{preparedBy}{section}4');
    expect(names(made)).not.toContain('w:sdt');
  });

  it('keeps links to the web and the words of all others', () => {
    const made = header({
      header:
        '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>web</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId2"><w:r><w:t>disk</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="here"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>',
      links: {
        header:
          link('rId1', 'hyperlink', 'https://example.org/', true) + link('rId2', 'hyperlink', 'file:///c:/x', true),
      },
    });
    expect(wordsIn(made)).toBe('webdiskhere');
    expect([...allOf(made)].filter(([name]) => name === 'w:hyperlink').map(([, attributes]) => attributes)).toEqual([
      { 'r:id': 'https://example.org/' },
    ]);
  });

  it('lets programs choose between two forms of a shape only where one of them is known', () => {
    const choice = (namespace: string) =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:s="${namespace}"><mc:Choice Requires="s"><w:drawing><s:wsp/></w:drawing></mc:Choice><mc:Fallback><w:t>plain</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const known = header({ header: choice('http://schemas.microsoft.com/office/word/2010/wordprocessingShape') });
    expect([...allOf(known)].find(([name]) => name === 'mc:Choice')?.[1]).toEqual({ Requires: 'wps' });
    const unknown = header({ header: choice('urn:unknown') });
    expect(names(unknown)).not.toContain('mc:AlternateContent');
    expect(wordsIn(unknown)).toBe('plain');
  });
});

describe('a Word file is refused', () => {
  const bytes = (...of: readonly number[]) => readWordFile(Uint8Array.from(of), 'x');

  it('with a password, or in the old format, which look the same', () => {
    expect(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)).toMatchObject({ error: { code: 'protected' } });
  });

  it('when it is none', () => {
    expect(bytes(0x25, 0x50, 0x44, 0x46)).toMatchObject({ error: { code: 'not-word' } });
    expect(
      refusal({
        parts: {
          '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        },
      }),
    ).toBe('not-word');
    expect(refusal({ parts: { 'word/document.xml': '<p:presentation xmlns:p="urn:p"/>' } })).toBe('damaged');
  });

  it('when it is cut short or a part is broken', () => {
    const whole = wordFile();
    expect(readWordFile(whole.slice(0, whole.length / 2), 'x')).toMatchObject({ error: { code: 'damaged' } });
    const broken = readWordFile(wordFile({ parts: { 'word/styles.xml': '<w:styles' } }), 'x');
    expect(broken).toMatchObject({
      error: { code: 'damaged', detail: expect.stringContaining('word/styles.xml, line 1') },
    });
  });

  it('with macros, by its parts or by what it says it is', () => {
    expect(refusal({ parts: { 'word/vbaProject.bin': new Uint8Array([1]) } })).toBe('macros');
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"/></Types>';
    expect(refusal({ parts: { '[Content_Types].xml': types } })).toBe('macros');
  });

  it.each([
    ['attached-template', { settings: link('rId1', 'attachedTemplate', 'file:///c:/corporate.dotx', true) }],
    ['linked-picture', { header: link('rId1', 'image', 'https://example.org/pixel.png', true) }],
    ['outside-content', { text: link('rId20', 'frame', 'https://example.org/page', true) }],
    ['embedded-object', { text: link('rId20', 'oleObject', 'embeddings/oleObject1.bin') }],
  ] as const)('for a link of the kind %s', (code, links) => {
    expect(refusal({ links })).toBe(code);
  });

  it('for a field that would fetch something, also when its name is cut in two', () => {
    for (const code of ['INCLUDEPICTURE "https://example.org/x.png"', 'DDEAUTO cmd', 'INCLUDETEXT x', 'MACROBUTTON x'])
      expect(refusal({ header: `<w:p>${complexField(code.replaceAll('"', '&quot;'), '')}</w:p>` })).toBe(
        'fetching-field',
      );
    const run = (inside: string) => `<w:r>${inside}</w:r>`;
    const cut = `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>INCLUDE</w:instrText>')}${run('<w:instrText>PICTURE x</w:instrText>')}${run('<w:fldChar w:fldCharType="end"/>')}`;
    expect(refusal({ header: `<w:p>${cut}</w:p>` })).toBe('fetching-field');
    expect(refusal({ header: `<w:p>${complexField('PAGE', '1')}</w:p>` })).toBe('taken');
  });

  it('when it unpacks to far more than it is', () => {
    expect(refusal({ parts: { 'word/media/bomb.png': new Uint8Array(3_000_000) } })).toBe('unsafe');
  });

  it('with more elements than any look has, or deeper ones', () => {
    const one = (index: number) => `<w:p w:x="${(index * 2_654_435_761) % 4_294_967_296}"/>`;
    expect(refusal({ styles: Array.from({ length: 151_000 }, (_, index) => one(index)).join('') })).toBe('too-complex');
    expect(refusal({ styles: `${'<w:x>'.repeat(300)}${'</w:x>'.repeat(300)}` })).toBe('too-complex');
  });

  it('with entities of its own', () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aa">]><w:styles xmlns:w="urn:w"/>';
    expect(refusal({ parts: { 'word/styles.xml': entities } })).toBe('unsafe');
  });
});
