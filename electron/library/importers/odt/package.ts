import { fail, ok, type Result } from '../../../base/result.ts';
import type { ImportFailure } from '../../imported-document.ts';
import { listArchive, unpack } from '../archive.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { mathOf } from './inline.ts';

/** The parts of an OpenDocument text that hold text, structure and metadata. */
export interface OdtPackage {
  readonly content: Uint8Array;
  readonly styles: Uint8Array | null;
  readonly meta: XmlElement | null;
  readonly damaged: readonly string[];
  readonly macros: boolean;
  /** The characters of an embedded formula; null when the address leads to something else. */
  formula(address: string): string | null;
}

const textTypes = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?$/;

/** What the archive's own `mimetype` entry says; null when it has none. */
function declaredType(bytes: Uint8Array): string | null {
  const entry = unpack(bytes, (name) => name === 'mimetype').get('mimetype');
  return entry === undefined || entry.length > 200 ? null : new TextDecoder().decode(entry).trim();
}

/** True for a zip archive that says of itself that it is a text, or that has the parts of one and says nothing. */
export function isOdtArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const list = listArchive(bytes);
  if (!list.ok || !list.value.some(({ name }) => name === 'content.xml')) return false;
  const declared = declaredType(bytes);
  return declared === null ? list.value.some(({ name }) => name === 'META-INF/manifest.xml') : textTypes.test(declared);
}

export function openOdtPackage(bytes: Uint8Array): Result<OdtPackage, ImportFailure> {
  const list = listArchive(bytes);
  if (!list.ok) return list;
  const parts = unpack(bytes, (name) => /^(?:content|styles|meta|META-INF\/manifest|[^/]+\/content)\.xml$/.test(name));
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data')) {
    return fail({ code: 'encrypted', detail: '' });
  }
  const content = parts.get('content.xml');
  if (content === undefined) return fail({ code: 'damaged', detail: 'content.xml is missing or cannot be unpacked' });
  const damaged = ['styles.xml', 'meta.xml'].filter(
    (part) => list.value.some(({ name }) => name === part) && !parts.has(part),
  );
  const metaPart = parts.get('meta.xml');
  const meta = metaPart === undefined ? null : readXml(metaPart, 'meta.xml');
  if (meta?.ok === false) damaged.push('meta.xml');
  return ok({
    content,
    styles: parts.get('styles.xml') ?? null,
    meta: meta?.ok === true ? meta.value : null,
    damaged,
    macros: list.value.some(
      ({ name }) => /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh|java)$/i.test(name) && !/script-l[bc]\.xml$/i.test(name),
    ),
    formula: (address) => {
      const name = `${address.replace(/^\.\//, '')}/content.xml`;
      const part = parts.get(name);
      const read = part === undefined ? null : readXml(part, name);
      return read?.ok === true ? mathOf(read.value) : null;
    },
  });
}
