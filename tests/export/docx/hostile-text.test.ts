import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../../electron/export/docx/blocks/link-target.ts';
import { stretchesOf } from '../../../electron/export/docx/blocks/text-direction.ts';
import { xmlCharacters } from '../../../electron/export/docx/package/xml-tree.ts';
import { contents, document, front, heading, link, note, p, table, text } from '../../builders/document.ts';
import { named, paragraphs, words, written } from './unpacked.ts';

const textOf = async (hostile: string) => words((await written(document(p(hostile)))).part('word/document.xml'));

describe('any text a person may type', () => {
  it('comes through as it is', async () => {
    for (const said of [
      ']]>',
      '<w:t>&amp;</w:t>',
      '{list-1}',
      '{bullets-0}',
      'CURRENT',
      'TOTAL_PAGES',
      '{{body}}',
      ' a  b ',
      '"\'',
      '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
      "=cmd|' /C calc'!A0",
      '@SUM(1+1)*cmd|x',
      '{ PAGE }',
      '\\* MERGEFORMAT',
      '\u00a0\u202f\u200b',
    ]) {
      expect(await textOf(said)).toBe(said);
    }
  });

  it('loses only what XML cannot hold', async () => {
    expect(await textOf('a\uFFFEb\uFFFFc\u0001d\u0000e')).toBe('abcde');
    expect(await textOf('half \uD83D pair, and \uDE00 alone, and \uD83D\uDE00')).toBe(
      'half \uFFFD pair, and \uFFFD alone, and \uD83D\uDE00',
    );
    expect(await textOf('one\r\ntwo\nthree')).toBe('one two three');
    expect(await textOf('a\tb')).toBe('a\tb');
  });

  it('stays out of field codes', async () => {
    const said = 'MACROBUTTON x \\o "1-9" INCLUDETEXT "c:\\\\a"';
    const file = await written(
      document(
        { title: said, header: { left: said, right: said }, footer: { left: said, right: said } },
        heading(1, said),
        p(said, note(said)),
      ),
    );
    const codes = file.paths
      .filter((path) => path.startsWith('word/') && path.endsWith('.xml'))
      .flatMap((path) => named(file.part(path), 'w:instrText').map((code) => code.children.join('')));
    expect(codes.filter((code) => code.includes('MACROBUTTON') || code.includes('INCLUDETEXT'))).toEqual([]);
  });

  it('stays words wherever it is said again: contents, running lines, captions, cells, links', async () => {
    for (const said of [
      '{ DDEAUTO c:\\cmd.exe "/k calc" }',
      "=cmd|' /C calc'!A0",
      ']]><w:instrText>QUIT</w:instrText>',
    ]) {
      const file = await written(
        document(
          { title: said, header: { left: '{section}', right: said }, footer: { left: said, right: '{page}' } },
          front(said),
          contents(2),
          heading(1, said),
          table({ caption: said, head: [said], rows: [[said]], sourceLine: [said] }),
          p(link('https://example.org/', said), note(said)),
        ),
      );
      const parts = file.paths.filter((path) => /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(path));
      const codes = parts.flatMap((path) =>
        named(file.part(path), 'w:instrText').map((code) => code.children.join('')),
      );
      expect(codes.filter((code) => /DDE|cmd|QUIT|calc/.test(code))).toEqual([]);
      expect(parts.flatMap((path) => named(file.part(path), 'w:fldSimple'))).toEqual([]);
      // Front, contents, heading, caption, head, cell, source line and link, each as it was typed.
      const shown = paragraphs(file.part('word/document.xml')).filter(({ text }) => text.includes(said));
      expect(shown).toHaveLength(8);
    }
  });

  it('may be long: a note of 50,000 characters, a thousand notes in one paragraph', async () => {
    const long = 'word '.repeat(10_000);
    const one = await written(document(p('A', note(long))));
    expect(words(one.part('word/footnotes.xml'))).toBe(`\t${long}`);
    const marks = Array.from({ length: 1000 }, (_, index) => note(`Note ${index + 1}.`));
    const many = await written(document(p('B', ...marks)));
    const said = paragraphs(many.part('word/footnotes.xml')).filter(({ style }) => style === 'FootnoteText');
    expect(said.map((line) => line.text)).toEqual(marks.map((_, index) => `\tNote ${index + 1}.`));
  });

  it('makes no bookmark of more than 40 characters, and no two alike', async () => {
    const made = document(p('a'), p('b'), p('c'), p('d'), p('e'));
    const ids = ['x'.repeat(300), `${'x'.repeat(299)}y`, 'a-b', 'a_b', 'A_B'];
    const blocks = made.blocks.map((block, index) => ({ ...block, id: ids[index] ?? '' }));
    const file = await written({ ...made, blocks });
    const names = named(file.part('word/document.xml'), 'w:bookmarkStart').map(
      (mark) => mark.attributes['w:name'] ?? '',
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    expect(names.filter((name) => !/^_bw_\w{1,36}$/.test(name))).toEqual([]);
    // The baseline still knows which is which.
    const known = named(file.part('customXml/item1.xml'), 'block').map((block) => block.attributes);
    expect(known.map((block) => block.id)).toEqual(ids);
    expect(known.map((block) => block.bookmark ?? `_bw_${block.id}`)).toEqual(names);
  });

  it('stands in table descriptions, titles and ids without breaking a part', async () => {
    const said = '"<&>\u0001\uD800\n';
    const file = await written(
      document(
        { title: said, briefId: said, preparedBy: said, language: said },
        table({ caption: said, description: said, head: [said], rows: [[said]] }),
      ),
    );
    for (const path of file.paths) expect(() => file.part(path), path).not.toThrow();
    expect(named(file.part('docProps/core.xml'), 'dc:title')[0]?.children.join('')).toBe('"<&>\uFFFD\n');
    expect(named(file.part('word/document.xml'), 'w:tblDescription')[0]?.attributes['w:val']).toBe('"<&>\uFFFD\n');
  });
});

describe('addresses', () => {
  it('are written as URIs, whatever was typed', () => {
    expect(linkTarget('https://example.org/a b|c?q={x}&r=50%#one#two')).toBe(
      'https://example.org/a%20b%7Cc?q=%7Bx%7D&r=50%25#one%23two',
    );
    expect(linkTarget('https://example.org/%C3%A4ä')).toBe('https://example.org/%C3%A4%C3%A4');
    expect(linkTarget('mailto:a@example.org?subject=Hello there')).toBe('mailto:a@example.org?subject=Hello%20there');
    expect(linkTarget('https://example.org/\uD800')).toBe('https://example.org/%EF%BF%BD');
  });

  it('of other kinds become plain words', async () => {
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'smb://host/share', '']) {
      expect(linkTarget(href)).toBeNull();
    }
    const file = await written(document(p(link('javascript:alert(1)', 'here'))));
    expect(named(file.part('word/document.xml'), 'w:hyperlink')).toEqual([]);
    expect(words(file.part('word/document.xml'))).toBe('here');
  });

  it('share a relationship when they are the same', async () => {
    const file = await written(document(p(link('https://example.org/', 'a'), link('https://example.org/', 'b'))));
    const links = named(file.part('word/_rels/document.xml.rels'), 'Relationship').filter(
      (one) => one.attributes.TargetMode,
    );
    expect(links).toHaveLength(1);
    expect(
      new Set(named(file.part('word/document.xml'), 'w:hyperlink').map((one) => one.attributes['r:id'])).size,
    ).toBe(1);
  });
});

