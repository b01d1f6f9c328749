import { fail, ok, type Result } from '../../../base/result.ts';
import type { ImportFailure } from '../../imported-document.ts';
import { type ArchiveEntry, listArchive, unpack } from '../archive.ts';
import { readXml, type XmlElement, xmlChildren } from '../xml.ts';

/** The parts of a Word file that hold text, structure and metadata, found by their relationships, not by their names. */
export interface WordPackage {
  readonly document: { readonly name: string; readonly bytes: Uint8Array };
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly core: XmlElement | null;
  /** Where the links of the text lead, by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
  /** Parts that are there but cannot be read. */
  readonly damaged: readonly string[];
  /** How many relationships lead outside the file; none is ever followed. */
  readonly externalLinks: number;
  /** Whether the file carries programs of its own; none is ever run. */
  readonly macros: boolean;
}

interface Relationship {
  readonly id: string;
  /** The last word of the type, which strict and transitional files share: `styles`, `footnotes`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export function openWordPackage(bytes: Uint8Array): Result<WordPackage, ImportFailure> {
  const list = listArchive(bytes);
  if (!list.ok) return list;
  const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  const names = new Map(list.value.map(({ name }) => [name.toLowerCase(), name]));
  const partAt = (target: string) => parts.get(names.get(target.toLowerCase()) ?? target);
  const damaged = missingParts(list.value, parts);
  const parse = (target: string | undefined): XmlElement | null => {
    const part = target === undefined ? undefined : partAt(target);
    if (target === undefined || part === undefined) return null;
    const read = readXml(part, target);
    if (!read.ok) damaged.push(target);
    return read.ok ? read.value : null;
  };

  const root = relationships(parse('_rels/.rels'), '');
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = partAt(main);
  if (document === undefined) return fail({ code: 'damaged', detail: `${main} is missing or cannot be unpacked` });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = relationships(parse(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const part = (type: string) => parse(links.find((link) => link.type === type && !link.external)?.target);
  return ok({
    document: { name: main, bytes: document },
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments'),
    core: parse(root.find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml'),
    links: new Map(links.flatMap(({ id, type, target }) => (type === 'hyperlink' ? [[id, target]] : []))),
    damaged,
    // Links in the text are harmless; pictures, templates and objects outside the file are what was left out.
    externalLinks: links.filter(({ external, type }) => external && type !== 'hyperlink').length,
    macros: list.value.some(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name)),
  });
}

function missingParts(entries: readonly ArchiveEntry[], parts: ReadonlyMap<string, Uint8Array>): string[] {
  return entries.map(({ name }) => name).filter((name) => /^word\/[^/]*\.xml$/i.test(name) && !parts.has(name));
}

function relationships(part: XmlElement | null, folder: string): readonly Relationship[] {
  const list = part === null ? undefined : xmlChildren(part, 'Relationships')[0];
  if (list === undefined) return [];
  return xmlChildren(list, 'Relationship').map(({ attributes }) => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
    return { id: attributes.Id ?? '', type, external, target: external ? target : resolvePart(folder, target) };
  });
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
