import type { CslItem } from '../../base/csl-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { listArchive } from './archive.ts';
import { countedWarnings } from './counted-warnings.ts';
import { directionWarnings } from './direction-marks.ts';
import { openWordPackage, type WordPackage } from './docx/package.ts';
import { readStyleSheet } from './docx/styles.ts';
import { DocumentWriter, type WrittenDocument } from './docx/write-document.ts';
import { officeItem } from './office-metadata.ts';
import { streamXml, type XmlElement, xmlChild, xmlChildren, xmlLine } from './xml.ts';

/** Word documents, strict and transitional, read as Word shows them with all tracked changes accepted. */
export const docxImporter: Importer = {
  id: 'docx',
  label: 'Word document',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  maxBytes: 100 * 1024 * 1024,
  recognises: isWordArchive,
  import: async ({ bytes }) => importWord(bytes),
};

function importWord(bytes: Uint8Array): Result<ImportedDocument, ImportFailure> {
  const opened = openWordPackage(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const styles = readStyleSheet(parts.styles, parts.numbering);
  const writer = new DocumentWriter(styles, {
    footnote: notesById(parts.footnotes, 'footnotes', 'footnote'),
    endnote: notesById(parts.endnotes, 'endnotes', 'endnote'),
  });
  const read = streamXml(parts.document.bytes, parts.document.name, 'body', (child) => writer.add(child));
  const written = writer.finish();
  // A fault in the middle of the text would leave out the rest without a trace, so the file counts as damaged.
  if (!read.ok) return read;
  if (written.text === '') return fail({ code: 'no-text', detail: '' });
  const language = coreText(parts.core, 'language') ?? styles.language;
  return ok({
    text: written.text,
    offsets: 'normalised',
    blocks: written.blocks,
    removed: written.front.removed,
    item: itemOf(parts.core, written, language),
    mediaType: docxImporter.mediaType,
    encoding: null,
    language,
    extractor: 'docx 1',
    warnings: warningsOf(parts, written),
  });
}

function notesById(part: XmlElement | null, list: string, name: string): ReadonlyMap<string, XmlElement> {
  const root = part === null ? null : xmlChild(part, list);
  // Separators between text and notes are kept as notes of a special type.
  const notes =
    root === null
      ? []
      : xmlChildren(root, name).filter(
          ({ attributes }) => attributes.type === undefined || attributes.type === 'normal',
        );
  return new Map(notes.map((note) => [note.attributes.id ?? '', note]));
}

function itemOf(core: XmlElement | null, written: WrittenDocument, language: string | null): CslItem {
  return officeItem(
    {
      title: coreText(core, 'title'),
      creator: coreText(core, 'creator'),
      date: coreText(core, 'issued') ?? coreText(core, 'date'),
      publisher: coreText(core, 'publisher'),
      address: null,
      keyword: coreText(core, 'keywords'),
      abstract: coreText(core, 'description'),
      language,
    },
    written,
  );
}

function coreText(core: XmlElement | null, name: string): string | null {
  const root = core === null ? null : xmlChild(core, 'coreProperties');
  return root === null ? null : xmlLine(xmlChild(root, name));
}

function warningsOf(parts: WordPackage, { collected, text }: WrittenDocument): readonly ImportWarning[] {
  const comments = parts.comments === null ? null : xmlChild(parts.comments, 'comments');
  return [
    ...parts.damaged.map((part): ImportWarning => ({ code: 'structure-damaged', detail: part })),
    ...countedWarnings([
      ['tracked-changes-accepted', collected.trackedChanges, 'change'],
      ['hidden-text-left-out', collected.hidden, 'place'],
      ['pictures-left-out', collected.pictures, 'picture'],
      ['active-content-left-out', collected.objects, 'embedded object'],
      ['active-content-left-out', parts.macros ? 1 : 0, 'macro project'],
      ['remote-content-left-out', parts.externalLinks, 'link to outside content'],
      ['comments-left-out', comments === null ? 0 : xmlChildren(comments, 'comment').length, 'comment'],
    ]),
    ...directionWarnings(text),
  ];
}

/** True for a zip archive whose list names the parts of a Word document. */
function isWordArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const list = listArchive(bytes);
  return list.ok && list.value.some(({ name }) => /^word\/document\d*\.xml$/i.test(name));
}
