import { plainHash } from '../export/docx/looks-hash.ts';
import type { ArchiveEntry } from '../library/importers/archive.ts';
import { readXml, type XmlElement, xmlChild, xmlChildren, xmlDescendants, xmlText } from '../library/importers/xml.ts';
import type { Baseline, BaselineEntry, ReturnedDocument } from './returned-document.ts';

/** Parts that are read beside the text: those that may hold what we wrote of it, and which comment answers which. */
export function isPartBeside({ name }: Pick<ArchiveEntry, 'name'>): boolean {
  return /^(?:customXml\/item\d*\.xml|docProps\/custom\.xml|word\/commentsExtended\d*\.xml)$/i.test(name);
}

/** The version of the baseline that this program writes and reads. */
const version = '2';

/** From which brief the file came, and what it said then, as far as the file still tells. */
export function readBaseline(
  parts: ReadonlyMap<string, Uint8Array>,
): Pick<ReturnedDocument, 'brief' | 'baseline' | 'missing'> {
  let brief: string | null = null;
  let missing: ReturnedDocument['missing'] = 'left-out';
  for (const [name, bytes] of parts) {
    if (/custom\.xml$/i.test(name)) {
      brief ??= propertyOf(bytes, name);
      continue;
    }
    if (isCommentsExtended(name)) continue;
    const written = /urn:briefwright:baseline:(\d+)/.exec(new TextDecoder().decode(bytes.subarray(0, 600)))?.[1];
    if (written === undefined) continue;
    const read = readXml(bytes, name);
    const root = read.ok ? xmlChild(read.value, 'baseline') : null;
    if (root === null) missing = 'damaged';
    else {
      brief = root.attributes.brief ?? brief;
      if (written === version) return { brief, baseline: baselineOf(root), missing: null };
      missing = 'other-version';
    }
  }
  return { brief, baseline: null, missing };
}

/** [MS-DOCX] 2.5.4. */
export function isCommentsExtended(name: string): boolean {
  return /^word\/commentsExtended\d*\.xml$/i.test(name);
}

function propertyOf(bytes: Uint8Array, name: string): string | null {
  const read = readXml(bytes, name);
  if (!read.ok) return null;
  const property = xmlDescendants(read.value, 'property').find(
    ({ attributes }) => attributes.name === 'BriefwrightBriefId',
  );
  return property === undefined ? null : xmlText(property).trim() || null;
}

function baselineOf(root: XmlElement): Baseline {
  const entries: BaselineEntry[] = [];
  for (const child of root.children) {
    if (typeof child === 'string' || (child.name !== 'block' && child.name !== 'part')) continue;
    const { id, bookmark, words, looks } = child.attributes;
    if (id === undefined) continue;
    const hashes = words === undefined || words === '' ? [] : words.split(' ');
    const looksOf = looks === undefined ? hashes.map(() => plainHash) : looks.split(' ');
    entries.push({
      id,
      name: bookmark ?? `_bw_${id}`,
      hashes,
      looks: root.attributes.looks === 'known' ? looksOf : null,
    });
  }
  const notes = xmlChildren(root, 'note').map(({ attributes }) => ({
    citation: attributes.citation ?? null,
    hash: attributes.words ?? '',
  }));
  const comments = xmlChildren(root, 'comment').map(({ attributes }) => attributes.words ?? '');
  const settled = new Map(
    xmlChildren(root, 'comment').flatMap(({ attributes: { words = '', settled: said } }) => {
      return said === undefined ? [] : [[words, said === 'yes'] as const];
    }),
  );
  const { style = null, edition = null } = root.attributes;
  return { style, edition, entries, notes, comments, settled };
}
