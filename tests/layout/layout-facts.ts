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

const outsideBody: ReadonlySet<string> = new Set(['header', 'footer', 'note', 'note-number']);

/** Number of lines of text on a page, without notes and running lines. */
export function bodyLines(page: Page): number {
  const body = textsOf(page).filter((item) => !outsideBody.has(item.owner.role));
  return new Set(body.map((item) => Math.round(item.y))).size;
}

/** Pairs of texts that are drawn over each other. Marks may touch the word they follow. */
export function overlapping(texts: readonly PlacedText[]): readonly string[] {
  const found: string[] = [];
  const sorted = texts.filter((item) => item.text.trim() !== '').toSorted((a, b) => a.y - b.y);
  sorted.forEach((upper, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const lower = sorted[next] as PlacedText;
      if (lower.y - lower.size * 0.7 > upper.y + upper.size * 0.15) break;
      const shared = Math.min(upper.x + upper.width, lower.x + lower.width) - Math.max(upper.x, lower.x);
      if (shared > 1.5) found.push(`"${upper.text}" and "${lower.text}" at ${upper.y} and ${lower.y}`);
    }
  });
  return found;
}
