import { fail, ok, type Result } from '../../base/result.ts';
import { listArchive, unpack } from '../importers/archive.ts';
import { readXml, xmlChildren } from '../importers/xml.ts';
import type { PartLink } from './part-link.ts';
import { readPart } from './read-part.ts';
import { refusalOf } from './refusals.ts';
import { type WordFileFailure, type WordXml, wordFileLimits } from './word-file-look.ts';

/** A Word file that was found harmless. Parts are read when somebody asks. */
export interface WordPackage {
  readonly main: string;
  linksOf(path: string): readonly PartLink[];
  /** Null when it is not there. */
  part(path: string): Result<WordXml | null, WordFileFailure>;
  bytes(path: string): Uint8Array | null;
}

const office = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens the package and refuses what no look should be taken from, before any part of it is used. */
export function openWordPackage(bytes: Uint8Array): Result<WordPackage, WordFileFailure> {
  if (bytes.length > wordFileLimits.fileBytes)
    return fail({ code: 'too-large', detail: `more than ${wordFileLimits.fileBytes / 1024 / 1024} MB` });
  // Word puts a protected file into a container of its old format, so the two look alike.
  if (office.every((byte, index) => bytes[index] === byte)) return fail({ code: 'protected', detail: '' });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail({ code: 'not-word', detail: '' });
  const list = listArchive(bytes);
  if (!list.ok) return fail(archiveFailure(list.error));
  const names = list.value.map(({ name }) => name);
  const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  const paths = new Map(names.map((name) => [name.toLowerCase(), name]));
  const find = (path: string) => parts.get(paths.get(path.toLowerCase()) ?? path) ?? null;
  const part = (path: string): Result<WordXml | null, WordFileFailure> => {
    const found = find(path);
    return found === null ? ok(null) : readPart(found, path);
  };
  const linksOf = (path: string) => partLinks(find(relationshipsOf(path)), path);
  const main = linksOf('').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !/\.xml$/i.test(main)) return fail({ code: 'not-word', detail: '' });
  const missing = find(main) === null;
  if (missing) return fail({ code: 'damaged', detail: `${main} is missing or cannot be unpacked` });
  const refusal = refusalOf({
    names,
    contentTypes: text(find('[Content_Types].xml')),
    links: names.filter((name) => name.endsWith('.rels')).flatMap((name) => partLinks(find(name), ownerOf(name))),
    main,
  });
  if (refusal !== null) return fail(refusal);
  // Pictures are unpacked one by one, for most of them belong to the text.
  const picture = (path: string) => {
    const name = paths.get(path.toLowerCase());
    return name === undefined ? null : (unpack(bytes, (entry) => entry === name).get(name) ?? null);
  };
  return ok({ main, linksOf, part, bytes: (path) => find(path) ?? picture(path) });
}

function archiveFailure({ code, detail }: { readonly code: string; readonly detail: string }): WordFileFailure {
  if (code === 'encrypted') return { code: 'protected', detail };
  if (code === 'too-large') return { code: 'too-large', detail };
  return { code: code === 'unsafe-archive' ? 'unsafe' : 'damaged', detail };
}

function text(bytes: Uint8Array | null): string {
  return bytes === null ? '' : new TextDecoder().decode(bytes);
}

function relationshipsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function ownerOf(relationships: string): string {
  return relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

// Relationships stand in a namespace of the package, which no part of the text has: they are read by name.
function partLinks(bytes: Uint8Array | null, owner: string): readonly PartLink[] {
  if (bytes === null) return [];
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const read = readXml(bytes, owner);
  const list = read.ok ? xmlChildren(read.value, 'Relationships')[0] : undefined;
  if (list === undefined) return [];
  return xmlChildren(list, 'Relationship').map(({ attributes }): PartLink => {
    const external = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolvePart(folder, target),
      external,
    };
  });
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
