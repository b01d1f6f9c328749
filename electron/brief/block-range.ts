import type { Node } from 'prosemirror-model';
import type { EditorState, Selection } from 'prosemirror-state';
import { type PlacedSlot, slotAround, slotsOf } from './slots.ts';

/** Neighbouring blocks that stand directly in one slot. `to` is exclusive. */
export interface BlockRange {
  readonly slot: PlacedSlot;
  readonly from: number;
  readonly to: number;
}

/** The blocks that a selection touches; null when it reaches over several slots or touches no block. */
export function selectedBlocks(state: EditorState): BlockRange | null {
  return blocksAround(state.doc, state.selection);
}

function blocksAround(doc: Node, selection: Pick<Selection, '$from' | '$to'>): BlockRange | null {
  const { $from, $to } = selection;
  if ($from.depth < 1 || $to.depth < 1 || $from.before(1) !== $to.before(1)) return null;
  const slot = slotAround(doc, $from.pos);
  if (!slot || slot.node.childCount === 0) return null;
  const from = $from.index(1);
  // A selection that ends between blocks does not touch the block behind it.
  const to = $to.depth === 1 ? Math.max($to.index(1), from + 1) : $to.index(1) + 1;
  return from < slot.node.childCount ? { slot, from, to: Math.min(to, slot.node.childCount) } : null;
}

/** The block with this id that stands directly in a slot, or the one that holds it. */
export function blockWithId(doc: Node, id: string): BlockRange | null {
  for (const slot of slotsOf(doc)) {
    for (let index = 0; index < slot.node.childCount; index += 1) {
      if (holdsId(slot.node.child(index), id)) return { slot, from: index, to: index + 1 };
    }
  }
  return null;
}

function holdsId(block: Node, id: string): boolean {
  let found = block.attrs.id === id;
  if (!found) {
    block.descendants((node) => {
      found ||= node.attrs.id === id && node.type.name !== 'citation';
      return !found;
    });
  }
  return found;
}

export function blocksIn(range: BlockRange): readonly Node[] {
  const blocks: Node[] = [];
  for (let index = range.from; index < range.to; index += 1) blocks.push(range.slot.node.child(index));
  return blocks;
}

/** Position before the n-th block of a slot, or at its end. */
export function positionInSlot(slot: PlacedSlot, index: number): number {
  let pos = slot.pos + 1;
  for (let at = 0; at < Math.min(index, slot.node.childCount); at += 1) pos += slot.node.child(at).nodeSize;
  return pos;
}
