import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { closest, findElement, findElements, type HtmlElement, type HtmlNode, unreadTags } from './element.ts';
import type { HtmlPage } from './parse-page.ts';

/** Beyond this many elements the search would take longer than a reader waits; the page's own marks decide then. */
const searchLimit = 20_000;
const markAttribute = 'data-element';
const attributesThatMatter = new Set([
  'class',
  'id',
  'role',
  'href',
  'src',
  'alt',
  'itemprop',
  'itemtype',
  'rel',
  'style',
  'hidden',
  'aria-hidden',
  'aria-modal',
  'property',
  'name',
]);
const longestAttribute = 200;

export interface FoundArticle {
  /** The smallest element that holds the whole article. */
  readonly container: HtmlElement;
  /** The indexes of the elements the search counts as part of the article; empty when it found nothing. */
  readonly chosen: ReadonlySet<number>;
}

/**
 * Finds where on a page the article stands. The search itself works on a copy; it may drop paragraphs that it takes for
 * furniture, so its answer says only *where* the article is, and what is left out inside is decided elsewhere.
 */
export function findArticle(page: HtmlPage): FoundArticle {
  const chosen = page.elementCount <= searchLimit ? searchedElements(page.root) : new Set<number>();
  const declared = declaredContainer(page.root);
  if (chosen.size === 0) return { container: declared ?? bodyOf(page.root), chosen };
  const found = commonAncestor(page.root, chosen);
  // The page says itself how far its article reaches; a search that stopped short of that lost paragraphs.
  const wider = closest(found, isArticleElement) ?? closest(found, isMainElement) ?? found;
  return { container: wider, chosen };
}

function searchedElements(root: HtmlElement): ReadonlySet<number> {
  const { document } = parseHTML(`<!doctype html><html><body>${markedCopy(bodyOf(root))}</body></html>`);
  const article = new Readability<unknown>(document, {
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const content = article?.content;
  if (!isQueryable(content)) return new Set();
  const marks = content.querySelectorAll(`[${markAttribute}]`);
  return new Set(Array.from(marks, (element) => Number(element.getAttribute(markAttribute))));
}

interface Queryable {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

function isQueryable(value: unknown): value is Queryable {
  return typeof value === 'object' && value !== null && 'querySelectorAll' in value;
}

/** The page once more as plain markup, without scripts and with each element's index on it. */
function markedCopy(root: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode): void => {
    if (node.type === 'text') parts.push(escaped(node.text));
    else if (!unreadTags.has(node.tag)) {
      const tag = /^[a-z][a-z0-9]*$/.test(node.tag) ? node.tag : 'span';
      parts.push(`<${tag} ${markAttribute}="${node.index}"${attributesOf(node)}>`);
      if (voidTags.has(tag)) return;
      node.children.forEach(visit);
      parts.push(`</${tag}>`);
    }
  };
  root.children.forEach(visit);
  return parts.join('');
}

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

function attributesOf(element: HtmlElement): string {
  return Object.entries(element.attributes)
    .filter(([name]) => attributesThatMatter.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value.slice(0, longestAttribute))}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export function bodyOf(root: HtmlElement): HtmlElement {
  return findElement(root, ({ tag }) => tag === 'body') ?? root;
}

/** Where the page itself says its article is; null when it says nothing or names several places. */
function declaredContainer(root: HtmlElement): HtmlElement | null {
  for (const wanted of [isArticleElement, isMainElement]) {
    const found = findElements(root, wanted);
    const only = found[0];
    if (only !== undefined && found.length === 1) return only;
  }
  return null;
}

function isArticleElement({ tag, attributes }: HtmlElement): boolean {
  return tag === 'article' || attributes.role === 'article' || (attributes.itemprop ?? '') === 'articleBody';
}

function isMainElement({ tag, attributes }: HtmlElement): boolean {
  return tag === 'main' || attributes.role === 'main';
}

/** The deepest element around all the chosen ones. */
function commonAncestor(root: HtmlElement, chosen: ReadonlySet<number>): HtmlElement {
  let path: readonly HtmlElement[] | null = null;
  const ancestors: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    if (chosen.has(element.index)) {
      // One chosen element inside another adds nothing.
      path = path === null ? [...ancestors, element] : sharedStart(path, [...ancestors, element]);
      return;
    }
    ancestors.push(element);
    for (const child of element.children) if (child.type === 'element') visit(child);
    ancestors.pop();
  };
  visit(root);
  const shared: readonly HtmlElement[] = path ?? [];
  return shared.at(-1) ?? bodyOf(root);
}

function sharedStart(first: readonly HtmlElement[], second: readonly HtmlElement[]): readonly HtmlElement[] {
  const end = first.findIndex((element, index) => element !== second[index]);
  return end < 0 ? first : first.slice(0, end);
}
