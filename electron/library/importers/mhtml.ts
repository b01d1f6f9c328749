import type { CslItem } from '../../base/csl-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { decodeAs } from '../decode.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import { savedDate } from './html/saved-page.ts';
import { htmlImporter } from './html.ts';
import {
  contentOf,
  headerText,
  leafParts,
  type MimePart,
  type MimeSource,
  mimeSource,
  parameter,
  readMessage,
} from './mhtml/mime.ts';

/** Web pages saved with everything they need in one file. The page itself is read as any web page; nothing else is. */
export const mhtmlImporter: Importer = {
  id: 'mhtml',
  label: 'saved web page',
  extensions: ['mhtml', 'mht'],
  mediaType: 'multipart/related',
  maxBytes: 100 * 1024 * 1024,
  recognises: looksLikeSavedPage,
  import: async ({ bytes, fileName }) => importSavedPage(mimeSource(bytes), fileName),
};

/** Frames beyond these are not looked into when the page itself holds no text. */
const mostFrames = 50;

async function importSavedPage(source: MimeSource, fileName: string): Promise<Result<ImportedDocument, ImportFailure>> {
  const message = readMessage(source);
  const parts = leafParts(source, message);
  const pages = parts.filter(isPage);
  const start = parameter(message.headers.get('content-type') ?? '', 'start');
  const main = pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0];
  if (main === undefined) return fail({ code: 'damaged', detail: 'no web page is among the parts of the file' });
  const read = await importPage(source, main, fileName);
  if (read.ok) return ok(withHeaders(read.value, message, main));
  if (read.error.code !== 'no-text') return read;
  // A page made of frames has all its text in them; the longest is the one that people read.
  const frames = pages.filter((page) => page !== main).sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const frame of frames.slice(0, mostFrames)) {
    const inner = await importPage(source, frame, fileName);
    if (inner.ok) return ok(withHeaders(inner.value, message, main));
  }
  return read;
}

async function importPage(
  source: MimeSource,
  part: MimePart,
  fileName: string,
): Promise<Result<ImportedDocument, ImportFailure>> {
  const content = contentOf(source, part);
  if (content.length > htmlImporter.maxBytes) {
    return fail({ code: 'too-large', detail: `a page of more than ${htmlImporter.maxBytes / 1024 / 1024} MB` });
  }
  return htmlImporter.import({ bytes: inUtf8(content, part), fileName });
}

/** A charset in the headers of a part counts before anything the page says about itself. */
function inUtf8(content: Uint8Array, { headers }: MimePart): Uint8Array {
  const charset = parameter(headers.get('content-type') ?? '', 'charset');
  if (charset === null || /^utf-?8$/i.test(charset)) return content;
  try {
    const { encoding } = new TextDecoder(charset);
    return new TextEncoder().encode(decodeAs(content, encoding, false).text);
  } catch {
    return content;
  }
}

/** What the headers add to what the page states: its address, the day it was saved, and a title if it has none. */
function withHeaders(document: ImportedDocument, message: MimePart, main: MimePart): ImportedDocument {
  const address = ['snapshot-content-location', 'content-location']
    .flatMap((name) => [message.headers.get(name), main.headers.get(name)])
    .find((value) => value !== undefined && /^https?:\/\/\S+$/i.test(value.trim()));
  const accessed = savedDate(message.headers.get('date') ?? '');
  const title = headerText(message.headers.get('subject') ?? '').trim();
  const item: CslItem = {
    ...(title === '' ? {} : { title }),
    ...(address === undefined ? {} : { URL: address.trim() }),
    ...(accessed === null ? {} : { accessed }),
    ...document.item,
  };
  return { ...document, item, mediaType: mhtmlImporter.mediaType, extractor: `mhtml 1, ${document.extractor}` };
}

function isPage({ headers }: MimePart): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? '');
}

/** True when the first lines are the headers of a message whose parts belong together as one page. */
function looksLikeSavedPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*[\w-]+:/.test(head)) return false;
  const [headers = ''] = head.split(/\r?\n\r?\n/);
  return /^mime-version:/im.test(headers) && /^content-type:\s*multipart\/related\b/im.test(headers);
}
