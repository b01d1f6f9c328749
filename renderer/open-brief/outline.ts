import type { Node } from 'prosemirror-model';
import { slotNodeName } from '../../electron/brief/schema.ts';
import type { Slot, TemplateCopy } from '../../electron/brief/template-copy.ts';

/** One section of the brief as the outline shows it. */
export interface OutlineEntry {
  readonly slot: Slot;
  readonly included: boolean;
  readonly words: number;
  /** Judgements, risks, actions or questions, where the template counts them. */
  readonly count: number;
  readonly blocks: number;
  readonly state: 'empty' | 'short' | 'fits' | 'long' | 'left-out';
  /** In words, short: `80 of 60–120 words`, `4 of 3–5`. */
  readonly measure: string;
  readonly position: number;
}

const outlines = new WeakMap<Node, readonly OutlineEntry[]>();

/** The sections of a brief in order. Documents are persistent values, so an outline is worked out once for each. */
export function outlineOf(doc: Node, template: Pick<TemplateCopy, 'slots'>): readonly OutlineEntry[] {
  const known = outlines.get(doc);
  if (known) return known;
  const entries: OutlineEntry[] = [];
  doc.forEach((node, position) => {
    const slot = template.slots.find((candidate) => slotNodeName(candidate.key) === node.type.name);
    if (slot) entries.push(entryOf(node, slot, position));
  });
  outlines.set(doc, entries);
  return entries;
}

function entryOf(node: Node, slot: Slot, position: number): OutlineEntry {
  const words = wordsIn(node);
  const count = countedBlocks(node);
  const included = node.attrs.included !== false;
  const entry = { slot, included, words, count, blocks: node.childCount, position };
  return { ...entry, state: stateOf(entry), measure: measureOf(entry) };
}

type Measured = Pick<OutlineEntry, 'slot' | 'included' | 'words' | 'count' | 'blocks'>;

function stateOf({ slot, included, words, count, blocks }: Measured): OutlineEntry['state'] {
  if (!included) return 'left-out';
  if (blocks === 0 || (words === 0 && count === 0)) return 'empty';
  if ((slot.maxWords > 0 && words > slot.maxWords) || (slot.count && count > slot.count.max)) return 'long';
  if (words < slot.minWords || (slot.count && count < slot.count.min)) return 'short';
  return 'fits';
}

function measureOf({ slot, words, count, included }: Measured): string {
  if (!included) return 'left out';
  if (slot.count) return `${count} of ${span(slot.count.min, slot.count.max)}`;
  if (slot.maxWords > 0) return `${words} of ${span(slot.minWords, slot.maxWords)} words`;
  return `${words} ${words === 1 ? 'word' : 'words'}`;
}

function span(low: number, high: number): string {
  return low > 0 && low !== high ? `${low}–${high}` : `${high}`;
}

/** Blocks that the template counts: everything that only its own kind of slot takes. */
const countedTypes = new Set([
  'judgement',
  'risk',
  'action',
  'question',
  'term',
  'fill_in',
  'finding',
  'option',
  'event',
]);

function countedBlocks(slot: Node): number {
  let count = 0;
  slot.forEach((block) => {
    if (countedTypes.has(block.type.name)) count++;
    else if (block.type.name.endsWith('_list')) count += block.childCount;
  });
  return count;
}

const wordCounts = new WeakMap<Node, number>();

/** Words under a node. Counted once for each text block: typing recounts only the block that changed. */
export function wordsIn(node: Node): number {
  const known = wordCounts.get(node);
  if (known !== undefined) return known;
  let words = 0;
  if (node.isTextblock) words = node.textContent.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  else {
    node.forEach((child) => {
      words += wordsIn(child);
    });
  }
  wordCounts.set(node, words);
  return words;
}
