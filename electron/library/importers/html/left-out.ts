import type { FoundArticle } from './article.ts';
import {
  blockTags,
  childElements,
  closest,
  findElement,
  findElements,
  type HtmlElement,
  textOf,
  unreadTags,
} from './element.ts';
import { furnitureRule, isDataTable, isHidden, linkDensity, readsAsProse } from './furniture.ts';

/** Element index -> the rule by which that element, whole, is left out of the article. */
export type LeftOut = ReadonlyMap<number, string>;

const mostlyLinks = 0.5;
const longestByline = 120;

/**
 * Decides what on the page is not part of the article. Everything stays in the text and can be restored; what reads as
 * prose inside the article's container stays in even when the search for the article passed it over.
 */
export function findLeftOut(body: HtmlElement, article: FoundArticle, title: string | null): LeftOut {
  const leftOut = new Map<number, string>();
  const holdsChosen = elementsAround(body, article.chosen);
  const parentsOfChosen = parentsOf(body, article.chosen);
  const standsBesideChosen = ({ parent }: HtmlElement) => parent !== null && parentsOfChosen.has(parent.index);
  const path = new Set<HtmlElement>();
  closest(article.container, (element) => {
    path.add(element);
    return element === body;
  });

  const outside = (element: HtmlElement): void => {
    if (element === article.container) inside(element);
    else if (path.has(element)) childElements(element).forEach(outside);
    else if (isTitle(element, title)) return;
    else if (holdsTitle(element, title) && !isFurnitureForSure(element)) childElements(element).forEach(outside);
    else leftOut.set(element.index, furnitureRule(element) ?? 'outside-article');
  };

  const inside = (element: HtmlElement): void => {
    for (const child of childElements(element)) {
      if (unreadTags.has(child.tag)) continue;
      const rule = ruleFor(child);
      if (rule === 'look-inside') inside(child);
      else if (rule !== null) leftOut.set(child.index, rule);
    }
    dropLonelyHeadings(element, leftOut);
  };

  const ruleFor = (element: HtmlElement): string | 'look-inside' | null => {
    if (!blockTags.has(element.tag) && !hasBlocks(element)) return null;
    const named = furnitureRule(element);
    if (named === 'hidden-text') return named;
    if (holdsChosen.has(element.index)) return 'look-inside';
    if (article.chosen.has(element.index)) {
      return named !== null && linkDensity(element) >= mostlyLinks ? named : 'look-inside';
    }
    // Author and date are read from it later, by the rules that every format shares.
    if (named === 'byline' && textOf(element).length <= longestByline) return null;
    if (named !== null) return named;
    if (isTitle(element, title)) return null;
    if (element.tag === 'table' && isDataTable(element)) return null;
    if (isList(element)) return ruleForList(element, standsBesideChosen(element) || article.chosen.size === 0);
    if (hasBlocks(element)) return 'look-inside';
    return ruleForText(element);
  };

  const ruleForText = (element: HtmlElement): string | null => {
    const text = textOf(element);
    if (text === '' || /^h[1-6]$/.test(element.tag) || keptTags.has(element.tag)) return null;
    if (element.tag === 'p' && standsBesideChosen(element)) return null;
    if (linkDensity(element) >= mostlyLinks && !readsAsProse(text)) return 'page-navigation';
    return readsAsProse(text) || article.chosen.size === 0 ? null : 'page-furniture';
  };

  outside(body);
  return leftOut;
}

const keptTags = new Set(['figcaption', 'caption', 'dt', 'dd', 'li', 'td', 'th', 'pre', 'summary', 'blockquote']);

function isList(element: HtmlElement): boolean {
  return element.tag === 'ul' || element.tag === 'ol';
}

function hasBlocks(element: HtmlElement): boolean {
  return findElement(element, (inner) => inner !== element && blockTags.has(inner.tag)) !== null;
}

/** A list the search passed over stays when it stands in the article's own text or says something in sentences. */
function ruleForList(list: HtmlElement, isInText: boolean): string | null {
  if (linkDensity(list) >= mostlyLinks) return 'page-navigation';
  if (isFeed(list)) return 'related-articles';
  return isInText || childElements(list).some((item) => readsAsProse(textOf(item))) ? null : 'page-furniture';
}

/** Cards that each announce another article: a heading that is a link, again and again. */
function isFeed(list: HtmlElement): boolean {
  const linkedHeadings = findElements(list, ({ tag }) => /^h[2-6]$/.test(tag)).filter(
    (heading) => closest(heading, ({ tag }) => tag === 'a') !== null || linkDensity(heading) > mostlyLinks,
  );
  return linkedHeadings.length >= 2;
}

/** The indexes of the elements that have a chosen one as a direct child. */
function parentsOf(body: HtmlElement, chosen: ReadonlySet<number>): ReadonlySet<number> {
  const parents = new Set<number>();
  if (chosen.size === 0) return parents;
  const inside = findElements(body, ({ index }) => chosen.has(index));
  for (const { parent } of inside) if (parent !== null) parents.add(parent.index);
  return parents;
}

/** The indexes of all elements that have a chosen one somewhere inside. */
function elementsAround(body: HtmlElement, chosen: ReadonlySet<number>): ReadonlySet<number> {
  const around = new Set<number>();
  const visit = (element: HtmlElement): boolean => {
    let holds = false;
    for (const child of childElements(element)) if (visit(child)) holds = true;
    if (holds) around.add(element.index);
    return holds || chosen.has(element.index);
  };
  visit(body);
  return around;
}

/** The page's main heading often stands above the article's container; it belongs to the article all the same. */
function isTitle(element: HtmlElement, title: string | null): boolean {
  if (element.tag !== 'h1' || isHidden(element)) return false;
  const text = textOf(element);
  return text.length > 3 && title !== null && (title.includes(text) || text.includes(title));
}

function holdsTitle(element: HtmlElement, title: string | null): boolean {
  return findElement(element, (inner) => isTitle(inner, title)) !== null;
}

function isFurnitureForSure(element: HtmlElement): boolean {
  return ['nav', 'aside', 'footer', 'form'].includes(element.tag) || isHidden(element);
}

/** "Related stories" has nothing left to head once the stories are gone. */
function dropLonelyHeadings(parent: HtmlElement, leftOut: Map<number, string>): void {
  // From the end: whether anything kept stands before the next heading, and by which rule the nearest text went.
  let keptBelow = false;
  let ruleBelow: string | undefined;
  for (const child of [...childElements(parent)].reverse()) {
    if (unreadTags.has(child.tag)) continue;
    const rule = leftOut.get(child.index);
    const isHeading = /^h[1-6]$/.test(child.tag) && rule === undefined;
    if (isHeading) {
      const lonely = child.tag !== 'h1' && !keptBelow && ruleBelow !== undefined && ruleBelow !== 'hidden-text';
      if (lonely && ruleBelow !== undefined) leftOut.set(child.index, ruleBelow);
      keptBelow = false;
      ruleBelow = undefined;
    } else if (textOf(child) !== '') {
      if (rule === undefined) keptBelow = true;
      ruleBelow = rule;
    }
  }
}
