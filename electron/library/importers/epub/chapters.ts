import { fail, ok, type Result } from '../../../base/result.ts';
import type { ImportFailure } from '../../imported-document.ts';
import { bodyOf } from '../html/article.ts';
import { decodePage } from '../html/charset.ts';
import { blockTags, findElement, findElements, type HtmlElement, type HtmlNode, textOf } from '../html/element.ts';
import { isHidden } from '../html/furniture.ts';
import type { Decision, LeftOut } from '../html/left-out.ts';
import { parsePage } from '../html/parse-page.ts';
import { type EpubPackage, type EpubPart, resolvePath } from './package.ts';

/** More than any library's thickest volume; beyond it the tree would no longer fit the memory of its reader. */
const mostElements = 1_500_000;

export interface BookTree {
  /** One body around all chapters, in reading order. */
  readonly body: HtmlElement;
  readonly leftOut: LeftOut;
  /** BCP 47, of the first chapter that states one. */
  readonly language: string | null;
  readonly pictures: number;
  readonly active: number;
  /** Chapters that could not be read. */
  readonly damaged: readonly string[];
}

/** What the vocabulary of books calls its parts, in the words that web pages use. */
const rolesByType: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)pagebreak(?:\s|$)/, 'doc-pagebreak'],
  [/(?:^|\s)noteref(?:\s|$)/, 'doc-noteref'],
  [/(?:^|\s)(?:footnotes|endnotes|rearnotes)(?:\s|$)/, 'doc-endnotes'],
  [/(?:^|\s)(?:footnote|endnote|rearnote|note)(?:\s|$)/, 'doc-footnote'],
];

/** Puts the chapters of a book into one tree, so that they are written like one page. */
export function bindChapters(book: EpubPackage): Result<BookTree, ImportFailure> {
  const pageLabels = new Map([...book.pageList, ...navigationPages(book.navigation)]);
  const body: HtmlElement = { type: 'element', tag: 'body', attributes: {}, children: [], parent: null, index: 0 };
  const leftOut = new Map<number, Decision>();
  const damaged: string[] = [...book.missing];
  let language: string | null = null;
  let pictures = 0;
  let active = 0;
  let next = 1;
  let firstFailure: ImportFailure | null = null;

  // One range inside another would say the same twice.
  let outermost: HtmlElement | null = null;

  const leaveOut = (element: HtmlElement, rule: string | null): boolean => {
    if (rule === null || outermost !== null) return false;
    leftOut.set(element.index, { rule, state: 'removed' });
    outermost = element;
    return true;
  };

  const copy = (node: HtmlElement, parent: HtmlElement, path: string, tag: string, rule = ruleFor(node)): void => {
    const label = pageLabels.get(`${path}#${node.attributes.id ?? ''}`);
    const role = roleOf(node);
    const isBreak = role === 'doc-pagebreak';
    if (label !== undefined && !isBreak) addBreak(parent, label);
    const named = isBreak && label !== undefined && breakLabel(node) === '' ? { 'aria-label': label } : null;
    const own = role === null || role === node.attributes.role;
    const attributes =
      own && named === null ? node.attributes : { ...node.attributes, ...(own ? {} : { role }), ...named };
    const element: HtmlElement = { type: 'element', tag, attributes, children: [], parent, index: next };
    next += 1;
    parent.children.push(element);
    const leftOutHere = leaveOut(element, rule);
    const inner = role === 'doc-footnote' && !holdsBlocks(node) ? addParagraph(element) : element;
    for (const child of node.children) append(child, inner, path);
    if (leftOutHere) outermost = null;
  };
  const append = (child: HtmlNode, parent: HtmlElement, path: string): void => {
    if (child.type === 'text') parent.children.push(child);
    else copy(child, parent, path, child.tag);
  };
  const addParagraph = (parent: HtmlElement): HtmlElement => {
    const element: HtmlElement = { type: 'element', tag: 'p', attributes: {}, children: [], parent, index: next };
    next += 1;
    parent.children.push(element);
    return element;
  };
  const addBreak = (parent: HtmlElement, label: string): void => {
    const attributes = { role: 'doc-pagebreak', 'aria-label': label };
    parent.children.push({ type: 'element', tag: 'span', attributes, children: [], parent, index: next });
    next += 1;
  };

  for (const chapter of book.chapters) {
    const page = parsePage(decodePage(chapter.bytes).text, 'xhtml');
    if (!page.ok) {
      firstFailure ??= { ...page.error, detail: `${chapter.path}: ${page.error.detail}` };
      damaged.push(chapter.path);
      continue;
    }
    const { root, elementCount } = page.value;
    if (next + elementCount > mostElements) {
      return fail({ code: 'too-complex', detail: `more than ${mostElements} elements` });
    }
    language ??= languageOf(root);
    pictures += findElements(root, ({ tag }) => tag === 'img' || tag === 'image').length;
    active += findElements(root, ({ tag }) => /^(?:iframe|object|embed|video|audio)$/.test(tag)).length;
    const label = pageLabels.get(chapter.path);
    if (label !== undefined) addBreak(body, label);
    copy(bodyOf(root), body, chapter.path, 'div', chapter.isContents ? 'table-of-contents' : null);
  }
  if (body.children.length === 0 && firstFailure !== null) return fail(firstFailure);
  return ok({ body, leftOut, language, pictures, active, damaged });
}

