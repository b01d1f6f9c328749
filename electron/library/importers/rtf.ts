import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { BlockBuilder } from './block-builder.ts';
import { countedWarnings } from './counted-warnings.ts';
import { directionWarnings } from './direction-marks.ts';
import { FrontMatter } from './front-matter.ts';
import { officeItem } from './office-metadata.ts';
import { languageByNumber } from './rtf/languages.ts';
import { type RtfDocument, readRtf } from './rtf/reader.ts';
import { FlowWriter } from './rtf/write-flow.ts';

/** RTF documents, read as a word processor shows them with all changes accepted. */
export const rtfImporter: Importer = {
  id: 'rtf',
  label: 'RTF document',
  extensions: ['rtf'],
  mediaType: 'application/rtf',
  maxBytes: 100 * 1024 * 1024,
  recognises: (bytes) => /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 64))),
  import: async ({ bytes }) => importRtf(bytes),
};

function importRtf(bytes: Uint8Array): Result<ImportedDocument, ImportFailure> {
  const document = readRtf(bytes);
  const builder = new BlockBuilder();
  const front = new FrontMatter();
  const writer = new FlowWriter(builder, front);
  writer.write(document.flow);
  for (const note of document.notes) writer.note(note);
  const written = builder.finish();
  if (written.text === '') return fail({ code: 'no-text', detail: '' });
  const language = document.language === null ? null : languageByNumber(document.language);
  const field = (name: string) => document.info.get(name)?.replace(/\s+/g, ' ').trim() || null;
  const facts = {
    title: field('title'),
    creator: field('author'),
    date: null,
    publisher: null,
    address: null,
    keyword: field('keywords'),
    abstract: field('doccomm'),
    language,
  };
  return ok({
    ...written,
    offsets: 'normalised',
    removed: front.removed,
    item: officeItem(facts, { ...written, front }),
    mediaType: rtfImporter.mediaType,
    encoding: document.encoding,
    language,
    extractor: 'rtf 1',
    warnings: warningsOf(document, written.text),
  });
}

function warningsOf({ counts, isComplete }: RtfDocument, text: string): readonly ImportWarning[] {
  return [
    ...(isComplete ? [] : [{ code: 'structure-damaged', detail: 'the end of the file is missing' } as const]),
    ...countedWarnings([
      ['tracked-changes-accepted', counts.changes, 'change'],
      ['hidden-text-left-out', counts.hidden, 'place'],
      ['pictures-left-out', counts.pictures, 'picture'],
      ['active-content-left-out', counts.objects, 'embedded object'],
      ['comments-left-out', counts.comments, 'comment'],
    ]),
    ...directionWarnings(text),
  ];
}
