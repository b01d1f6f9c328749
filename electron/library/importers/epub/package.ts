import { fail, ok, type Result } from '../../../base/result.ts';
import type { ImportFailure } from '../../imported-document.ts';
import { listArchive, unpack } from '../archive.ts';
import { readXml, type XmlElement, xmlChild, xmlChildren, xmlDescendants, xmlLine } from '../xml.ts';

export interface EpubPart {
  /** The path inside the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for the book's own table of contents. */
  readonly isContents: boolean;
}

export interface EpubPackage {
  readonly metadata: XmlElement;
  /** The documents of the book in reading order. */
  readonly chapters: readonly EpubPart[];
  readonly navigation: EpubPart | null;
  /** `path#id` -> the label of the printed page that begins there, from the older kind of navigation. */
  readonly pageList: ReadonlyMap<string, string>;
  /** Chapters that are named and not there, or cannot be unpacked. */
  readonly missing: readonly string[];
}

/** Scrambled fonts are the one kind of encryption that a free book carries. */
const fontScrambling = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

export function isEpubArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const list = listArchive(bytes);
  return list.ok && list.value.some(({ name }) => name === 'META-INF/container.xml');
}

export function openEpub(bytes: Uint8Array): Result<EpubPackage, ImportFailure> {
  const list = listArchive(bytes);
  if (!list.ok) return list;
  const parts = unpack(bytes, (name) => /\.(?:xml|opf|ncx|x?html?|xht)$/i.test(name) || name.endsWith('.svg'));
  if (isLocked(parts.get('META-INF/encryption.xml'))) return fail({ code: 'encrypted', detail: '' });
  const container = parse(parts, 'META-INF/container.xml');
  const rootfile = container === null ? undefined : xmlDescendants(container, 'rootfile')[0];
  const opfPath = rootfile?.attributes['full-path'] ?? '';
  const opfBytes = parts.get(opfPath);
  if (opfBytes === undefined) return fail({ code: 'damaged', detail: 'the list of the book’s parts is missing' });
  const opf = readXml(opfBytes, opfPath);
  if (!opf.ok) return opf;
  const root = xmlChild(opf.value, 'package');
  const manifest = root === null ? null : xmlChild(root, 'manifest');
  const spine = root === null ? null : xmlChild(root, 'spine');
  if (root === null || manifest === null || spine === null) {
    return fail({ code: 'damaged', detail: 'the book has no order of chapters' });
  }
  return ok(readSpine(root, manifest, spine, opfPath, parts));
}

function readSpine(
  root: XmlElement,
  manifest: XmlElement,
  spine: XmlElement,
  opfPath: string,
  parts: ReadonlyMap<string, Uint8Array>,
): EpubPackage {
  const items = new Map(xmlChildren(manifest, 'item').map((item) => [item.attributes.id ?? '', item.attributes]));
  const partOf = (item: Readonly<Record<string, string>> | undefined): EpubPart | string => {
    const path = resolvePath(opfPath, item?.href ?? '');
    const bytes = parts.get(path);
    const isContents = (item?.properties ?? '').split(/\s+/).includes('nav');
    return bytes === undefined ? path : { path, bytes, isContents };
  };
  const chapters: EpubPart[] = [];
  const missing: string[] = [];
  for (const { attributes } of xmlChildren(spine, 'itemref')) {
    const item = items.get(attributes.idref ?? '');
    if (item !== undefined && !/html|xml$/i.test(item['media-type'] ?? 'html')) continue;
    const part = partOf(item);
    if (typeof part === 'string') missing.push(part === '' ? (attributes.idref ?? 'a chapter') : part);
    else chapters.push(part);
  }
  const navItem = [...items.values()].find(({ properties }) => (properties ?? '').split(/\s+/).includes('nav'));
  const navigation = navItem === undefined ? null : partOf(navItem);
  const ncxItem =
    items.get(spine.attributes.toc ?? '') ?? [...items.values()].find((item) => /ncx/.test(item['media-type'] ?? ''));
  const ncxPath = ncxItem === undefined ? '' : resolvePath(opfPath, ncxItem.href ?? '');
  return {
    metadata: xmlChild(root, 'metadata') ?? root,
    chapters,
    navigation: typeof navigation === 'string' ? null : navigation,
    pageList: pageTargets(parse(parts, ncxPath), ncxPath),
    missing,
  };
}

function pageTargets(ncx: XmlElement | null, ncxPath: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const target of ncx === null ? [] : xmlDescendants(ncx, 'pageTarget')) {
    const label = xmlLine(xmlChild(target, 'navLabel', 'text'));
    const source = xmlChild(target, 'content')?.attributes.src;
    if (label !== null && source !== undefined) targets.set(resolvePath(ncxPath, source), label);
  }
  return targets;
}

/** An address inside the book, relative to the part that names it; the place behind `#` stays. */
export function resolvePath(from: string, address: string): string {
  const [path = '', place] = address.split('#');
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  if (path === '') steps.push(from.split('/').at(-1) ?? '');
  for (const step of decoded(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/') + (place === undefined ? '' : `#${place}`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function parse(parts: ReadonlyMap<string, Uint8Array>, path: string): XmlElement | null {
  const part = parts.get(path);
  const read = part === undefined ? null : readXml(part, path);
  return read?.ok === true ? read.value : null;
}

function isLocked(part: Uint8Array | undefined): boolean {
  const read = part === undefined ? null : readXml(part, 'encryption.xml');
  if (read === null) return false;
  if (!read.ok) return true;
  return xmlDescendants(read.value, 'EncryptedData').some(
    (data) => !fontScrambling.test(xmlChild(data, 'EncryptionMethod')?.attributes.Algorithm ?? ''),
  );
}
