import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listArchive } from '../../../electron/library/importers/archive.ts';
import { docxImporter } from '../../../electron/library/importers/docx.ts';
import { htmlImporter } from '../../../electron/library/importers/html.ts';
import { importers, recogniseFormat } from '../../../electron/library/importers/importers.ts';
import { markdownImporter } from '../../../electron/library/importers/markdown.ts';
import { paragraph, wordFile, zip } from './archives.ts';

async function failure(importer: typeof htmlImporter, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await importer.import({ bytes, fileName: 'x' });
  return result.ok ? null : result.error;
}

function recognised(bytes: string | Uint8Array, fileName: string): string {
  const result = recogniseFormat(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, fileName);
  return result.ok ? result.value.id : `${result.error.code}: ${result.error.detail}`;
}

describe('hostile web pages', () => {
  it('are refused when they are nested, listed or counted beyond reason', async () => {
    const deep = `${'<div>'.repeat(100_000)}text${'</div>'.repeat(100_000)}`;
    expect(await failure(htmlImporter, deep)).toEqual({
      code: 'too-complex',
      detail: 'tags nested more than 512 deep',
    });
    const attributes = Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect((await failure(htmlImporter, `<p ${attributes}>x</p>`))?.detail).toBe(
      'more than 1000 attributes in one tag',
    );
    expect((await failure(htmlImporter, '<b><i><p>'.repeat(20_000)))?.code).toBe('too-complex');
    expect((await failure(htmlImporter, '<td>1'.repeat(400_000)))?.code).toBe('too-complex');
  });

  it('are read all the same when they are only long', async () => {
    const line = '<p>More than four hundred boats were counted in the bay that morning.</p>';
    const result = await htmlImporter.import({ bytes: Buffer.from(line.repeat(25_000)), fileName: 'x.html' });
    expect(result.ok && result.value.blocks.length).toBe(25_000);
  });

  it('without text say so', async () => {
    expect((await failure(htmlImporter, '<html><script>1</script><img src=x></html>'))?.code).toBe('no-text');
  });
});

describe('hostile archives', () => {
  const text = paragraph('Text.');
  const named = (name: string) => zip({ 'word/document.xml': 'x', [name]: 'y' });

  it('are refused when an entry points outside, or two have one name', () => {
    for (const name of ['../../evil.txt', '/etc/evil', 'C:\\evil', 'word\\..\\..\\evil', 'word/../../evil']) {
      expect(listArchive(named(name)), name).toMatchObject({ ok: false, error: { code: 'unsafe-archive' } });
    }
    expect(listArchive(named('WORD/Document.XML'))).toMatchObject({ ok: false, error: { code: 'unsafe-archive' } });
    expect(listArchive(named('word/..evil.txt'))).toMatchObject({ ok: true });
  });

  it('are refused when they unpack to too much, before anything is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(await failure(docxImporter, bomb)).toMatchObject({ code: 'unsafe-archive' });
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/${index}.xml`, 'x']));
    expect(listArchive(zip(many))).toMatchObject({ ok: false, error: { detail: 'more than 10000 entries' } });
  });

  it('that lie about the size of an entry give no more than they state', async () => {
    const file = Buffer.from(wordFile({ body: text.repeat(500) }));
    const at = file.lastIndexOf('word/document.xml') - 46;
    file.writeUInt32LE(200, at + 24);
    expect(await failure(docxImporter, file)).toMatchObject({ code: 'damaged' });
  });

  it('are refused when cut short, and say which part is broken', async () => {
    const whole = wordFile({ body: text });
    expect(await failure(docxImporter, whole.subarray(0, whole.length - 40))).toMatchObject({ code: 'damaged' });
    const broken = wordFile({ body: '<w:p><w:r></w:p>' });
    expect((await failure(docxImporter, broken))?.detail).toMatch(/^word\/document\.xml, line 1: /);
    const without = zip({ 'word/other.xml': 'x' });
    expect((await failure(docxImporter, without))?.detail).toMatch(/^word\/document\.xml is missing/);
  });

  it('keep their text when only a part beside it is broken', async () => {
    const result = await docxImporter.import({
      bytes: wordFile({ body: text, styles: '<w:style>' }),
      fileName: 'x.docx',
    });
    expect(result).toMatchObject({
      ok: true,
      value: { text: 'Text.', warnings: [{ code: 'structure-damaged', detail: 'word/styles.xml' }] },
    });
  });

  it('never expand or load an entity', async () => {
    const doctype = (inner: string) =>
      zip({
        'word/document.xml': `<?xml version="1.0"?><!DOCTYPE w [${inner}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      });
    for (const inner of ['<!ENTITY x SYSTEM "file:///etc/hostname">', '<!ENTITY a "lol"><!ENTITY x "&a;&a;&a;">']) {
      expect((await failure(docxImporter, doctype(inner)))?.detail).toMatch(
        /^word\/document\.xml, line 1: it declares entities of its own$/,
      );
    }
  });

  it('nested beyond reason are refused, and merely long ones are read', async () => {
    const nested = `${'<w:sdt><w:sdtContent>'.repeat(3_000)}${text}${'</w:sdtContent></w:sdt>'.repeat(3_000)}`;
    expect(await failure(docxImporter, wordFile({ body: nested }))).toMatchObject({ code: 'too-complex' });
    const rows = Array.from({ length: 20_000 }, (_, index) => paragraph(`Line ${index}.`)).join('');
    const long = await docxImporter.import({ bytes: wordFile({ body: rows }), fileName: 'x.docx' });
    expect(long.ok && long.value.blocks.length).toBe(20_000);
  });
});

