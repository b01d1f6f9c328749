import { fail, ok, type Result } from '../../base/result.ts';
import type { Importer, ImportFailure } from '../imported-document.ts';
import { docxImporter } from './docx.ts';
import { epubImporter } from './epub.ts';
import { fileKind } from './file-kind.ts';
import { htmlImporter } from './html.ts';
import { markdownImporter } from './markdown.ts';
import { mhtmlImporter } from './mhtml.ts';
import { odtImporter } from './odt.ts';
import { pdfImporter } from './pdf.ts';
import { rtfImporter } from './rtf.ts';
import { textImporter } from './text.ts';

/** Every format that can be imported. Those that a file's first bytes rule out come before those that read its head. */
export const importers: readonly Importer[] = [
  docxImporter,
  odtImporter,
  epubImporter,
  rtfImporter,
  htmlImporter,
  mhtmlImporter,
  pdfImporter,
  markdownImporter,
  textImporter,
];

/** The largest file any importer takes, in bytes: nothing larger needs to be read from disk at all. */
export const largestImport = Math.max(...importers.map(({ maxBytes }) => maxBytes));

/**
 * Which importer reads these bytes. What the content can only be decides before the extension does; among plain texts,
 * which all look alike, the extension decides. A failure names what the file really is.
 */
export function recogniseFormat(bytes: Uint8Array, fileName: string): Result<Importer, ImportFailure> {
  if (bytes.length === 0) return fail({ code: 'empty', detail: '' });
  const extension = extensionOf(fileName);
  const named = importers.find(({ extensions }) => extensions.includes(extension));
  const recognised = importers.find((importer) => importer.recognises?.(bytes) === true);
  if (recognised !== undefined) return withinLimit(recognised, bytes);
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  if (kind.value.type === 'known' || kind.value.type === 'archive') {
    const { label, extensions } = kind.value;
    const isWhatItSays = extensions.includes(extension) || named === undefined;
    return fail({ code: isWhatItSays ? 'unknown-format' : 'wrong-extension', detail: label });
  }
  if (kind.value.type === 'unknown') {
    return fail({ code: named === undefined ? 'unknown-format' : 'damaged', detail: 'not a text file' });
  }
  // Text under the name of a format that is not text: the content cannot be what the name says.
  if (named?.recognises !== undefined && named !== htmlImporter)
    return fail({ code: 'wrong-extension', detail: 'plain text' });
  if (named === undefined && knownForeign.has(extension))
    return fail({ code: 'wrong-extension', detail: 'plain text' });
  if (named === undefined && notProse.has(extension))
    return fail({ code: 'unknown-format', detail: 'data or program text' });
  return withinLimit(named ?? textImporter, bytes);
}

/** Text that no person wrote to be quoted: data, programs, settings, references. */
const notProse = new Set(
  'json jsonl xml svg yaml yml toml ini csv tsv js mjs cjs ts css py java c h cpp rs go sh bat sql bib ris'.split(' '),
);

/** Extensions that promise something other than text. */
const knownForeign = new Set([
  'doc',
  'odt',
  'rtf',
  'epub',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'xlsx',
  'pptx',
  'xls',
  'ppt',
  'zip',
]);

function withinLimit(importer: Importer, bytes: Uint8Array): Result<Importer, ImportFailure> {
  if (bytes.length <= importer.maxBytes) return ok(importer);
  return fail({ code: 'too-large', detail: `more than ${Math.round(importer.maxBytes / 1024 / 1024)} MB` });
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}
