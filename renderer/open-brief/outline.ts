import type { Node } from 'prosemirror-model';
import { countedBlocks, isIncluded, type PlacedSlot, slotsOf } from '../../electron/brief/slots.ts';
import type { Slot } from '../../electron/brief/template-copy.ts';
import { countNodeWords } from '../../electron/brief/words.ts';

/** One section of the brief as the outline shows it. */
export interface OutlineEntry {
  readonly slot: Slot;
  readonly included: boolean;
  readonly words: number;
  /** Judgements, risks, actions or questions, where the template counts them; empty ones left out. */
  readonly count: number;
  readonly state: 'empty' | 'short' | 'fits' | 'long' | 'left-out';
  /** In words, short: `80 of 60–120 words`, `4 of 3–5`. */
  readonly measure: string;
}

const entries = new WeakMap<Node, OutlineEntry>();

/** The sections of a brief in order. Documents are persistent values, so only the section that changed is worked out anew. */
export function outlineOf(doc: Node): readonly OutlineEntry[] {
  return slotsOf(doc).map(outlineEntry);
}

export function outlineEntry(placed: PlacedSlot): OutlineEntry {
  const known = entries.get(placed.node);
  if (known) return known;
  const measured = {
    slot: placed.slot,
    included: isIncluded(placed.node),
    words: wordsIn(placed.node),
    count: countedBlocks(placed),
  };
  const entry = { ...measured, state: stateOf(measured), measure: measureOf(measured) };
  entries.set(placed.node, entry);
  return entry;
}

type Measured = Pick<OutlineEntry, 'slot' | 'included' | 'words' | 'count'>;

function stateOf({ slot, included, words, count }: Measured): OutlineEntry['state'] {
  if (!included) return 'left-out';
  if (words === 0 && count === 0) return 'empty';
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

const wordCounts = new WeakMap<Node, number>();

/** Words under a node. Each text block is counted once: typing recounts only the block that changed. */
export function wordsIn(node: Node): number {
  const known = wordCounts.get(node);
  if (known !== undefined) return known;
  let words = 0;
  if (node.isTextblock) words = countNodeWords(node);
  else {
    node.forEach((child) => {
      words += wordsIn(child);
    });
  }
  wordCounts.set(node, words);
  return words;
}