function roleOf({ attributes }: HtmlElement): string | null {
  const type = attributes['epub:type'];
  const byType = type === undefined ? undefined : rolesByType.find(([pattern]) => pattern.test(type))?.[1];
  return byType ?? attributes.role ?? null;
}

function breakLabel(node: HtmlElement): string {
  return (node.attributes['aria-label'] ?? node.attributes.title ?? textOf(node)).trim();
}

/** The rule by which an element of the book is left out; null for its text. */
function ruleFor(node: HtmlElement): string | null {
  if (isContents(node)) return 'table-of-contents';
  return isHidden(node) && blockTags.has(node.tag) ? 'hidden-text' : null;
}

/** A list of the book's own parts: contents, landmarks, pages, illustrations. */
function isContents({ tag, attributes }: HtmlElement): boolean {
  const isNavigation = tag === 'nav' || /^doc-(?:toc|pagelist)$/.test(attributes.role ?? '');
  return isNavigation || /(?:^|\s)(?:toc|page-list|landmarks|lo[ita])(?:\s|$)/.test(attributes['epub:type'] ?? '');
}

function holdsBlocks(element: HtmlElement): boolean {
  return findElement(element, (inner) => inner !== element && blockTags.has(inner.tag)) !== null;
}

function languageOf(root: HtmlElement): string | null {
  const html = findElement(
    root,
    ({ tag, attributes }) => tag === 'html' && (attributes.lang ?? attributes['xml:lang']) !== undefined,
  );
  const tag = (html?.attributes['xml:lang'] ?? html?.attributes.lang ?? '').trim();
  return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(tag) ? tag : null;
}

/** `path#id` -> page label, from the list of pages in the book's navigation. */
function navigationPages(navigation: EpubPart | null): readonly (readonly [string, string])[] {
  const page = navigation === null ? null : parsePage(decodePage(navigation.bytes).text, 'xhtml');
  if (navigation === null || page?.ok !== true) return [];
  const list = findElement(
    page.value.root,
    ({ tag, attributes }) => tag === 'nav' && /(?:^|\s)page-list(?:\s|$)/.test(attributes['epub:type'] ?? ''),
  );
  const links =
    list === null ? [] : findElements(list, ({ tag, attributes }) => tag === 'a' && attributes.href !== undefined);
  return links.map((link) => [resolvePath(navigation.path, link.attributes.href ?? ''), textOf(link)] as const);
}
