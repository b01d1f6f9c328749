import type { DocumentMeta } from '../../document/nodes.ts';
import { languageTag } from './structure.ts';

export const producer = 'Briefwright';

/** What a file claims to conform to. */
export interface Conformance {
  /** Part and level of PDF/A (ISO 19005); null claims none, as an encrypted file must. */
  readonly archive: { readonly part: 1 | 2 | 3; readonly level: 'A' | 'B' } | null;
  /** PDF/UA-1 (ISO 14289-1). */
  readonly accessible: boolean;
}

/** PDF/A-2a and PDF/UA-1. */
export const accessibleArchive: Conformance = { archive: { part: 2, level: 'A' }, accessible: true };
/** PDF/A-3a and PDF/UA-1: the only part of PDF/A that lets files of any kind be attached. */
export const archiveWithFiles: Conformance = { archive: { part: 3, level: 'A' }, accessible: true };
/** PDF/UA-1 alone. */
export const accessibleOnly: Conformance = { archive: null, accessible: true };
/** PDF/A-1b: what the oldest archives take. */
export const plainArchive: Conformance = { archive: { part: 1, level: 'B' }, accessible: false };

/** The document's metadata as XMP: whom it is for is its subject, its marking a keyword, as in Word files. Says the same as the Info dictionary, which the standards demand. */
export function xmpPacket(meta: DocumentMeta, conformance: Conformance): string {
  const { preparedBy, audience, marking } = meta;
  const given = [
    preparedBy && `<dc:creator><rdf:Seq><rdf:li>${escaped(preparedBy)}</rdf:li></rdf:Seq></dc:creator>`,
    audience &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(audience)}</rdf:li></rdf:Alt></dc:description>`,
    marking && `<pdf:Keywords>${escaped(marking)}</pdf:Keywords>`,
  ].join('');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"${conformance.accessible ? ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' : ''}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(meta.title)}</rdf:li></rdf:Alt></dc:title>
${given}<dc:language><rdf:Bag><rdf:li>${languageTag(meta.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${xmpDate(meta.created)}</xmp:CreateDate><xmp:ModifyDate>${xmpDate(meta.modified)}</xmp:ModifyDate><xmp:MetadataDate>${xmpDate(meta.modified)}</xmp:MetadataDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>
${archiveClaim(conformance)}${conformance.accessible ? '<pdfuaid:part>1</pdfuaid:part>' : ''}
</rdf:Description>
${conformance.accessible ? schemaOfPdfUa : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function archiveClaim({ archive }: Conformance): string {
  if (archive === null) return '';
  return `<pdfaid:part>${archive.part}</pdfaid:part><pdfaid:conformance>${archive.level}</pdfaid:conformance>`;
}

/** PDF/A knows no PDF/UA: a file that claims both describes the property it uses. */
const schemaOfPdfUa = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`;

const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/;

/** An instant to the second, as XMP writes it; the Unix epoch for what is no instant. */
export function xmpDate(iso: string): string {
  const match = instant.exec(iso);
  return match === null ? '1970-01-01T00:00:00Z' : `${match[0]}Z`;
}

/** The same instant as the Info dictionary writes it. */
export function infoDate(iso: string): string {
  return `D:${xmpDate(iso).replace(/[-:TZ]/g, '')}Z`;
}

function escaped(text: string): string {
  // XML has no place for control characters, non-characters and halves of surrogate pairs.
  const legal = [...text].filter((letter) => /[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff]/u.test(letter)).join('');
  const markup = legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  // The packet stands unpacked in the file: programs that repair files must not find the end of an object in it.
  return markup.replace(/end(?=obj|stream)/g, '&#101;nd');
}
