import fs from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inPackages } from '../../../electron/scripts/paths.mjs';
import { pdfiumEngine } from '../../../electron/workers/pdfium-engine.ts';

/** A parser library alone, used as its manual says and no further. */
export interface Parser {
  readonly format: 'html' | 'docx' | 'md' | 'pdf';
  readonly name: string;
  /** How many characters it found; 0 when it found nothing to read. */
  readonly parse: (bytes: Uint8Array) => Promise<number>;
}

/** What the importers are held against: one line per format. */
export const parsers: readonly Parser[] = [
  { format: 'html', name: 'linkedom + readability', parse: readArticle },
  { format: 'docx', name: 'mammoth', parse: readWord },
  { format: 'md', name: 'mdast + gfm', parse: readMarkdown },
  { format: 'pdf', name: 'pdfium, plain text', parse: readPdf },
];

async function readArticle(bytes: Uint8Array): Promise<number> {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  return new Readability(document).parse()?.textContent?.length ?? 0;
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
