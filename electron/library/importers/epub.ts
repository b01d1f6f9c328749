import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { countedWarnings } from './counted-warnings.ts';
import { directionWarnings } from './direction-marks.ts';
import { type BookTree, bindChapters } from './epub/chapters.ts';
import { epubItem } from './epub/metadata.ts';
import { isEpubArchive, openEpub } from './epub/package.ts';
import { writePage } from './html/write-page.ts';

/** EPUB books: all chapters in reading order as one text, with the labels of printed pages where the book has them. */
export const epubImporter: Importer = {
  id: 'epub',
  label: 'EPUB book',
  extensions: ['epub'],
  mediaType: 'application/epub+zip',
  maxBytes: 200 * 1024 * 1024,
  recognises: isEpubArchive,
  import: async ({ bytes }) => importBook(bytes),
};

function importBook(bytes: Uint8Array): Result<ImportedDocument, ImportFailure> {
  const book = openEpub(bytes);
  if (!book.ok) return book;
  const bound = bindChapters(book.value);
  if (!bound.ok) return bound;
  const written = writePage(bound.value.body, bound.value.leftOut);
  if (written.text === '') {
    const [missing] = bound.value.damaged;
    return fail(
      missing === undefined ? { code: 'no-text', detail: '' } : { code: 'damaged', detail: `${missing} is missing` },
    );
  }
  const item = epubItem(book.value.metadata, bound.value.language);
  return ok({
    ...written,
    offsets: 'normalised',
    item,
    mediaType: epubImporter.mediaType,
    encoding: null,
    language: item.language ?? null,
    extractor: 'epub 1',
    warnings: [...warningsOf(bound.value), ...directionWarnings(written.text)],
  });
}

function warningsOf({ damaged, pictures, active }: BookTree): readonly ImportWarning[] {
  return [
    ...damaged.map((part): ImportWarning => ({ code: 'structure-damaged', detail: part })),
    ...countedWarnings([
      ['pictures-left-out', pictures, 'picture'],
      ['active-content-left-out', active, 'embedded object'],
    ]),
  ];
}
