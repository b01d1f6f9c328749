import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportedDocument, Importer, ImportFailure } from '../imported-document.ts';
import type { ImportWarning } from '../snapshot.ts';
import { countedWarnings } from './counted-warnings.ts';
import { directionWarnings } from './direction-marks.ts';
import { odtItem, statedLanguage } from './odt/metadata.ts';
import { isOdtArchive, type OdtPackage, openOdtPackage } from './odt/package.ts';
import { OdtStyles } from './odt/styles.ts';
import { OdtWriter, type WrittenOdt } from './odt/write-document.ts';
import { streamXml, type XmlElement } from './xml.ts';

/** OpenDocument texts, zipped or as one flat file, read as a word processor shows them with all changes accepted. */
export const odtImporter: Importer = {
  id: 'odt',
  label: 'OpenDocument text',
  extensions: ['odt', 'ott', 'fodt'],
  mediaType: 'application/vnd.oasis.opendocument.text',
  maxBytes: 100 * 1024 * 1024,
  recognises: (bytes) => isOdtArchive(bytes) || isFlatText(bytes),
  import: async ({ bytes }) => (isFlatText(bytes) ? importFlat(bytes) : importPackage(bytes)),
};

function importPackage(bytes: Uint8Array): Result<ImportedDocument, ImportFailure> {
  const opened = openOdtPackage(bytes);
  return opened.ok ? importParts(opened.value) : opened;
}

/** A flat file has the same elements in one part, its metadata among them. */
function importFlat(bytes: Uint8Array): Result<ImportedDocument, ImportFailure> {
  const fields: XmlElement[] = [];
  const read = streamXml(bytes, 'file', ['meta', 'text'], (child, container) => {
    if (container === 'meta') fields.push(child);
  });
  if (!read.ok) return read;
  const meta = { name: '', attributes: {}, children: [{ name: 'meta', attributes: {}, children: fields }] };
  return importParts({ content: bytes, styles: null, meta, damaged: [], macros: false, formula: () => null });
}

const styleContainers = ['styles', 'automatic-styles'];

function importParts(parts: OdtPackage): Result<ImportedDocument, ImportFailure> {
  const styles = new OdtStyles();
  const damaged = [...parts.damaged];
  if (parts.styles !== null) {
    const read = streamXml(parts.styles, 'styles.xml', styleContainers, (style) => styles.add(style));
    if (!read.ok) damaged.push('styles.xml');
  }
  const writer = new OdtWriter(styles, (address) => parts.formula(address));
  const read = streamXml(parts.content, 'content.xml', [...styleContainers, 'text'], (child, container) => {
    if (container === 'text') writer.add(child);
    else styles.add(child);
  });
  // A fault in the middle of the text would leave out the rest without a trace, so the file counts as damaged.
  if (!read.ok) return read;
  const written = writer.finish();
  if (written.text === '') return fail({ code: 'no-text', detail: '' });
  const language = statedLanguage(parts.meta) ?? styles.language;
  return ok({
    text: written.text,
    offsets: 'normalised',
    blocks: written.blocks,
    removed: written.front.removed,
    item: odtItem(parts.meta, written, language),
    mediaType: odtImporter.mediaType,
    encoding: null,
    language,
    extractor: 'odt 1',
    warnings: warningsOf(parts, damaged, written),
  });
}

function warningsOf(
  { macros }: OdtPackage,
  damaged: readonly string[],
  { collected, trackedChanges, text }: WrittenOdt,
): readonly ImportWarning[] {
  return [
    ...damaged.map((part): ImportWarning => ({ code: 'structure-damaged', detail: part })),
    ...countedWarnings([
      ['tracked-changes-accepted', trackedChanges, 'change'],
      ['hidden-text-left-out', collected.hidden, 'place'],
      ['pictures-left-out', collected.pictures, 'picture'],
      ['active-content-left-out', collected.objects, 'embedded object'],
      ['active-content-left-out', macros ? 1 : 0, 'macro project'],
      ['remote-content-left-out', collected.remote, 'link to outside content'],
      ['comments-left-out', collected.comments, 'comment'],
    ]),
    ...directionWarnings(text),
  ];
}

/** True when the first bytes open an OpenDocument text in one XML file. */
function isFlatText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50) return false;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return /<office:document\s/.test(head) && /mimetype="application\/vnd\.oasis\.opendocument\.text[^"]*"/.test(head);
}