describe('directions', () => {
  it('cut text where letters turn, and keep signs between letters with them', () => {
    expect(stretchesOf('abc')).toEqual([{ text: 'abc', rightToLeft: false }]);
    expect(stretchesOf('see שלום, עולם (NATO)')).toEqual([
      { text: 'see ', rightToLeft: false },
      { text: 'שלום, עולם', rightToLeft: true },
      { text: ' (NATO)', rightToLeft: false },
    ]);
  });

  it('turn a paragraph whose first letter runs the other way', async () => {
    const file = await written(document(p('12 שלום'), p('Hello שלום')));
    const turned = named(file.part('word/document.xml'), 'w:p').map((one) => named(one, 'w:bidi').length);
    expect(turned).toEqual([1, 0]);
    const hebrew = await written(document({ language: 'he' }, p('שלום'), p('Hello', text('!'))));
    const other = named(hebrew.part('word/document.xml'), 'w:p').map(
      (one) => named(one, 'w:bidi')[0]?.attributes['w:val'] ?? 'as the document',
    );
    expect(other).toEqual(['as the document', 'false']);
  });
});

describe('xmlCharacters', () => {
  it('leaves sound text as it is', () => {
    expect(xmlCharacters('a\t\n\u{10FFFF}\uE000')).toBe('a\t\n\u{10FFFF}\uE000');
  });
});
