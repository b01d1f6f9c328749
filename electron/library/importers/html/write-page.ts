import type { RemovedRange } from '../../snapshot.ts';
import type { SourceBlock } from '../../structure.ts';
import { BlockBuilder, type BlockStart } from '../block-builder.ts';
import { noteMark, superscript } from '../superscript.ts';
import { blockTags, childElements, closest, type HtmlElement, type HtmlNode, isUnread, textOf } from './element.ts';
import { cellsOf, isDataTable, isHidden, tableRows } from './furniture.ts';
import type { LeftOut } from './left-out.ts';

export interface WrittenPage {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly removed: readonly RemovedRange[];
}

interface Context {
  readonly bold: boolean;
  readonly quote: boolean;
  readonly notes: boolean;
  readonly listDepth: number;
  readonly ordered: boolean;
}

/** Writes a page's whole text in reading order, as blocks, with the left-out parts marked as removed. */
export function writePage(body: HtmlElement, leftOut: LeftOut): WrittenPage {
  const builder = new BlockBuilder();
  const removed: RemovedRange[] = [];

  const children = (element: HtmlElement, context: Context): void => {
    for (const child of element.children) node(child, context);
  };

  const node = (child: HtmlNode, context: Context): void => {
    if (child.type === 'text') {
      builder.write(child.text, context);
      return;
    }
    const decision = leftOut.get(child.index);
    if (decision === undefined) element(child, context);
    else {
      builder.endBlock();
      const start = builder.position;
      element(child, decision.state === 'offered' ? context : { ...context, notes: false, quote: false });
      builder.endBlock();
      if (builder.position > start) removed.push({ start, end: builder.position, ...decision });
    }
  };

  const element = (child: HtmlElement, context: Context): void => {
    if (isUnread(child)) return;
    const page = pageLabel(child);
    if (page !== null) {
      builder.startPage(page);
      return;
    }
    if (child.tag === 'br') builder.lineBreak();
    else if (child.tag === 'table' && isDataTable(child)) table(child, context);
    else if (blockTags.has(child.tag)) block(child, context);
    else inline(child, context);
  };

  const inline = (child: HtmlElement, context: Context): void => {
    if (child.tag === 'sup') builder.write(superscriptOf(child), context);
    else if (isNoteLink(child)) builder.write(noteMark(textOf(child)), context);
    else if (child.tag === 'math') builder.write(child.attributes.alttext ?? textOf(child), context);
    else if (child.tag === 'q') {
      builder.write('“', context);
      children(child, context);
      builder.write('”', context);
    } else children(child, /^(?:b|strong)$/.test(child.tag) ? { ...context, bold: true } : context);
  };

  const block = (child: HtmlElement, context: Context): void => {
    const inner = contextInside(child, context);
    builder.endBlock();
    const start = blockStart(child, inner);
    if (start !== null) builder.startBlock(start);
    children(child, inner);
    builder.endBlock();
  };

  const table = (child: HtmlElement, context: Context): void => {
    const caption = childElements(child).find(({ tag }) => tag === 'caption');
    if (caption !== undefined) block(caption, context);
    const rows = tableRows(child).filter((row) => cellsOf(row).length > 0);
    builder.startTable(headerRowCount(rows));
    for (const [index, row] of rows.entries()) {
      builder.startRow();
      for (const cell of cellsOf(row)) {
        const rowSpan = Math.min(spanOf(cell.attributes.rowspan), rows.length - index);
        builder.startCell(spanOf(cell.attributes.colspan), rowSpan);
        cellContent(cell, context);
        builder.endCell();
      }
    }
    builder.endTable();
  };

  const cellContent = (parent: HtmlElement, context: Context): void => {
    for (const child of parent.children) {
      if (child.type === 'text') builder.write(child.text, context);
      else if (isUnread(child) || isHidden(child)) continue;
      else if (pageLabel(child) !== null) element(child, context);
      else if (blockTags.has(child.tag) || child.tag === 'br') {
        builder.write(' ');
        cellContent(child, context);
        builder.write(' ');
      } else if (child.tag === 'sup' || isNoteLink(child)) inline(child, context);
      else cellContent(child, context);
    }
  };

  children(body, { bold: false, quote: false, notes: false, listDepth: 0, ordered: false });
  const { text, blocks } = builder.finish();
  return { text, blocks, removed: tidy(removed, text) };
}

