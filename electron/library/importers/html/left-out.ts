import { isRelatedHeading } from '../../cleaning/rules/related-links.ts';
import type { RemovedRange } from '../../snapshot.ts';
import type { FoundArticle } from './article.ts';
import { blockTags, childElements, closest, findElements, type HtmlElement, isUnread, textOf } from './element.ts';
import { furnitureRule, isDataTable, isHidden, isHiddenForSure, readsAsProse } from './furniture.ts';
import { type Measure, type Measures, noMeasure } from './page-measures.ts';

export interface Decision {
  readonly rule: string;
  /** `offered` where nobody can be sure: the words stay in, and the reader is asked. */
  readonly state: Exclude<RemovedRange['state'], 'restored'>;
}

/** Element index -> why that element, whole, is left out of the article or asked about. */
export type LeftOut = ReadonlyMap<number, Decision>;

const mostlyLinks = 0.5;
const someLinks = 0.3;
const longestByline = 120;
/** Prose of this length, in visible characters, is not taken for furniture on the strength of a name alone. */
const aFewSentences = 250;
/** In a box within the article even one sentence may be the author's. */
const oneSentence = 60;
const boxRules = new Set(['page-aside', 'page-header', 'page-dialog', 'gallery', 'tags']);

/** Names for what surrounds an article on all pages of a site; what carries one is left out however long it is. */
const certainRules = new Set(['comments', 'cookie-notice', 'page-footer']);

/**
 * Decides what on the page is not part of the article. Everything stays in the text and can be restored. No prose is
 * left out for its place or its looks alone: what reads as written by an author stays, with a question about it.
 */
