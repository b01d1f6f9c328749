import { contentTypeOf } from './names.ts';
import type { PackageParts } from './package-parts.ts';
import { elementsOf, textOf, type XmlElement } from './xml-tree.ts';

/**
 * Faults that would make a program refuse the file or, worse, show a wrong source under a sentence. Each check states
 * one rule; together they hold what the schema cannot. Empty when the package is sound.
 */
export function selfCheck(parts: PackageParts): readonly string[] {
  return checks.flatMap((check) => check(parts));
}

type Check = (parts: PackageParts) => readonly string[];

const checks: readonly Check[] = [
  notesInOrder,
  bookmarksUnique,
  targetsPresent,
  fieldsClosed,
  stylesDefined,
  listsDefined,
  relationshipsClosed,
  contentTypesComplete,
];

/** Notes 1 to n, each with exactly one mark, marks and notes in the same order. */
function notesInOrder(parts: PackageParts): readonly string[] {
  const marks = idsOf(parts.get('word/document.xml'), 'w:footnoteReference');
  const notes = elementsNamed(parts.get('word/footnotes.xml'), 'w:footnote')
    .filter((note) => note.attributes['w:type'] === undefined)
    .map((note) => note.attributes['w:id'] ?? '');
  const expected = notes.map((_, index) => String(index + 1));
  return [
    ...(same(notes, expected) ? [] : [`The notes are numbered ${shown(notes)}; expected 1 to ${notes.length}.`]),
    ...(same(marks, notes)
      ? []
      : [`The marks of notes stand in the order ${shown(marks)}; the notes are ${shown(notes)}.`]),
  ];
}

function bookmarksUnique(parts: PackageParts): readonly string[] {
  const text = parts.get('word/document.xml');
  const starts = elementsNamed(text, 'w:bookmarkStart');
  const names = starts.map((start) => start.attributes['w:name'] ?? '');
  const ids = starts.map((start) => start.attributes['w:id'] ?? '');
  const ends = idsOf(text, 'w:bookmarkEnd');
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `Two bookmarks are called ${name}.`),
    ...repeated(ids).map((id) => `Two bookmarks have the id ${id}.`),
    ...names.filter((name) => !/^\w{1,40}$/.test(name)).map((name) => `${name} is no name for a bookmark.`),
    ...(same([...ids].sort(), [...ends].sort()) ? [] : ['A bookmark begins or ends alone.']),
  ];
}

/** Links and fields lead to bookmarks that are there. */
function targetsPresent(parts: PackageParts): readonly string[] {
  const text = parts.get('word/document.xml');
  const names = new Set(elementsNamed(text, 'w:bookmarkStart').map((start) => start.attributes['w:name']));
  const anchors = elementsNamed(text, 'w:hyperlink').flatMap(({ attributes }) =>
    attributes['w:anchor'] === undefined || attributes['r:id'] !== undefined ? [] : [attributes['w:anchor']],
  );
  const fields = elementsNamed(text, 'w:instrText').flatMap((code) => {
    const [kind, name] = textOf(code).trim().split(' ');
    return (kind === 'NOTEREF' || kind === 'PAGEREF') && name !== undefined ? [name] : [];
  });
  return [...anchors, ...fields].filter((name) => !names.has(name)).map((name) => `Nothing is called ${name}.`);
}

function fieldsClosed(parts: PackageParts): readonly string[] {
  return textParts(parts).flatMap(([path, root]) => {
    let depth = 0;
    let least = 0;
    for (const { attributes } of elementsNamed(root, 'w:fldChar')) {
      const type = attributes['w:fldCharType'];
      depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
      least = Math.min(least, depth);
    }
    return depth === 0 && least === 0 ? [] : [`${path}: a field begins or ends alone.`];
  });
}

