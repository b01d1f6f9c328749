import { fail, ok } from '../../base/result.ts';
import { decodeText } from '../decode.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { textBlocks } from './text/text-blocks.ts';

/** Plain text. The decoded file is the text itself, so every offset points into the file; structure is read from lines. */
export const textImporter: Importer = {
  id: 'text',
  label: 'Plain text',
  extensions: ['txt', 'text', 'log', 'asc'],
  mediaType: 'text/plain',
  maxBytes: 16 * 1024 * 1024,
  import: async ({ bytes }) => importText(bytes),
};

function importText(bytes: Uint8Array) {
  if (bytes.length === 0) return failure('empty');
  const { text, encoding, replaced, guessed } = decodeText(bytes);
  if (!/\S/.test(text)) return failure('no-text');
  if (isBinary(text)) return failure('damaged', 'not a text file');
  const warnings: ImportWarning[] = [];
  if (guessed) warnings.push({ code: 'encoding-guessed', detail: encoding });
  if (replaced > 0) warnings.push({ code: 'characters-replaced', detail: String(replaced) });
  if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) warnings.push({ code: 'direction-marks', detail: '' });
  const document: ImportedDocument = {
    text,
    offsets: 'original',
    blocks: textBlocks(text),
    removed: [],
    item: { type: 'document' },
    mediaType: 'text/plain',
    encoding,
    language: null,
    extractor: 'text 1',
    warnings,
  };
  return ok(document);
}

function failure(code: ImportFailure['code'], detail = '') {
  return fail<ImportFailure>({ code, detail });
}

/** Control characters that no text holds, in more than a stray place. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 8192);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    // Tab, line ends and escape occur in text; so may the form feed between pages.
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 27) controls += 1;
  }
  return controls > length / 100;
}
