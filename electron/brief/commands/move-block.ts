import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { type BlockRange, blocksIn, blockWithId, positionInSlot, selectedBlocks } from '../block-range.ts';
import { starterBlock } from '../blocks.ts';
import { fitBlock } from '../fit-blocks.ts';
import { structural } from '../history.ts';
import { insertBlocks, removeBlocks } from '../place.ts';
import { isIncluded, type PlacedSlot, slotsOf, slotWithKey } from '../slots.ts';

export interface BlockTarget {
  readonly slot: string;
  /** The block before which it goes, counted in the slot as it is now; null for the slot's end. */
  readonly index: number | null;
}

/**
 * Moves a block (the selected ones without an id) to a place in any slot. A slot that does not take the block as it is
 * gets it as a block of its own kind, with every word and citation.
 */
export function moveBlock(id: string | null, target: BlockTarget, newId: NewId): Command {
  return (state, dispatch) => {
    const range = id === null ? selectedBlocks(state) : blockWithId(state.doc, id);
    const slot = slotWithKey(state.doc, target.slot);
    if (!range || !slot) return false;
    return moveTo(
      state,
      range,
      slot,
      Math.min(target.index ?? slot.node.childCount, slot.node.childCount),
      newId,
      dispatch,
    );
  };
}

/** Moves the selected blocks past their neighbour, and from the edge of a slot into the next slot that is switched on. */
export function moveBlockBy(direction: 'up' | 'down', newId: NewId): Command {
  return (state, dispatch) => {
    const range = selectedBlocks(state);
    if (!range) return false;
    if (direction === 'up' && range.from > 0) return moveTo(state, range, range.slot, range.from - 1, newId, dispatch);
    if (direction === 'down' && range.to < range.slot.node.childCount) {
      return moveTo(state, range, range.slot, range.to + 1, newId, dispatch);
    }
    const slots = slotsOf(state.doc).filter((slot) => isIncluded(slot.node));
    const here = slots.findIndex((slot) => slot.pos === range.slot.pos);
    const next = slots[here + (direction === 'up' ? -1 : 1)];
    if (here < 0 || !next) return false;
    return moveTo(state, range, next, direction === 'up' ? next.node.childCount : 0, newId, dispatch);
  };
}

function moveTo(
  state: EditorState,
  range: BlockRange,
  slot: PlacedSlot,
  index: number,
  newId: NewId,
  dispatch?: (tr: Transaction) => void,
): boolean {
  const within = slot.pos === range.slot.pos;
  if (within && index >= range.from && index <= range.to) return false;
  if (!dispatch) return true;
  const blocks = blocksIn(range);
  const moved = within ? blocks : blocks.flatMap((block) => fitBlock(block, slot.slot, state.schema, newId));
  const tr = structural(state.tr);
  const start = positionInSlot(range.slot, range.from);
  removeBlocks(tr, range, starterBlock(state.schema, range.slot.slot, newId));
  const place = slotWithKey(tr.doc, slot.slot.key);
  if (!place) return false;
  const shifted = within && index > range.from ? index - blocks.length : index;
  insertBlocks(tr, { type: 'blocks', slot: place, index: shifted }, moved);
  const first = firstOf(tr.doc, moved);
  if (first !== null) tr.setSelection(selectionAfter(state, tr, start, first, moved === blocks ? blocks : null));
  dispatch(tr.scrollIntoView());
  return true;
}

// The moved blocks are found by identity: inserting may have replaced an empty block, which shifts positions.
function firstOf(doc: Node, moved: readonly Node[]): number | null {
  let found: number | null = null;
  doc.descendants((node, pos, parent) => {
    if (found === null && node === moved[0]) found = pos;
    return found === null && (parent === null || parent === doc || node.type.spec.slot !== undefined);
  });
  return found;
}

/** The cursor stays where it was in the moved text; in text that was taken apart it goes to the beginning. */
function selectionAfter(
  state: EditorState,
  tr: Transaction,
  start: number,
  first: number,
  unchanged: readonly Node[] | null,
): Selection {
  const { selection } = state;
  const shift = first - start;
  const length = unchanged?.reduce((sum, node) => sum + node.nodeSize, 0) ?? 0;
  if (selection.from < start || selection.to > start + length) return Selection.near(tr.doc.resolve(first + 1));
  if (unchanged && selection instanceof TextSelection) {
    return TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift);
  }
  if (unchanged && selection instanceof NodeSelection) return NodeSelection.create(tr.doc, selection.from + shift);
  return Selection.near(tr.doc.resolve(first + 1));
}
