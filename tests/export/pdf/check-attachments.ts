import { PDFArray, type PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import { listOf, name, type ReadPdf, textString } from './read-pdf.ts';

/** An attached file as a reader finds it. */
export interface ReadAttachment {
  readonly name: string;
  readonly spec: PDFDict;
  readonly bytes: Uint8Array;
}

/** Attached files by the name tree of the catalog. */
export function attachmentsOf(pdf: ReadPdf): readonly ReadAttachment[] {
  const names = pdf.root.get(PDFName.of('Names'));
  if (names === undefined) return [];
  const tree = pdf.dict(pdf.dict(names).get(PDFName.of('EmbeddedFiles')));
  const entries = pdf.resolve(tree.get(PDFName.of('Names')));
  const list = entries instanceof PDFArray ? entries.asArray() : [];
  return list.flatMap((entry, index) => (index % 2 === 1 ? [readAttachment(pdf, entry)] : []));
}

function readAttachment(pdf: ReadPdf, entry: PDFObject): ReadAttachment {
  const spec = pdf.dict(entry);
  const file = pdf.dict(spec.get(PDFName.of('EF'))).get(PDFName.of('F'));
  return { name: textString(spec, 'UF'), spec, bytes: Buffer.from(pdf.stream(file), 'latin1') };
}

/** What PDF/A-3 asks of attached files (ISO 19005-3, 6.8): a type, a relationship, both names, a place in `AF`. */
export function attachmentFaults(pdf: ReadPdf, mayHold: boolean): readonly string[] {
  const faults: string[] = [];
  const attachments = attachmentsOf(pdf);
  const associated = listOf(pdf.resolve(pdf.root.get(PDFName.of('AF')))).map((ref) => pdf.dict(ref));
  if (attachments.length > 0 && !mayHold) faults.push('attached files in a file that must have none');
  if (attachments.length === 0 && mayHold) faults.push('no attached file');
  if (associated.length !== attachments.length) faults.push(`${associated.length} associated files`);
  for (const { name: file, spec } of attachments) {
    const need = (holds: boolean, fault: string) => (holds ? undefined : faults.push(`${file}: ${fault}`));
    need(associated.includes(spec), 'not associated with the document');
    need(/^\/(?:Source|Data)$/.test(name(spec, 'AFRelationship')), 'no relationship');
    need(file !== '' && textString(spec, 'F') === file, 'two names');
    need(textString(spec, 'Desc') !== '', 'no description');
    const stream = pdf.dict(pdf.dict(spec.get(PDFName.of('EF'))).get(PDFName.of('F')));
    need(name(stream, 'Subtype').length > 1, 'no media type');
    need(textString(pdf.dict(stream.get(PDFName.of('Params'))), 'ModDate') !== '', 'no date');
  }
  return faults;
}
