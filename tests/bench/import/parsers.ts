import fs from 'node:fs';
import { Readable } from 'node:stream';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { Readability } from '@mozilla/readability';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import PostalMime from 'postal-mime';
import { Tokenize } from 'rtf-stream-parser';
import { SaxesParser } from 'saxes';
import { inPackages } from '../../../electron/scripts/paths.mjs';
import { pdfiumEngine } from '../../../electron/workers/pdfium-engine.ts';

/** A parser library alone, used as its manual says and no further. */
export interface Parser {
  readonly format: 'html' | 'mhtml' | 'docx' | 'odt' | 'epub' | 'rtf' | 'md' | 'pdf';
  readonly name: string;
  /** How many characters it found; 0 when it found nothing to read. */
  readonly parse: (bytes: Uint8Array) => Promise<number>;
}

/** What the importers are held against: one line per format. */
export const parsers: readonly Parser[] = [
  { format: 'html', name: 'linkedom + readability', parse: readArticle },
  { format: 'mhtml', name: 'postal-mime + linkedom + readability', parse: readSavedPage },
  { format: 'docx', name: 'mammoth', parse: readWord },
  { format: 'odt', name: 'fflate + saxes, nothing kept', parse: readOpenDocument },
  { format: 'epub', name: 'fflate + linkedom', parse: readBook },
  { format: 'rtf', name: 'rtf-stream-parser, nothing kept', parse: readRtfTokens },
  { format: 'md', name: 'mdast + gfm', parse: readMarkdown },
  { format: 'pdf', name: 'pdfium, plain text', parse: readPdf },
];

async function readArticle(bytes: Uint8Array): Promise<number> {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  return new Readability(document).parse()?.textContent?.length ?? 0;
}

async function readSavedPage(bytes: Uint8Array): Promise<number> {
  const { html } = await PostalMime.parse(bytes);
  return html === undefined ? 0 : readArticle(new TextEncoder().encode(html));
}

const openDocumentParts = ['content.xml', 'styles.xml', 'meta.xml'];

/** The three parts that say what is what, unpacked and parsed, and of all that is in them only the characters counted. */
async function readOpenDocument(bytes: Uint8Array): Promise<number> {
  let characters = 0;
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => openDocumentParts.includes(name) }))) {
    const parser = new SaxesParser();
    parser.on('text', (text) => {
      characters += text.length;
    });
    parser.write(new TextDecoder().decode(part)).close();
  }
  return characters;
}

async function readBook(bytes: Uint8Array): Promise<number> {
  const chapters = unzipSync(bytes, { filter: ({ name }) => /\.x?html$/.test(name) });
  const texts = Object.values(chapters).map((chapter) => {
    const { document } = parseHTML(new TextDecoder().decode(chapter));
    return document.documentElement?.textContent?.length ?? 0;
  });
  return texts.reduce((sum, length) => sum + length, 0);
}

/** Its tokens one after another, and of all of them only the characters counted. */
async function readRtfTokens(bytes: Uint8Array): Promise<number> {
  let characters = 0;
  // Text and characters written as hexadecimal bytes are the tokens that carry data.
  for await (const token of Readable.from([Buffer.from(bytes)]).pipe(new Tokenize()))
    characters += token.data?.length ?? 0;
  return characters;
}

async function readWord(bytes: Uint8Array): Promise<number> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return value.length;
}

async function readMarkdown(bytes: Uint8Array): Promise<number> {
  const text = new TextDecoder().decode(bytes);
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.length;
}

const pdfiumFile = inPackages('@hyzyla', 'pdfium', 'dist', 'pdfium.wasm');

/** What our side reads with: the same wasm file, as the product runs it. */
export const engines = { pdf: pdfiumEngine(() => fs.readFileSync(pdfiumFile)) };

let library: Promise<PDFiumLibrary> | null = null;

/** The text of every page in the order in which it is drawn: no lines, no paragraphs, no structure. */
async function readPdf(bytes: Uint8Array): Promise<number> {
  library ??= PDFiumLibrary.init({ wasmBinary: Uint8Array.from(fs.readFileSync(pdfiumFile)).buffer });
  const document = await (await library).loadDocument(bytes);
  let characters = 0;
  for (const page of document.pages()) characters += page.getText().length;
  document.destroy();
  return characters;
}
