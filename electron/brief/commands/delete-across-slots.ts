import { type Command, Selection } from 'prosemirror-state';
import { structural } from '../history.ts';
import { slotsOf } from '../slots.ts';

/**
 * Deletes a selection that reaches over several slots, in each slot by itself: what is left of the last slot must not
 * be drawn up into the first. False for every other selection.
 */
export const deleteAcrossSlots: Command = (state, dispatch) => {
  const { from, to, $from, $to } = state.selection;
  if ($from.index(0) === $to.index(0) || $from.depth === 0 || $to.depth === 0) return false;
  if (!dispatch) return true;
  const tr = structural(state.tr);
  for (const slot of [...slotsOf(state.doc)].reverse()) {
    const start = Math.max(from, slot.pos + 1);
    const end = Math.min(to, slot.pos + slot.node.nodeSize - 1);
    if (start < end) tr.delete(start, end);
  }
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from))).scrollIntoView());
  return true;
};
