import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { type BlockRange, positionInSlot } from './block-range.ts';
import { isEmptyBlock, type PlacedSlot, slotAround, slotWithKey } from './slots.ts';

/** Where something goes: at the cursor, into a slot (at its end when `index` is null), or where it was dropped. */
export type Place =
  | { readonly type: 'cursor' }
  | { readonly type: 'slot'; readonly slot: string; readonly index: number | null }
  | { readonly type: 'position'; readonly pos: number };

/** A place as the document sees it: inside a line of text, or between the blocks of a slot. */
export type Spot =
  | { readonly type: 'text'; readonly from: number; readonly to: number }
  | { readonly type: 'blocks'; readonly slot: PlacedSlot; readonly index: number };

/** Null where nothing can be put: outside the slots, or in a slot that does not exist. */
export function spotOf(doc: Node, selection: Selection, place: Place): Spot | null {
  if (place.type === 'slot') {
    const slot = slotWithKey(doc, place.slot);
    return slot && { type: 'blocks', slot, index: clamp(place.index ?? slot.node.childCount, slot.node.childCount) };
  }
  if (place.type === 'position') {
    return place.pos < 0 || place.pos > doc.content.size ? null : spotAt(doc, doc.resolve(place.pos), place.pos);
  }
  if (selection instanceof TextSelection && selection.$from.sameParent(selection.$to)) {
    return spotAt(doc, selection.$from, selection.to);
  }
  // A block is selected as a whole, or several are: what is inserted comes after them.
  return spotAt(doc, doc.resolve(selection.to), selection.to, true);
}

/** The same for what cannot stand in a line: it goes between the block that holds the place and the one behind it. */
export function spotBetweenBlocks(
  doc: Node,
  selection: Selection,
  place: Place,
): Extract<Spot, { type: 'blocks' }> | null {
  const spot = spotOf(doc, selection, place);
  if (spot === null || spot.type === 'blocks') return spot;
  const slot = slotAround(doc, spot.to);
  return slot ? { type: 'blocks', slot, index: doc.resolve(spot.to).indexAfter(1) } : null;
}

function spotAt(doc: Node, $pos: ResolvedPos, to: number, between = false): Spot | null {
  if ($pos.depth === 0) return null;
  const slot = slotAround(doc, $pos.pos);
  if (!slot) return null;
  const emptyLine = $pos.depth === 2 && $pos.parent.type.name === 'paragraph' && isEmptyBlock($pos.parent);
  if ($pos.parent.inlineContent && !emptyLine && !between) return { type: 'text', from: $pos.pos, to };
  const index = $pos.depth === 1 || emptyLine ? $pos.index(1) : $pos.indexAfter(1);
  return { type: 'blocks', slot, index };
}

/**
 * Puts blocks between the blocks of a slot. An empty block in the way gives up its place; the cursor goes to the end of
 * what was inserted.
 */
export function insertBlocks(
  tr: Transaction,
  spot: Extract<Spot, { type: 'blocks' }>,
  blocks: readonly Node[],
): Transaction {
  const { slot } = spot;
  const index = clamp(spot.index, slot.node.childCount);
  const lone = slot.node.childCount === 1 ? slot.node.firstChild : null;
  const there = index < slot.node.childCount ? slot.node.child(index) : null;
  const replaced =
    lone && lone.type.name !== 'page_break' && isEmptyBlock(lone)
      ? 0
      : there?.type.name === 'paragraph' && isEmptyBlock(there)
        ? index
        : null;
  const from = positionInSlot(slot, replaced ?? index);
  const to = replaced === null ? from : from + slot.node.child(replaced).nodeSize;
  tr.replace(from, to, new Slice(Fragment.from(blocks), 0, 0));
  const size = blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  return tr.setSelection(Selection.near(tr.doc.resolve(from + size), -1)).scrollIntoView();
}

/** Puts a line into text, with a space on either side where words would otherwise run together. */
export function insertLine(tr: Transaction, spot: Extract<Spot, { type: 'text' }>, line: readonly Node[]): Transaction {
  const schema = tr.doc.type.schema;
  const $from = tr.doc.resolve(spot.from);
  const $to = tr.doc.resolve(spot.to);
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, '', '\u2060');
  const after = $to.parent.textBetween(
    $to.parentOffset,
    Math.min($to.parent.content.size, $to.parentOffset + 1),
    '',
    '\u2060',
  );
  const nodes = [...line];
  if (line[0]?.isText && /\S/u.test(before) && !/[([“„«‘]/.test(before)) nodes.unshift(schema.text(' '));
  if (/[\p{L}\p{N}]/u.test(after)) nodes.push(schema.text(' '));
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  tr.replaceWith(spot.from, spot.to, nodes);
  return tr.setSelection(TextSelection.create(tr.doc, spot.from + size)).scrollIntoView();
}

/** Takes blocks out; a slot left without any gets `starter`, so that there is a place to write. */
export function removeBlocks(tr: Transaction, range: BlockRange, starter: Node): Transaction {
  const from = positionInSlot(range.slot, range.from);
  const to = positionInSlot(range.slot, range.to);
  const all = range.from === 0 && range.to === range.slot.node.childCount;
  return tr.replace(from, to, all ? new Slice(Fragment.from(starter), 0, 0) : Slice.empty);
}

function clamp(index: number, size: number): number {
  return Math.max(0, Math.min(index, size));
}