function stylesDefined(parts: PackageParts): readonly string[] {
  const ids = elementsNamed(parts.get('word/styles.xml'), 'w:style').map(
    (style) => style.attributes['w:styleId'] ?? '',
  );
  const known = new Set(ids);
  const references = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']);
  const unknown = new Set<string>();
  for (const [path, root] of parts) {
    if (!path.startsWith('word/')) continue;
    for (const { name, attributes } of elementsOf(root)) {
      const style = attributes['w:val'];
      if (references.has(name) && style !== undefined && !known.has(style)) unknown.add(`${path}: no style ${style}.`);
    }
  }
  return [...repeated(ids).map((id) => `Two styles have the id ${id}.`), ...unknown];
}

function listsDefined(parts: PackageParts): readonly string[] {
  const numbering = parts.get('word/numbering.xml');
  const ids = elementsNamed(numbering, 'w:num').map((list) => list.attributes['w:numId'] ?? '');
  const known = new Set(ids);
  const used = [parts.get('word/document.xml'), parts.get('word/styles.xml')].flatMap((root) =>
    elementsNamed(root, 'w:numId').map((list) => list.attributes['w:val'] ?? ''),
  );
  return [
    ...repeated(ids).map((id) => `Two lists have the id ${id}.`),
    ...new Set(used.filter((id) => !known.has(id)).map((id) => `No list has the id ${id}.`)),
  ];
}

/** Every reference has a relationship, every relationship inside the package a part, every id one owner. */
function relationshipsClosed(parts: PackageParts): readonly string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.slice(0, path.indexOf('_rels/'));
    const entries = elementsNamed(root, 'Relationship').map((entry) => entry.attributes);
    faults.push(...repeated(entries.map((entry) => entry.Id ?? '')).map((id) => `${path}: ${id} is given twice.`));
    for (const { Target = '', TargetMode } of entries) {
      if (TargetMode !== 'External' && !parts.has(resolved(folder, Target))) faults.push(`${path}: no part ${Target}.`);
    }
  }
  for (const [path, root] of textParts(parts)) {
    const cut = path.lastIndexOf('/') + 1;
    const own = parts.get(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    const known = new Set(elementsNamed(own, 'Relationship').map((entry) => entry.attributes.Id));
    for (const { name, attributes } of elementsOf(root)) {
      const id = attributes['r:id'];
      if (id !== undefined && !known.has(id)) faults.push(`${path}: ${name} refers to ${id}, which leads nowhere.`);
    }
  }
  return faults;
}

function contentTypesComplete(parts: PackageParts): readonly string[] {
  const types = parts.get('[Content_Types].xml');
  const overrides = new Map(
    elementsNamed(types, 'Override').map(({ attributes }) => [attributes.PartName ?? '', attributes.ContentType]),
  );
  const defaults = new Set(elementsNamed(types, 'Default').map(({ attributes }) => attributes.Extension));
  const missing = [...parts.keys()].filter((path) => {
    const expected = contentTypeOf(path);
    if (expected !== null) return overrides.get(`/${path}`) !== expected;
    return path !== '[Content_Types].xml' && !defaults.has(path.slice(path.lastIndexOf('.') + 1));
  });
  const idle = [...overrides.keys()].filter((name) => !parts.has(name.slice(1)));
  return [...missing.map((path) => `${path} has no content type.`), ...idle.map((name) => `There is no part ${name}.`)];
}

function textParts(parts: PackageParts): readonly (readonly [string, XmlElement])[] {
  return [...parts].filter(([path]) => /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(path));
}

function elementsNamed(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!root) return [];
  const found: XmlElement[] = [];
  for (const candidate of elementsOf(root)) if (candidate.name === name) found.push(candidate);
  return found;
}

function idsOf(root: XmlElement | undefined, name: string): readonly string[] {
  return elementsNamed(root, name).map((found) => found.attributes['w:id'] ?? '');
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function shown(values: readonly string[]): string {
  return values.length > 12 ? `${values.slice(0, 12).join(', ')}, …` : values.join(', ') || 'none';
}
