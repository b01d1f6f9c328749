import { CheckedPackage } from './checked-package.ts';
import { contentTypeOf } from './names.ts';
import type { PackageParts } from './package-parts.ts';
import { relationshipsPath } from './relationships.ts';
import { textOf } from './xml-tree.ts';

/**
 * Faults that would make a program refuse the file or, worse, show a wrong source under a sentence. Each check states
 * one rule; together they hold what the schema cannot. Empty when the package is sound.
 */
export function selfCheck(parts: PackageParts): readonly string[] {
  const checked = new CheckedPackage(parts);
  return checks.flatMap((check) => check(checked));
}

type Check = (parts: CheckedPackage) => readonly string[];

const checks: readonly Check[] = [
  notesInOrder,
  bookmarksUnique,
  commentsAnchored,
  targetsPresent,
  fieldsClosed,
  stylesDefined,
  listsDefined,
  relationshipsClosed,
  contentTypesComplete,
];

/** Notes 1 to n, each with exactly one mark, marks and notes in the same order. */
function notesInOrder(parts: CheckedPackage): readonly string[] {
  const marks = idsOf(parts, text, 'w:footnoteReference');
  const notes = parts
    .elements('word/footnotes.xml', 'w:footnote')
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

function bookmarksUnique(parts: CheckedPackage): readonly string[] {
  const names = bookmarkNames(parts);
  const ids = idsOf(parts, text, 'w:bookmarkStart');
  const ends = idsOf(parts, text, 'w:bookmarkEnd');
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `Two bookmarks are called ${name}.`),
    ...repeated(ids).map((id) => `Two bookmarks have the id ${id}.`),
    ...names.filter((name) => !/^\w{1,40}$/.test(name)).map((name) => `${name} is no name for a bookmark.`),
    ...(same([...ids].sort(), [...ends].sort()) ? [] : ['A bookmark begins or ends alone.']),
  ];
}

/** Every comment begins, ends and is marked once in the text, and nothing else is. */
function commentsAnchored(parts: CheckedPackage): readonly string[] {
  const comments = idsOf(parts, 'word/comments.xml', 'w:comment').toSorted();
  const names = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'];
  return [
    ...repeated(comments).map((id) => `Two comments have the number ${id}.`),
    ...names
      .filter((name) => !same(idsOf(parts, text, name).toSorted(), comments))
      .map((name) => `${name} does not stand once for each comment.`),
  ];
}

/** Links and fields lead to bookmarks that are there. */
function targetsPresent(parts: CheckedPackage): readonly string[] {
  const names = new Set(bookmarkNames(parts));
  const anchors = parts
    .elements(text, 'w:hyperlink')
    .flatMap(({ attributes }) =>
      attributes['w:anchor'] === undefined || attributes['r:id'] !== undefined ? [] : [attributes['w:anchor']],
    );
  const fields = parts.elements(text, 'w:instrText').flatMap((code) => {
    const [kind, name] = textOf(code).trim().split(' ');
    return (kind === 'NOTEREF' || kind === 'PAGEREF') && name !== undefined ? [name] : [];
  });
  return [...anchors, ...fields].filter((name) => !names.has(name)).map((name) => `Nothing is called ${name}.`);
}

function fieldsClosed(parts: CheckedPackage): readonly string[] {
  return textPaths(parts).flatMap((path) => {
    let depth = 0;
    let least = 0;
    for (const { attributes } of parts.elements(path, 'w:fldChar')) {
      const type = attributes['w:fldCharType'];
      depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
      least = Math.min(least, depth);
    }
    return depth === 0 && least === 0 ? [] : [`${path}: a field begins or ends alone.`];
  });
}

function stylesDefined(parts: CheckedPackage): readonly string[] {
  const ids = parts.elements('word/styles.xml', 'w:style').map((style) => style.attributes['w:styleId'] ?? '');
  const known = new Set(ids);
  const unknown = new Set<string>();
  for (const path of parts.paths) {
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const { attributes } of parts.elements(path, name)) {
        const style = attributes['w:val'] ?? '';
        if (!known.has(style)) unknown.add(`${path}: no style ${style}.`);
      }
    }
  }
  return [...repeated(ids).map((id) => `Two styles have the id ${id}.`), ...unknown];
}

function listsDefined(parts: CheckedPackage): readonly string[] {
  const ids = parts.elements('word/numbering.xml', 'w:num').map((list) => list.attributes['w:numId'] ?? '');
  const known = new Set(ids);
  const used = [text, 'word/styles.xml'].flatMap((path) =>
    parts.elements(path, 'w:numId').map((list) => list.attributes['w:val'] ?? ''),
  );
  return [
    ...repeated(ids).map((id) => `Two lists have the id ${id}.`),
    // 0 says that a paragraph is in none.
    ...new Set(used.filter((id) => id !== '0' && !known.has(id)).map((id) => `No list has the id ${id}.`)),
  ];
}

/** Every reference has a relationship, every relationship inside the package a part, every id one owner. */
function relationshipsClosed(parts: CheckedPackage): readonly string[] {
  const faults: string[] = [];
  for (const path of parts.paths) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.slice(0, path.indexOf('_rels/'));
    const entries = parts.elements(path, 'Relationship').map((entry) => entry.attributes);
    faults.push(...repeated(entries.map((entry) => entry.Id ?? '')).map((id) => `${path}: ${id} is given twice.`));
    for (const { Target = '', TargetMode } of entries) {
      if (TargetMode !== 'External' && !parts.has(resolved(folder, Target))) faults.push(`${path}: no part ${Target}.`);
    }
  }
  for (const path of textPaths(parts)) {
    const entries = parts.elements(relationshipsPath(path), 'Relationship');
    const known = new Set(entries.map((entry) => entry.attributes.Id));
    for (const name of ['w:hyperlink', 'w:headerReference', 'w:footerReference', 'a:blip', 'v:imagedata']) {
      for (const { attributes } of parts.elements(path, name)) {
        const id = attributes['r:id'] ?? attributes['r:embed'];
        if (id !== undefined && !known.has(id)) faults.push(`${path}: ${name} refers to ${id}, which leads nowhere.`);
      }
    }
  }
  return faults;
}

function contentTypesComplete(parts: CheckedPackage): readonly string[] {
  const types = '[Content_Types].xml';
  const overrides = new Map(
    parts.elements(types, 'Override').map(({ attributes }) => [attributes.PartName ?? '', attributes.ContentType]),
  );
  const defaults = new Set(parts.elements(types, 'Default').map(({ attributes }) => attributes.Extension));
  const missing = parts.paths.filter((path) => {
    const given = overrides.get(`/${path}`);
    const expected = (['document', 'template'] as const).map((kind) => contentTypeOf(path, kind));
    if (!expected.includes(null)) return given === undefined || !expected.includes(given);
    return path !== types && !defaults.has(path.slice(path.lastIndexOf('.') + 1));
  });
  const idle = [...overrides.keys()].filter((name) => !parts.has(name.slice(1)));
  return [...missing.map((path) => `${path} has no content type.`), ...idle.map((name) => `There is no part ${name}.`)];
}

const text = 'word/document.xml';

function textPaths(parts: CheckedPackage): readonly string[] {
  return parts.paths.filter((path) => /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(path));
}

function bookmarkNames(parts: CheckedPackage): readonly string[] {
  return parts.elements(text, 'w:bookmarkStart').map((start) => start.attributes['w:name'] ?? '');
}

function idsOf(parts: CheckedPackage, path: string, name: string): readonly string[] {
  return parts.elements(path, name).map((found) => found.attributes['w:id'] ?? '');
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
