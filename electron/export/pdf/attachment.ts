import { type PDFContext, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { DocumentMeta } from '../../document/nodes.ts';
import { infoDate } from './metadata.ts';

/** A file that travels inside the PDF. */
export interface PdfAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type, as PDF/A-3 demands it. */
  readonly mediaType: string;
  /** Shown beside the name. */
  readonly description: string;
  /** `Source`: what the document was made from; `Data`: what its figures rest on. */
  readonly relationship: 'Source' | 'Data';
  /** ISO 8601 instant, UTC. */
  readonly modified: string;
}

/** The brief that a document was made from, evidence and all. */
export function briefAttachment(
  brief: Pick<PdfAttachment, 'name' | 'bytes' | 'mediaType'>,
  meta: DocumentMeta,
): PdfAttachment {
  const description = `${meta.title}: the brief with its evidence`;
  return { ...brief, description, relationship: 'Source', modified: meta.modified };
}

export interface WrittenAttachments {
  /** For the catalog's `Names`: viewers list attached files from there. */
  readonly names: PDFRef;
  /** For the catalog's `AF`: what the files are to the document (ISO 19005-3, 6.8). */
  readonly files: readonly PDFRef[];
}

/** Null when there is nothing to attach. */
export function writeAttachments(
  context: PDFContext,
  attachments: readonly PdfAttachment[],
): WrittenAttachments | null {
  if (attachments.length === 0) return null;
  const named = attachments.map((attachment) => ({ name: attachment.name, ref: writeFile(context, attachment) }));
  // Readers look names up by halving, in the order of the written keys: UTF-16, which is that of code units.
  const sorted = [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries = sorted.flatMap(({ name, ref }) => [PDFHexString.fromText(name), ref]);
  const names = context.register(context.obj({ EmbeddedFiles: { Names: entries } }));
  return { names, files: named.map(({ ref }) => ref) };
}

function writeFile(context: PDFContext, { name, bytes, ...facts }: PdfAttachment): PDFRef {
  const stream = context.flateStream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: PDFName.of(facts.mediaType),
    Params: { Size: bytes.length, ModDate: PDFString.of(infoDate(facts.modified)) },
  });
  const file = context.register(stream);
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(facts.description),
      AFRelationship: facts.relationship,
      EF: { F: file, UF: file },
    }),
  );
}