function contextInside(element: HtmlElement, context: Context): Context {
  if (element.tag === 'blockquote') return { ...context, quote: true };
  if (element.tag === 'ul' || element.tag === 'ol' || element.tag === 'menu') {
    return {
      ...context,
      listDepth: context.listDepth + 1,
      ordered: element.tag === 'ol',
      notes: context.notes || isNoteList(element),
    };
  }
  return isNoteList(element) ? { ...context, notes: true } : context;
}

/** How the text directly inside a block element starts; null for elements that only hold other blocks. */
function blockStart(element: HtmlElement, context: Context): BlockStart | null {
  const heading = /^h([1-6])$/.exec(element.tag);
  if (heading) return { type: 'heading', level: Number(heading[1]) };
  if (element.tag === 'pre') return { type: 'code', preserveSpace: true };
  if (element.tag === 'figcaption' || element.tag === 'caption') return { type: 'caption' };
  if (element.tag === 'li') {
    if (context.notes) return { type: 'footnote' };
    return { type: 'list-item', level: Math.max(1, context.listDepth), ordered: context.ordered };
  }
  if ((element.tag === 'dt' || element.tag === 'summary') && textOf(element).endsWith('?')) return { type: 'question' };
  // The first paragraph of a list item is the item.
  const item = element.tag === 'p' || element.tag === 'div' ? itemStartedBy(element) : null;
  if (item !== null) return blockStart(item, context);
  if (context.notes && element.tag === 'p') return { type: 'footnote' };
  if (context.quote) return { type: 'quote' };
  return null;
}

/** The label of the printed page that begins at this mark; null for everything that is not such a mark. */
function pageLabel(element: HtmlElement): string | null {
  if (element.attributes.role !== 'doc-pagebreak') return null;
  return (element.attributes['aria-label'] ?? element.attributes.title ?? textOf(element)).trim();
}

function itemStartedBy(element: HtmlElement): HtmlElement | null {
  const parent = element.parent;
  if (parent === null || parent.tag !== 'li') return null;
  const first = parent.children.find((child) => child.type === 'element' || child.text.trim() !== '');
  return first === element ? parent : null;
}

const noteNames = /(?:^|[\s_-])(?:footnotes?|endnotes?|references|reflist|mw-references(?:-wrap)?|notes)(?:$|[\s_-])/i;

function isNoteList({ tag, attributes }: HtmlElement): boolean {
  if (/^doc-(?:endnotes?|footnotes?|bibliography)$/.test(attributes.role ?? '')) return true;
  if (!/^(?:ol|ul|section|div|aside)$/.test(tag)) return false;
  return noteNames.test(attributes.class ?? '') || noteNames.test(attributes.id ?? '');
}

/** A link to a note on the same page, as running text shows it: a number, a letter or a sign, often in brackets. */
function isNoteLink(element: HtmlElement): boolean {
  if (element.tag !== 'a' || !(element.attributes.href ?? '').includes('#')) return false;
  const isMark = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3}|note \d{1,3})[\])]?$/i.test(textOf(element));
  const isRaised = closest(element, ({ tag }) => tag === 'sup') !== null;
  return (
    isMark &&
    (isRaised ||
      element.attributes.role === 'doc-noteref' ||
      /^(?:fn|footnote|note)/i.test((element.attributes.href ?? '').replace(/^.*#_?/, '')))
  );
}

function superscriptOf(element: HtmlElement): string {
  const text = textOf(element);
  const links = childElements(element).flatMap((child) => [child, ...childElements(child)]);
  const isNote = links.some((link) => link.tag === 'a' && (link.attributes.href ?? '').includes('#'));
  return isNote && text !== '' ? noteMark(text) : superscript(text);
}

function headerRowCount(rows: readonly HtmlElement[]): number {
  const firstBodyRow = rows.findIndex(
    (row) => row.parent?.tag !== 'thead' && !cellsOf(row).every(({ tag }) => tag === 'th'),
  );
  return firstBodyRow < 0 ? Math.min(1, rows.length) : firstBodyRow;
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 ? Math.min(span, 100) : 1;
}

/** Neighbours of one rule become one range, and no range holds white space only. */
function tidy(ranges: readonly RemovedRange[], text: string): readonly RemovedRange[] {
  const merged: RemovedRange[] = [];
  for (const range of ranges) {
    const start = range.start + (/^\s*/.exec(text.slice(range.start, range.end))?.[0].length ?? 0);
    if (start >= range.end) continue;
    const last = merged.at(-1);
    if (last?.rule === range.rule && last.state === range.state && text.slice(last.end, start).trim() === '') {
      merged[merged.length - 1] = { ...last, end: range.end };
    } else merged.push({ ...range, start });
  }
  return merged;
}
