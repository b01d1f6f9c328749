import { fail, ok, type Result } from '../base/result.ts';
import type { CitationStyle } from './citation-style.ts';

/** One element of a style file, as an XML reader gives it. */
export interface CslElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (CslElement | string)[];
}

/** What a style file says of itself. */
export interface CslFile {
  /** Lower-case letters, digits and hyphens: the end of the style's address, or its title. */
  readonly id: string;
  readonly title: string;
  readonly kind: CitationStyle['kind'];
  /** The id of the style whose rules a dependent style has; null for one that brings its own. */
  readonly parent: string | null;
}

/** Why a file cannot be used as a citation style. */
export interface CslFault {
  readonly code: 'style/not-csl' | 'style/wrong-version' | 'style/incomplete' | 'style/circular';
  readonly detail: string;
}

/** Checks the tree of a style file (CSL 1.0, 1.0.1 and 1.0.2) before any processor sees it. */
export function readCslFile(document: CslElement): Result<CslFile, CslFault> {
  const root = elements(document)[0];
  if (root?.name !== 'style') {
    const found = root === undefined ? 'no element' : `<${root.name}>`;
    return fail({ code: 'style/not-csl', detail: `the file holds ${found} instead of <style>` });
  }
  const { version = '' } = root.attributes;
  if (!/^1\.0(?:\.[0-2])?$/.test(version)) {
    return fail({ code: 'style/wrong-version', detail: `version “${version}”, where 1.0 is wanted` });
  }
  const info = child(root, 'info');
  const title = words(child(info, 'title'));
  if (title === '') return fail({ code: 'style/incomplete', detail: 'it has no title' });
  const address = words(child(info, 'id')).replace(/\/+$/, '');
  const id = slug(address.split(/[/:]/).at(-1) ?? '') || slug(title);
  if (id === '') return fail({ code: 'style/incomplete', detail: 'neither its id nor its title has a letter' });
  const parent = parentOf(info);
  const file = { id, title, kind: kindOf(root, info), parent };
  if (parent !== null) return ok(file);
  if (child(child(root, 'citation'), 'layout') === undefined) {
    return fail({ code: 'style/incomplete', detail: 'it does not say how a citation reads' });
  }
  return macroFault(root) ?? ok(file);
}

function kindOf(root: CslElement, info: CslElement | undefined): CitationStyle['kind'] {
  if (root.attributes.class === 'note') return 'note';
  const formats = elements(info).flatMap(({ attributes }) => attributes['citation-format'] ?? []);
  return formats.some((format) => format === 'numeric' || format === 'label') ? 'numeric' : 'author-date';
}

function parentOf(info: CslElement | undefined): string | null {
  const link = elements(info).find(
    ({ name, attributes }) => name === 'link' && attributes.rel === 'independent-parent',
  );
  const address = link?.attributes.href?.replace(/\/+$/, '');
  return address === undefined ? null : slug(address.split('/').at(-1) ?? '');
}

/** A macro that is called and not there, or that leads back to itself: a processor would never come to an end. */
function macroFault(root: CslElement): Result<never, CslFault> | null {
  const calls = new Map<string, readonly string[]>();
  for (const macro of elements(root).filter(({ name }) => name === 'macro')) {
    calls.set(macro.attributes.name ?? '', calledBy(macro));
  }
  const missing = calledBy(root).find((name) => !calls.has(name));
  if (missing !== undefined) {
    return fail({ code: 'style/incomplete', detail: `it uses a macro “${missing}” that it does not have` });
  }
  const done = new Set<string>();
  for (const name of calls.keys()) {
    const circle = circleFrom(name, calls, done, []);
    if (circle !== null) return fail({ code: 'style/circular', detail: circle.join(' → ') });
  }
  return null;
}

/** The way from a macro back to itself; null when there is none. `done` are those that were seen to end. */
function circleFrom(
  name: string,
  calls: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  way: readonly string[],
): readonly string[] | null {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  if (done.has(name)) return null;
  for (const next of calls.get(name) ?? []) {
    const circle = circleFrom(next, calls, done, [...way, name]);
    if (circle !== null) return circle;
  }
  done.add(name);
  return null;
}

function calledBy(element: CslElement): readonly string[] {
  const own = element.name === 'text' || element.name === 'key' ? element.attributes.macro : undefined;
  return [...(own === undefined ? [] : [own]), ...elements(element).flatMap(calledBy)];
}

function elements(parent: CslElement | undefined): readonly CslElement[] {
  return (parent?.children ?? []).filter((one): one is CslElement => typeof one !== 'string');
}

function child(parent: CslElement | undefined, name: string): CslElement | undefined {
  return elements(parent).find((one) => one.name === name);
}

function words(element: CslElement | undefined): string {
  const text = (element?.children ?? []).map((part) => (typeof part === 'string' ? part : words(part))).join('');
  return text.replace(/\s+/g, ' ').trim();
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.csl$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
}
