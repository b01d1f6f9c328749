import { readXml, type XmlElement, xmlText } from '../xml.ts';
import { bytesOf, indexOfBytes, lastIndexOfBytes } from './byte-search.ts';

/** What the metadata packet of a file states, in the terms of Dublin Core and PRISM. Null and empty where it is silent. */
export interface XmpFields {
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly doi: string | null;
  readonly publication: string | null;
  /** The day of publication. The days a file was made or changed are not read at all. */
  readonly published: string | null;
}

const nothing: XmpFields = {
  title: null,
  creators: [],
  publisher: null,
  language: null,
  doi: null,
  publication: null,
  published: null,
};
const longest = 1024 * 1024;
const opening = bytesOf('<x:xmpmeta');
const closing = bytesOf('</x:xmpmeta>');

/** Reads the packet that stands unpacked in the file, the last one that names a document; pictures have theirs too. */
export function readXmp(bytes: Uint8Array): XmpFields {
  let end = bytes.length;
  for (let tries = 0; tries < 8; tries += 1) {
    const start = lastIndexOfBytes(bytes, opening, end);
    if (start < 0) return nothing;
    const close = indexOfBytes(bytes, closing, start, Math.min(bytes.length, start + longest));
    if (close >= 0) {
      const read = readXml(bytes.subarray(start, close + closing.length), 'metadata');
      if (read.ok && isOfDocument(read.value)) return fieldsOf(read.value);
    }
    end = start;
  }
  return nothing;
}

function isOfDocument(root: XmlElement): boolean {
  const format = valuesOf(root, 'format')[0];
  return format === undefined || format === 'application/pdf';
}

function fieldsOf(root: XmlElement): XmpFields {
  const first = (...names: readonly string[]) =>
    names.flatMap((name) => valuesOf(root, name)).find((value) => value !== '') ?? null;
  return {
    title: first('title'),
    creators: valuesOf(root, 'creator').filter((value) => value !== ''),
    publisher: first('publisher'),
    language: first('language'),
    doi: doiOf(first('doi')),
    publication: first('publicationName'),
    published: first('coverDate', 'publicationDate', 'coverDisplayDate'),
  };
}

function doiOf(stated: string | null): string | null {
  return /10\.\d{4,9}\/\S+/.exec(stated ?? '')?.[0] ?? null;
}

/** The values of a field wherever the packet keeps it: in an element, in a list inside it, or in an attribute. */
function valuesOf(element: XmlElement, name: string): readonly string[] {
  const attribute = element.attributes[name];
  const own = attribute === undefined ? [] : [attribute.trim()];
  const inside = element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? listOf(child) : valuesOf(child, name);
  });
  return [...own, ...inside];
}

function listOf(element: XmlElement): readonly string[] {
  const entries = element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.name === 'li'
        ? [child]
        : child.children.filter((inner) => typeof inner !== 'string'),
  );
  return entries.length === 0 ? [xmlText(element).trim()] : entries.map((entry) => xmlText(entry).trim());
}
