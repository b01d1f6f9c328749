import { type ByType, byType } from '../../document/by-type.ts';
import { frontFacts } from '../../document/front-facts.ts';
import type { Block, DocumentMeta, EvidenceEntry, ListBlock, ListItem } from '../../document/nodes.ts';
import { escapeStart, escapeText } from './escape.ts';
import { writeFigure } from './figure.ts';
import { writeInlines, writeLine } from './inlines.ts';
import { indented, type Lines, quoted, stacked } from './lines.ts';
import { writeTable } from './table.ts';

export interface MarkdownContext {
  readonly meta: DocumentMeta;
}

/** Blocks in order. Lists and terms that follow one another are kept apart or together as they were. */
export function writeBlocks(blocks: readonly Block[], context: MarkdownContext): Lines {
  const parts: Lines[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    // Two lists side by side would be read as one.
    if (block.type === 'list' && before?.type === 'list') parts.push('<!-- -->');
    parts.push(byType(writers, block, context));
  }
  return stacked(parts);
}

const writers: ByType<Block, [context: MarkdownContext], Lines> = {
  front: (_block, { meta }) => stacked([meta.marking === '' ? '' : `**${escapeText(meta.marking)}**`, factsLine(meta)]),
  // Programs that read Markdown make their own; the front matter asks for it.
  contents: () => '',
  // Hashes at the end would be taken as closing ones.
  heading: (block) => `${'#'.repeat(block.level)} ${writeLine(block.content).replace(/#(?=#*$)/g, '\\#')}`,
  paragraph: (block) => {
    const words = writeInlines(block.content);
    if (block.number !== null) return `**${block.number}.** ${words}`;
    return escapeStart(words);
  },
  list: writeList,
  quote: (block, context) => quoted(writeBlocks(block.blocks, context)),
  callout: (block, context) => {
    const title = block.title.length === 0 ? '' : `**${writeLine(block.title)}**`;
    return quoted(stacked([title, writeBlocks(block.blocks, context)]));
  },
  table: (block) => writeTable(block),
  figure: writeFigure,
  question: (block, context) => stacked([`**${writeLine(block.question)}**`, writeBlocks(block.answer, context)]),
  term: (block) => `${escapeStart(writeLine(block.term))}\n\n${indented(writeInlines(block.meaning), '    ', ':   ')}`,
  'fill-in': (block, { meta }) =>
    stacked([
      escapeStart(writeInlines(block.task)),
      Array.from({ length: block.lines }, () => ruledLine).join('\\\n'),
      block.answer.length === 0 ? '' : `**${escapeText(meta.labels.answer)}:** ${writeInlines(block.answer)}`,
    ]),
  'source-list': (block) => block.entries.map((entry) => bullet(writeInlines(entry.content))).join('\n'),
  evidence: (block, context) => block.entries.map((entry) => bullet(writeEvidence(entry, context))).join('\n'),
  'page-break': () => '',
  columns: (block, context) => writeBlocks(block.blocks, context),
};

// Underscores that are no emphasis: a line to write on.
const ruledLine = '\\_'.repeat(60);

function factsLine(meta: DocumentMeta): Lines {
  return frontFacts(meta)
    .map(({ label, value }) => `**${escapeText(label)}:** ${escapeText(value)}`)
    .join(' · ');
}

function bullet(text: Lines): Lines {
  return indented(escapeStart(text), '    ', '-   ');
}

function writeList(list: ListBlock, context: MarkdownContext): Lines {
  const tight = list.items.every((item) => isTight(item));
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${list.start + index}.` : '-';
      // Four columns at least: what pandoc takes as belonging to the item.
      const first = `${marker} `.padEnd(4);
      const inside = tight ? tightBlocks(item, context) : writeBlocks(item.blocks, context);
      return indented(inside, ' '.repeat(first.length), first);
    })
    .join(tight ? '\n' : '\n\n');
}

function isTight(item: ListItem): boolean {
  return item.blocks.every((block, index) => (index === 0 ? block.type === 'paragraph' : block.type === 'list'));
}

function tightBlocks(item: ListItem, context: MarkdownContext): Lines {
  return item.blocks.map((block) => byType(writers, block, context)).join('\n');
}

function writeEvidence(entry: EvidenceEntry, { meta }: MarkdownContext): Lines {
  const note = entry.note === 0 ? '' : `[${escapeText(meta.labels.note)} ${entry.note}](#fn${entry.note}): `;
  const words = `${escapeText(entry.prefix)}**${escapeText(entry.exact.trim())}**${escapeText(entry.suffix)}`;
  return `${note}${words} (${writeInlines(entry.source)})`;
}
