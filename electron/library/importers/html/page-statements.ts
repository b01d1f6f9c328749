import { blockTags, type HtmlElement, textOf } from './element.ts';

/** The elements in which a page states something about itself, in the order they stand in. */
export interface PageStatements {
  readonly metas: readonly HtmlElement[];
  /** Blocks of linked data, as text. */
  readonly linkedData: readonly string[];
  /** Of the page's head; pictures have titles of their own. */
  readonly title: HtmlElement | null;
  /** Main headings with text. */
  readonly headings: readonly string[];
  readonly canonical: string | null;
  /** What is marked as the name of the author. */
  readonly authors: readonly HtmlElement[];
  readonly published: readonly HtmlElement[];
  readonly times: readonly HtmlElement[];
  /** The languages that the page and its body name, in this order. */
  readonly languages: readonly string[];
}

/** Gathers them in one walk. */
export function pageStatements(root: HtmlElement): PageStatements {
  const metas: HtmlElement[] = [];
  const linkedData: string[] = [];
  const headings: string[] = [];
  const authors: HtmlElement[] = [];
  const published: HtmlElement[] = [];
  const times: HtmlElement[] = [];
  const languages: string[] = [];
  let title: HtmlElement | null = null;
  let canonical: string | null = null;
  const visit = (element: HtmlElement): void => {
    const { tag, attributes } = element;
    if (tag === 'meta') metas.push(element);
    else if (tag === 'script') {
      if (/ld\+json/i.test(attributes.type ?? '')) linkedData.push(rawText(element));
      return;
    } else if (tag === 'title' && element.parent?.tag !== 'svg') title ??= element;
    else if (tag === 'h1') {
      const text = textOf(element);
      if (text !== '') headings.push(text);
    } else if (tag === 'link' && hasWord(attributes.rel, 'canonical')) canonical ??= attributes.href ?? null;
    else if (tag === 'time') times.push(element);
    if (tag === 'html' || tag === 'body') {
      for (const language of [attributes.lang, attributes['xml:lang']]) if (language) languages.push(language);
    }
    if (
      tag !== 'link' &&
      tag !== 'meta' &&
      (hasWord(attributes.rel, 'author') || hasWord(attributes.itemprop, 'author'))
    )
      authors.push(element);
    if (hasWord(attributes.itemprop, 'datePublished') || (tag === 'time' && attributes.pubdate !== undefined))
      published.push(element);
    for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(root);
  return { metas, linkedData, title, headings, canonical, authors, published, times, languages };
}

function hasWord(value: string | undefined, word: string): boolean {
  return value?.toLowerCase().split(/\s+/).includes(word.toLowerCase()) === true;
}

/** The text of a script or a title, as it stands. */
export function rawText(element: HtmlElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.text : '')).join('');
}

/** The first author's name, with those that stand beside it: elsewhere on the page are the authors of other pages. */
export function authorNames({ authors }: PageStatements): readonly string[] {
  const [first] = authors.filter((element) => isNameLong(textOf(element)));
  if (first === undefined) return [];
  const list = listAround(first);
  const beside = authors.filter((element) => element === first || (list !== null && listAround(element) === list));
  return [...new Set(beside.map(textOf))].filter(isNameLong);
}

function isNameLong(text: string): boolean {
  return text !== '' && text.length < 120;
}

/** The block that a name stands in, or the list of such blocks. */
function listAround(element: HtmlElement): HtmlElement | null {
  const parent = element.parent;
  if (parent === null || parent.tag === 'body') return null;
  return /^(?:li|span)$/.test(parent.tag) || !blockTags.has(parent.tag) ? parent.parent : parent;
}