export function findLeftOut(
  body: HtmlElement,
  { container, heart }: FoundArticle,
  measures: Measures,
  title: string | null,
): LeftOut {
  const leftOut = new Map<number, Decision>();
  const path = new Set(upTo(container, body));
  const titles = findElements(body, (element) => isTitle(element, title));
  // What holds the title or the heart of the article is no furniture, whatever it is called.
  const vital = new Set([...titles, heart].flatMap((element) => upTo(element, body)));
  const proseLeaves = findElements(container, (element) => (measures[element.index]?.ownProse ?? 0) > 0);
  const firstProse = proseLeaves[0]?.index ?? 0;
  const lastProse = proseLeaves.at(-1)?.index ?? 0;
  const isAmongProse = ({ index }: HtmlElement) => index > firstProse && index < lastProse;
  const measureOf = ({ index }: HtmlElement): Measure => measures[index] ?? noMeasure;
  const density = (element: HtmlElement) => {
    const { length, linked } = measureOf(element);
    return length === 0 ? 0 : linked / length;
  };
  const remove = (element: HtmlElement, rule: string) => leftOut.set(element.index, { rule, state: 'removed' });
  const offer = (element: HtmlElement, rule: string) => leftOut.set(element.index, { rule, state: 'offered' });

  const outside = (element: HtmlElement): void => {
    if (element === container) inside(element);
    else if (path.has(element)) childElements(element).forEach(outside);
    else if (isUnread(element) || titles.includes(element)) return;
    else if (vital.has(element)) childElements(element).forEach(outside);
    else outsidePart(element);
  };

  const outsidePart = (element: HtmlElement): void => {
    const named = furnitureRule(element);
    const { prose, linkedHeadings, blocks } = measureOf(element);
    if (named !== null || prose === 0 || linkedHeadings > 0 || density(element) >= mostlyLinks)
      remove(element, named ?? 'outside-article');
    else if (blocks) childElements(element).forEach(outsidePart);
    else offer(element, 'outside-article');
  };

  const inside = (element: HtmlElement): void => {
    let introduced = false;
    let heading: HtmlElement | null = null;
    for (const child of childElements(element)) {
      if (isUnread(child)) continue;
      decide(child, introduced, heading);
      if (measureOf(child).length === 0) continue;
      introduced = !leftOut.has(child.index) && /[:：]/.test(lastCharacter(child));
      heading = /^h[1-6]$/.test(child.tag) ? child : null;
    }
    dropLonelyHeadings(element, leftOut, measures);
  };

  const decide = (element: HtmlElement, introduced: boolean, heading: HtmlElement | null): void => {
    const measure = measureOf(element);
    if (measure.length === 0) return;
    if (!blockTags.has(element.tag) && !measure.blocks) {
      if (isHidden(element)) remove(element, 'hidden-text');
      return;
    }
    if (isHidden(element)) {
      // A panel that opens at a click is hidden until then; a dialog that waits for its turn has a name.
      const isPanel =
        !isHiddenForSure(element) && furnitureRule({ ...element, attributes: unhidden(element) }) === null;
      if (isPanel && readsAsProse(textOf(element)) && density(element) < mostlyLinks) offer(element, 'hidden-text');
      else remove(element, 'hidden-text');
      return;
    }
    const named = vital.has(element) ? null : furnitureRule(element);
    if (named !== null) decideNamed(element, named);
    else if (titles.includes(element) || (element.tag === 'table' && isDataTable(element))) return;
    else if (isList(element)) decideList(element, introduced, heading);
    else if (!measure.blocks) decideText(element, introduced);
    else if (measure.linkedHeadings >= 2 && density(element) >= mostlyLinks) remove(element, 'related-articles');
    else if (!vital.has(element) && isGallery(element, measures)) offer(element, 'gallery');
    else if (isMadeOfLabels(measure) && !vital.has(element)) offer(element, 'page-furniture');
    else inside(element);
  };

  const decideNamed = (element: HtmlElement, named: string): void => {
    const prose = proseIgnoringNames(element);
    const text = prose > longestByline ? '' : textOf(element);
    // Author and date are read from it later, by the rules that every format shares.
    if (named === 'byline' && text !== '' && text.length <= longestByline) return;
    const isLong = prose >= (boxRules.has(named) ? oneSentence : aFewSentences) && density(element) < someLinks;
    const isData = named === 'page-navigation' && measureOf(element).length > 100 && density(element) < someLinks;
    if (certainRules.has(named) || measureOf(element).linkedHeadings >= 2 || !(isLong || isData))
      remove(element, named);
    else offer(element, named);
  };

  /** The same count as in the measures, for an element whose name kept its prose out of them. */
  const proseIgnoringNames = (element: HtmlElement): number =>
    findElements(element, (inner) => blockTags.has(inner.tag) && !measureOf(inner).blocks && !isUnread(inner))
      .map((leaf) => measureOf(leaf).ownProse)
      .reduce((sum, prose) => sum + prose, 0);

  const decideList = (list: HtmlElement, introduced: boolean, heading: HtmlElement | null): void => {
    if (isContents(list)) remove(list, 'page-navigation');
    else if (density(list) < mostlyLinks) {
      if (measureOf(list).linkedHeadings >= 2) remove(list, 'related-articles');
      else if (isGallery(list, measures)) offer(list, 'gallery');
      else inside(list);
    } else if (!introduced) {
      const items = childElements(list).filter((item) => measureOf(item).length > 0);
      const words = items.reduce((sum, item) => sum + textOf(item).split(' ').length, 0) / Math.max(1, items.length);
      // "See also" with its links may be the author's own; short labels with nothing above them are the site's.
      const isAsked = heading !== null && !isRelatedHeading(textOf(heading));
      if (isAsked || measureOf(list).ownProse > 0 || (isAmongProse(list) && words > 3)) offer(list, 'page-navigation');
      else remove(list, 'page-navigation');
    }
  };

  const decideText = (element: HtmlElement, introduced: boolean): void => {
    if (/^h[1-6]$/.test(element.tag)) {
      for (const tool of childElements(element))
        if (furnitureRule(tool) !== null && density(tool) >= mostlyLinks) remove(tool, 'page-navigation');
      return;
    }
    if (introduced || keptTags.has(element.tag)) return;
    if (density(element) < mostlyLinks) return;
    const text = textOf(element);
    if (readsAsProse(text) && density(element) < 0.9) return;
    const isLine = text.split(' ').length > 3;
    if (isLine && (isAmongProse(element) || readsAsProse(text))) offer(element, 'related-links');
    else remove(element, 'page-navigation');
  };

  outside(body);
  return leftOut;
}

