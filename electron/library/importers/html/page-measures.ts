import { blockTags, type HtmlElement, type HtmlNode, isUnread, textOf } from './element.ts';
import { furnitureRule, isHidden, readsAsProse } from './furniture.ts';

/** What an element holds, counted once for the whole page. Lengths are in characters other than white space. */
export interface Measure {
  /** All text, and how much of it stands inside links to other pages. */
  length: number;
  linked: number;
  /** Text in paragraphs that read as written by an author, outside declared furniture. */
  prose: number;
  /** The same without regard to names and declarations, for the paragraphs right below this element alone. */
  ownProse: number;
  /** Blocks of text without blocks inside, and how many words stand in them. */
  leaves: number;
  words: number;
  /** Whether block elements stand inside. */
  blocks: boolean;
  headings: number;
  /** Headings that are links: each announces another page. */
  linkedHeadings: number;
  pictures: number;
}

/** Measures of every element by its index. */
export type Measures = readonly Measure[];

/** Counts a page in one walk, so that no later step has to read the text of an element again and again. */
export function measurePage(root: HtmlElement, elementCount: number): Measures {
  const measures: Measure[] = Array.from({ length: elementCount }, nothing);
  const visit = (element: HtmlElement, inFurniture: boolean, inLink: boolean): Measure => {
    const own = measures[element.index] ?? nothing();
    if (isUnread(element)) return own;
    const excluded = inFurniture || isHidden(element) || (element.tag !== 'body' && furnitureRule(element) !== null);
    const link = inLink || (element.tag === 'a' && !(element.attributes.href ?? '').startsWith('#'));
    // Text between blocks, or all of a block without blocks inside, is judged as one paragraph.
    let run: HtmlNode[] = [];
    const close = () => {
      if (run.length > 0 && !link) {
        const { prose, words } = proseLength(run, measures);
        own.ownProse += prose;
        own.words += words;
        own.leaves += words > 0 ? 1 : 0;
        if (!excluded) own.prose += prose;
      }
      run = [];
    };
    for (const child of element.children) {
      if (child.type === 'text') {
        const length = visibleLength(child.text);
        own.length += length;
        if (link) own.linked += length;
        if (length > 0) run.push(child);
        continue;
      }
      const inner = visit(child, excluded, link);
      own.length += inner.length;
      own.linked += inner.linked;
      own.headings += inner.headings;
      own.linkedHeadings += inner.linkedHeadings;
      own.pictures += inner.pictures;
      if (blockTags.has(child.tag) || inner.blocks) {
        own.blocks = true;
        own.prose += inner.prose;
        own.words += inner.words;
        own.leaves += inner.leaves;
        // The paragraphs of a text are its children; in a wrapper of their own they are a little further away.
        if (!isHidden(child)) own.ownProse += inner.blocks ? inner.ownProse / 4 : inner.ownProse;
        close();
      } else if (child.tag === 'br' && run.at(-1) === lineBreak) {
        close();
      } else run.push(child.tag === 'br' ? lineBreak : child);
    }
    if (blockTags.has(element.tag) || own.blocks) close();
    if (/^h[1-6]$/.test(element.tag) && own.length > 0) {
      own.headings += 1;
      if (link || own.linked > own.length / 2) own.linkedHeadings += 1;
    }
    if (element.tag === 'img') own.pictures += 1;
    return own;
  };
  visit(root, false, false);
  return measures;
}

const lineBreak: HtmlNode = { type: 'text', text: '\n' };

/** The measure of an element without text. */
export const noMeasure: Readonly<Measure> = {
  length: 0,
  linked: 0,
  prose: 0,
  ownProse: 0,
  leaves: 0,
  words: 0,
  blocks: false,
  headings: 0,
  linkedHeadings: 0,
  pictures: 0,
};

function nothing(): Measure {
  return { ...noMeasure };
}

function proseLength(run: readonly HtmlNode[], measures: Measures): { readonly prose: number; readonly words: number } {
  let length = 0;
  let linked = 0;
  for (const node of run) {
    const inner = node.type === 'element' ? measures[node.index] : undefined;
    length += node.type === 'text' ? visibleLength(node.text) : (inner?.length ?? 0);
    linked += inner?.linked ?? 0;
  }
  if (length === 0) return { prose: 0, words: 0 };
  const text = run
    .map((node) => (node.type === 'text' ? node.text : textOf(node)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isProse = length >= 20 && linked <= length / 2 && readsAsProse(text);
  return { prose: isProse ? length : 0, words: text.split(' ').length };
}

function visibleLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) length += 1;
  return length;
}
