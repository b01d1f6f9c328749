import { childElements, findElement, type HtmlElement, isUnread } from './element.ts';
import { furnitureRule, isHidden } from './furniture.ts';
import type { Measures } from './page-measures.ts';

export interface FoundArticle {
  /** The smallest element that holds the article. */
  readonly container: HtmlElement;
  /** The element whose paragraphs make up most of it. Whatever its name is, it is no furniture. */
  readonly heart: HtmlElement;
}

/** Prose beside the heart of the article belongs to it when it is more than this part of it. */
const worthHaving = 0.1;
const most = 0.5;

/**
 * Finds where on a page the article stands. Its heart is the element with the most prose in its own paragraphs. From
 * there the way leads up for as long as prose stands beside it that is not one card after another about other pages. A
 * page that says itself where its article is, is believed when the heart stands there.
 */
export function findArticle(root: HtmlElement, measures: Measures): FoundArticle {
  const body = bodyOf(root);
  const heart = heartOf(body, measures);
  const declared = declaredContainer(body, (element) => element === heart || contains(element, heart));
  const proseOf = ({ index }: HtmlElement) => measures[index]?.prose ?? 0;
  if (declared !== null && (isArticleElement(declared) || proseOf(declared) > proseOf(body) * most))
    return { container: declared, heart };
  let container = heart;
  for (let at = heart; at !== body && at.parent !== null; at = at.parent) {
    const beside = childElements(at.parent)
      .filter((sibling) => sibling !== at)
      .map((sibling) => (isAboutOthers(sibling, measures) ? 0 : proseOf(sibling)))
      .reduce((sum, prose) => sum + prose, 0);
    if (beside > Math.max(proseOf(container), 1) * worthHaving) container = at.parent;
  }
  return { container, heart };
}

export function bodyOf(root: HtmlElement): HtmlElement {
  return findElement(root, ({ tag }) => tag === 'body') ?? root;
}

function heartOf(body: HtmlElement, measures: Measures): HtmlElement {
  let heart = body;
  let best = 0;
  const visit = (element: HtmlElement, weight: number): void => {
    if (isUnread(element) || isHidden(element)) return;
    const own = element !== body && furnitureRule(element) !== null ? weight / 2 : weight;
    const prose = (measures[element.index]?.ownProse ?? 0) * own;
    const isPart = /^(?:p|li|tr|td|th|dd|dt|blockquote|figure|pre)$/.test(element.tag) && element.tag !== 'td';
    if (!isPart && prose > best) {
      best = prose;
      heart = element;
    }
    for (const child of childElements(element)) visit(child, own);
  };
  visit(body, 1);
  return heart;
}

/** Cards, each with the headline of another page, or a list whose items are texts of their own. */
function isAboutOthers(element: HtmlElement, measures: Measures): boolean {
  const measure = measures[element.index];
  return measure !== undefined && (measure.linkedHeadings > 0 || measure.linked > measure.length / 2);
}

/** Where the page itself says its article is; null when it says nothing, or names several places. */
function declaredContainer(body: HtmlElement, wanted: (element: HtmlElement) => boolean): HtmlElement | null {
  for (const isKind of [isArticleElement, isMainElement]) {
    const outermost = outermostElements(body, (element) => isKind(element) && !isHidden(element));
    const only = outermost.filter((element) => wanted(element));
    // Several articles side by side are the posts of a thread, or the parts of one text.
    if (only[0] !== undefined && (outermost.length === 1 || !isArticleElement(only[0]))) return only[0];
  }
  return null;
}

function outermostElements(body: HtmlElement, wanted: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement): void => {
    for (const child of childElements(element)) {
      if (isUnread(child)) continue;
      if (wanted(child)) found.push(child);
      else visit(child);
    }
  };
  visit(body);
  return found;
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let at = inner.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function isArticleElement({ tag, attributes }: HtmlElement): boolean {
  return (
    tag === 'article' || attributes.role === 'article' || /(?:^|\s)articleBody(?:\s|$)/.test(attributes.itemprop ?? '')
  );
}

function isMainElement({ tag, attributes }: HtmlElement): boolean {
  return tag === 'main' || attributes.role === 'main';
}