const keptTags = new Set(['figcaption', 'caption', 'dt', 'dd', 'li', 'td', 'th', 'pre', 'summary', 'blockquote']);

function isList(element: HtmlElement): boolean {
  return element.tag === 'ul' || element.tag === 'ol';
}

/** The last visible character inside, without reading the text in front of it. */
function lastCharacter(element: HtmlElement): string {
  for (let at = element.children.length - 1; at >= 0; at -= 1) {
    const child = element.children[at];
    if (child === undefined || (child.type === 'element' && isUnread(child))) continue;
    const last = child.type === 'text' ? child.text.trimEnd().slice(-1) : lastCharacter(child);
    if (last !== '') return last;
  }
  return '';
}

function unhidden({ attributes }: HtmlElement): HtmlElement['attributes'] {
  const { style: _style, hidden: _hidden, ...rest } = attributes;
  return rest;
}

/** The page's main heading often stands above the article's container; it belongs to the article all the same. */
function isTitle(element: HtmlElement, title: string | null): boolean {
  if (element.tag !== 'h1' || isHidden(element)) return false;
  const text = textOf(element);
  return text.length > 3 && title !== null && (title.includes(text) || text.includes(title));
}

/** The axis of a chart, the menu of a player: many labels of a word or two, and no sentence. */
function isMadeOfLabels({ leaves, words, ownProse, prose }: Measure): boolean {
  return leaves >= 8 && words < leaves * 2.5 && ownProse === 0 && prose === 0;
}

/** Links to the headings of the same page, and nothing else. */
function isContents(list: HtmlElement): boolean {
  const links = findElements(list, ({ tag }) => tag === 'a');
  if (links.length < 2 || !links.every(({ attributes }) => (attributes.href ?? '').startsWith('#'))) return false;
  const outside = textOf(list).length - links.reduce((sum, link) => sum + textOf(link).length + 1, 0);
  return outside < links.length * 4;
}

/** Pictures with a headline and a few words each: a show of its own inside or below the article. */
function isGallery(element: HtmlElement, measures: Measures): boolean {
  const items = childElements(element).filter((item) => !isUnread(item));
  const isSlide = ({ index }: HtmlElement) => {
    const measure = measures[index];
    return measure !== undefined && measure.pictures > 0 && measure.headings > 0 && measure.leaves <= 8;
  };
  return items.length >= 4 && items.every(isSlide);
}

function upTo(element: HtmlElement, top: HtmlElement): readonly HtmlElement[] {
  const path: HtmlElement[] = [];
  closest(element, (at) => {
    path.push(at);
    return at === top;
  });
  return path;
}

/** "Related stories" has nothing left to head once the stories are gone. */
function dropLonelyHeadings(parent: HtmlElement, leftOut: Map<number, Decision>, measures: Measures): void {
  // From the end: whether anything kept stands before the next heading, and by which rule the nearest text went.
  let keptBelow = false;
  let below: Decision | undefined;
  for (const child of [...childElements(parent)].reverse()) {
    if (isUnread(child)) continue;
    const decision = leftOut.get(child.index);
    const isHeading = /^h[1-6]$/.test(child.tag) && decision === undefined;
    if (isHeading) {
      const lonely = child.tag !== 'h1' && !keptBelow && below !== undefined && below.rule !== 'hidden-text';
      if (lonely && below !== undefined) leftOut.set(child.index, below);
      keptBelow = false;
      below = undefined;
    } else if ((measures[child.index]?.length ?? 0) > 0) {
      if (decision === undefined) keptBelow = true;
      below = decision;
    }
  }
}
