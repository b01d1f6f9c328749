import zlib from 'node:zlib';
import { wordFile, zip } from '../../library/importers/archives.ts';
import { zipBomb, zlibBomb } from './bombs.ts';
import { onePage, pdfOf, pdfStream } from './pdf-objects.ts';

const sentence = 'The harbour office counted 412 boats in May, and more may follow in June.';

/** Eight names, each ten times the one before: a few hundred bytes that want to become a hundred million. */
const growingEntities = `<!DOCTYPE w [<!ENTITY e0 "boat">${Array.from(
  { length: 8 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('')}]>`;
const wordDocument = (prolog: string, text: string) =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const openDocument = (prolog: string, text: string) =>
  `<?xml version="1.0"?>${prolog}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`;
const container = (place: string) =>
  `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${place}" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;
const asBytes = (text: string) => Buffer.from(text, 'utf8');
const deepWord = `${'<w:sdt><w:sdtContent>'.repeat(30_000)}<w:p><w:r><w:t>deep</w:t></w:r></w:p>${'</w:sdtContent></w:sdt>'.repeat(30_000)}`;

/**
 * Thirty files that are made to stop, fill or mislead a program that reads them, each by its name. They are built when
 * asked for, because together they hold some 100 MB.
 */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'bomb.docx': () => zipBomb('word/document.xml', 1024),
  'entities.docx': () => zip({ 'word/document.xml': wordDocument(growingEntities, '&e8;') }),
  'outside-entity.docx': () =>
    zip({ 'word/document.xml': wordDocument('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '&x;') }),
  'deep.docx': () => wordFile({ body: deepWord }),
  'many-paragraphs.docx': () => wordFile({ body: `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`.repeat(200_000) }),
  'empty.docx': () => new Uint8Array(0),
  'picture.docx': () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'entities.odt': () =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': openDocument(growingEntities, '&e8;'),
    }),
  'way-out.epub': () =>
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container('../../../../../etc/hostname'),
      '../../../../planted.xhtml': page('<p>planted</p>'),
    }),
  'deep.html': () => asBytes(page(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`)),
  'one-line.html': () => asBytes(page(`<article>${`<p>${sentence}</p>`.repeat(360_000)}</article>`)),
  'wide-table.html': () => asBytes(page(`<table>${`<tr>${'<td>1</td>'.repeat(20)}</tr>`.repeat(20_000)}</table>`)),
  'attributes.html': () =>
    asBytes(page(`<div ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')}>x</div>`)),
  'unclosed.html': () => asBytes(`<html><body>${'<b><i><p>'.repeat(66_667)}open`),
  'script.html': () =>
    asBytes(
      page(
        `<script>for (;;);</script><img src="x" onerror="for (;;);"><article><p>${`${sentence} `.repeat(60)}</p></article>`,
      ),
    ),
  'deep.rtf': () => asBytes(`{\\rtf1${'{'.repeat(500_000)}deep${'}'.repeat(500_000)}}`),
  'binary.rtf': () => asBytes('{\\rtf1 before{\\*\\thing\\bin999999999 abc} after}'),
  'unterminated.rtf': () => asBytes(`{\\rtf1\\ansi ${"\\'e9".repeat(2_000_000)}`),
  'one-word.txt': () => Buffer.alloc(15_000_000, 'x'),
  'zeros.txt': () => new Uint8Array(1_000_000),
  'brackets.md': () => asBytes(`${'['.repeat(50_000)}a`),
  'stars.md': () => asBytes('*a_'.repeat(50_000)),
  'links.md': () => asBytes('[a]('.repeat(50_000)),
  'circle.pdf': () =>
    pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>']),
  'many-pages.pdf': () =>
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] >>',
    ]),
  'bomb.pdf': () => onePage(pdfStream(zlibBomb(0x20, 800), '/Filter /FlateDecode '), ''),
  'many-words.pdf': () =>
    onePage(
      pdfStream(zlib.deflateSync(`BT /F1 1 Tf ${'(boat) Tj '.repeat(3_000_000)}ET`), '/Filter /FlateDecode '),
      '/Font << /F1 5 0 R >>',
      ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    ),
  'form-circle.pdf': () =>
    onePage(pdfStream('/X Do'), '/XObject << /X 5 0 R >>', [
      pdfStream(
        '/X Do /X Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> ',
      ),
    ]),
  'cut.pdf': () => asBytes('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0'),
  'words.pdf': () => asBytes('These words are no PDF.'),
};

/** The one that must come through. Its name stands behind all others. */
export const goodFile = {
  name: 'zz-good.txt',
  bytes: () => asBytes(`Harbour report\n\n${sentence} The office will count again in autumn.\n`),
} as const;