describe('hostile Markdown', () => {
  it('is refused where the parser would need minutes', async () => {
    for (const text of [
      '['.repeat(50_000),
      '[a]('.repeat(50_000),
      '*a_'.repeat(50_000),
      ']'.repeat(50_000),
      '<!--'.repeat(50_000),
      `${'>'.repeat(5_000)} x`,
      `- ${'x'.repeat(300_000)}`,
    ]) {
      expect((await failure(markdownImporter, text))?.code, text.slice(0, 6)).toBe('too-complex');
    }
  });

  it('is not taken for what long honest documents hold', async () => {
    const text = `${'A [link](https://a.example) and *one* and **two** words.\n\n'.repeat(1_500)}${'*'.repeat(5_000)}\n\n${'_'.repeat(3_000)}`;
    expect(await failure(markdownImporter, text)).toBeNull();
  });
});

describe('recognising a file', () => {
  const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('');
  const compound = (name: string) =>
    Buffer.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${wide(name)}`, 'latin1');

  it('goes by content before extension', () => {
    expect(recognised('<!doctype html><p>x', 'page.txt')).toBe('html');
    expect(recognised('<!-- saved page -->\n<HTML lang=en>', 'page.docx')).toBe('html');
    expect(recognised(wordFile({ body: '' }), 'report.txt')).toBe('docx');
    expect(recognised('%PDF-1.7\n', 'report.docx')).toBe('pdf');
    expect(recognised('<p>No doctype', 'page.htm')).toBe('html');
    expect(recognised('# Title', 'note.md')).toBe('markdown');
    expect(recognised('Plain words.', 'note')).toBe('text');
    expect(recognised('Plain words.', 'README.unknown')).toBe('text');
  });

  it('says what a file really is', () => {
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    expect(recognised(png, 'photo.png')).toBe('unknown-format: PNG picture');
    expect(recognised(png, 'report.docx')).toBe('wrong-extension: PNG picture');
    expect(recognised(zip({ 'xl/workbook.xml': 'x' }), 'report.docx')).toBe('wrong-extension: Excel workbook');
    expect(recognised(zip({ 'xl/workbook.xml': 'x' }), 'report.xlsx')).toBe('unknown-format: Excel workbook');
    expect(recognised('{"a": 1}', 'sources.json')).toBe('unknown-format: data or program text');
    expect(recognised('Words.', 'report.docx')).toBe('wrong-extension: plain text');
    expect(recognised(compound('WordDocument'), 'old.doc')).toBe('unknown-format: Word 97-2003 document');
    expect(recognised(compound('EncryptedPackage'), 'report.docx')).toBe('encrypted: ');
    expect(recognised(new Uint8Array(), 'empty.docx')).toBe('empty: ');
    expect(recognised(new Uint8Array(1000), 'zeros.txt')).toBe('damaged: not a text file');
    expect(recognised(Buffer.from(wide('Words in UTF-16.'), 'latin1'), 'note.txt')).toBe('text');
  });

  it('refuses what is larger than its importer takes', () => {
    const html = new Uint8Array(11 * 1024 * 1024).fill(32);
    html.set(new TextEncoder().encode('<!doctype html>'));
    expect(recognised(html, 'page.html')).toBe('too-large: more than 10 MB');
  });

  it('lets no importer throw, whatever the bytes', async () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    const samples = [
      wordFile({ body: paragraph('Text.') }),
      Buffer.from('<p>One <b>two</b> three</p>'),
      Buffer.from('# a\n\n- b\n'),
    ];
    for (let round = 0; round < 60; round += 1) {
      for (const sample of samples) {
        const bytes = Uint8Array.from(sample);
        for (let flips = 0; flips < 5; flips += 1) bytes[next() % bytes.length] = next() % 256;
        for (const importer of importers) await importer.import({ bytes, fileName: 'x' });
      }
    }
  });
});
