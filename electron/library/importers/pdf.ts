import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportEngines, ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { directionWarnings } from './direction-marks.ts';
import { bytesOf, indexOfBytes } from './pdf/byte-search.ts';
import { layOutDocument, type ReadPage } from './pdf/layout.ts';
import { readLines, withoutTags } from './pdf/lines.ts';
import { statedMetadata } from './pdf/metadata.ts';
import type { PdfFile, PdfPage } from './pdf/pdf-file.ts';
import { pageNumberIn, type RunningLine } from './pdf/running-lines.ts';
import { isTagged, readTags } from './pdf/tagged-blocks.ts';
import { writeDocument } from './pdf/write-document.ts';

const limits = { pages: 10_000, characters: 8_000_000 } as const;
/** A file whose first pages are all unreadable is not tried to its end. */
const hopeless = 20;

/**
 * PDF files with text. A page says where each letter stands and hardly ever what it is, so lines, columns, paragraphs,
 * headings and notes are found from their places and sizes, and from the tags where the file has them.
 */
export const pdfImporter: Importer = {
  id: 'pdf',
  label: 'PDF document',
  extensions: ['pdf'],
  mediaType: 'application/pdf',
  maxBytes: 200 * 1024 * 1024,
  recognises: startsAsPdf,
  import: async ({ bytes }, engines) => importPdf(bytes, engines),
};

const firstLine = bytesOf('%PDF-');

/** Programs write a few bytes of their own before the first line. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return indexOfBytes(bytes, firstLine, 0, 1024) >= 0;
}

async function importPdf(
  bytes: Uint8Array,
  engines: ImportEngines | undefined,
): Promise<Result<ImportedDocument, ImportFailure>> {
  if (engines?.pdf === undefined) return fail({ code: 'crashed', detail: 'there is no PDF engine here' });
  const opened = await engines.pdf.open(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    return await importPages(file, bytes);
  } finally {
    file.close();
  }
}

interface ReadPages {
  readonly pages: readonly ReadPage[];
  readonly unreadable: readonly number[];
  readonly language: string;
}

async function importPages(file: PdfFile, bytes: Uint8Array): Promise<Result<ImportedDocument, ImportFailure>> {
  const read = await readPages(file);
  if (!read.ok) return read;
  const { pages, unreadable, language: tagLanguage } = read.value;
  const laidOut = layOutDocument(pages, file.outline());
  const labels = pageLabels(pages, laidOut.running);
  const { text, blocks, removed } = writeDocument(laidOut, pages, labels);
  if (text === '') return fail({ code: 'no-text', detail: '' });
  const { drafts, body } = laidOut;
  const printed = { drafts, body, text, blocks, tagLanguage, firstLabel: labels[0] ?? '' };
  const { item, language } = statedMetadata(file, bytes, printed);
  return ok({
    text,
    offsets: 'normalised',
    blocks,
    removed,
    item,
    mediaType: pdfImporter.mediaType,
    encoding: null,
    language,
    extractor: 'pdf 1',
    warnings: warningsOf(pages, unreadable, text),
  });
}

async function readPages(file: PdfFile): Promise<Result<ReadPages, ImportFailure>> {
  if (file.pageCount > limits.pages) {
    const first = await file.page(0);
    if (first === null) return fail({ code: 'damaged', detail: 'its list of pages leads nowhere' });
    return fail({ code: 'too-large', detail: `more than ${limits.pages} pages` });
  }
  const pages: ReadPage[] = [];
  const unreadable: number[] = [];
  let characters = 0;
  let language = '';
  for (let index = 0; index < file.pageCount; index += 1) {
    const page = await file.page(index);
    if (page === null) {
      unreadable.push(index);
      if (unreadable.length >= hopeless && unreadable.length === index + 1) break;
      pages.push({ box: { left: 0, bottom: 0, right: 1, top: 1 }, label: '', lines: [], tags: null });
      continue;
    }
    characters += page.words.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) {
      return fail({ code: 'too-large', detail: `more than ${limits.characters} characters` });
    }
    language ||= page.tags.find((tag) => tag.language !== '')?.language ?? '';
    pages.push(readPage(page));
  }
  if (unreadable.length > 0 && unreadable.length >= pages.length) {
    return fail({ code: 'too-complex', detail: 'none of its pages could be read' });
  }
  return ok({ pages, unreadable, language });
}

function readPage(page: PdfPage): ReadPage {
  const shared = { box: uprightBox(page), label: page.label };
  if (!isTagged(page)) return { ...shared, lines: readLines(page, withoutTags), tags: null };
  return { ...shared, lines: readLines(page, readTags(page.tags)), tags: page.tags };
}

/** The sheet as its lines see it: a page that is written sideways is as high as the sheet is wide. */
function uprightBox({ box, words }: PdfPage): PdfPage['box'] {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of words) counts[turn] = (counts[turn] ?? 0) + text.length;
  const turn = counts.indexOf(Math.max(...counts));
  const { left, right, bottom, top } = box;
  if (turn === 1) return { left: bottom, right: top, bottom: -right, top: -left };
  if (turn === 2) return { left: -right, right: -left, bottom: -top, top: -bottom };
  if (turn === 3) return { left: -top, right: -bottom, bottom: left, top: right };
  return box;
}

/**
 * What is printed on each page: the labels that the file states, unless they only count the sheets and the numbers that
 * are printed count otherwise. Sheets before the first printed number have no label then.
 */
function pageLabels(pages: readonly ReadPage[], running: readonly (readonly RunningLine[])[]): readonly string[] {
  const counting = pages.every(({ label }, index) => label === '' || label === String(index + 1));
  if (!counting) return pages.map(({ label }) => label);
  const shifts = running.flatMap((lines, index) => {
    const found = lines.find(({ rule, certain }) => rule === 'page-number' && certain)?.line.text ?? '';
    const number = /\d/.test(found) ? pageNumberIn(found) : null;
    return number === null ? [] : [number - index];
  });
  const [shift = 1] = shifts;
  const first = new Set(shifts).size === 1 ? shift : 1;
  return pages.map((_, index) => (index + first > 0 ? String(index + first) : ''));
}

function warningsOf(pages: readonly ReadPage[], unreadable: readonly number[], text: string): readonly ImportWarning[] {
  const warnings: ImportWarning[] = unreadable.map((index) => ({
    code: 'structure-damaged',
    detail: `page ${index + 1}`,
  }));
  const empty = pages.flatMap(({ lines }, index) =>
    lines.length === 0 && !unreadable.includes(index) ? [index + 1] : [],
  );
  if (empty.length > 0 && empty.length < pages.length) {
    const [first] = empty;
    warnings.push({ code: 'no-text', detail: empty.length === 1 ? `page ${first}` : `${empty.length} pages` });
  }
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0) warnings.push({ code: 'characters-replaced', detail: lost === 1 ? '1 sign' : `${lost} signs` });
  return [...warnings, ...directionWarnings(text)];
}
