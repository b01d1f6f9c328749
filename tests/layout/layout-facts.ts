import type { Block, Inline, ResolvedDocument } from '../../electron/document/nodes.ts';
import { blocksOf, plainText } from '../../electron/document/walk.ts';
import type { Layout } from '../../electron/layout/layout.ts';
import type { Page, PlacedText } from '../../electron/layout/page.ts';

export function textsOf(page: Page): readonly PlacedText[] {
  return page.items.filter((item): item is PlacedText => item.type === 'text');
}

/** Text that is read out: everything but running lines, leaders and repeated heads. */
export function readTexts(layout: Layout): readonly PlacedText[] {
  return layout.pages.flatMap(textsOf).filter((item) => item.element !== undefined);
}

/** What placed text says, words broken at line ends put together again. */
export function saidBy(items: readonly PlacedText[]): string {
  const said = items.map((item) => (item.shaped ?? []).flatMap((shaped) => shaped.texts).join('')).join('');
  return tidy(said.replaceAll('\u00ad', ''));
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** For every node of the document, each text it should show once, in its own order. */
export function expectedTexts(document: ResolvedDocument): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  const add = (node: string, ...content: readonly (readonly Inline[])[]): void => {
    const known = texts.get(node) ?? [];
    known.push(...content.map((inlines) => tidy(plainText(inlines))).filter((text) => text !== ''));
    texts.set(node, known);
  };
  for (const block of blocksOf(document.blocks)) add(block.id, ...ownText(block));
  for (const note of document.notes) add(note.id, ...note.paragraphs);
  return texts;
}

function ownText(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'front':
      return [block.title];
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'callout':
      return [block.title];
    case 'table':
      return [block.caption, ...[...block.head, ...block.body].flatMap((row) => row.cells.map((cell) => cell.content))];
    case 'figure':
      return [block.caption];
    case 'question':
      return [block.question];
    case 'term':
      return [block.term, block.meaning];
    case 'fill-in':
      return [block.task, block.answer];
    case 'source-list':
      return block.entries.map((entry) => entry.content);
    case 'evidence':
      return block.entries.flatMap((entry) => [[{ type: 'text', text: entry.exact }] as const, entry.source]);
    default:
      return [];
  }
}
