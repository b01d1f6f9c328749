import { type Command, Selection } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { positionInSlot } from '../block-range.ts';
import { paragraph } from '../blocks.ts';
import { structural } from '../history.ts';
import { spotBetweenBlocks } from '../place.ts';

/**
 * Begins a new page before the block whose start the cursor is at, otherwise after the block with the cursor. The cursor
 * goes to what follows; at a slot's end that is a new paragraph.
 */
export function insertPageBreak(newId: NewId): Command {
  return (state, dispatch) => {
    const { schema, selection, doc } = state;
    const spot = spotBetweenBlocks(doc, selection, { type: 'cursor' });
    const type = schema.nodes.page_break;
    if (!spot || !type || !spot.slot.node.type.contentMatch.matchType(type)) return false;
    if (!dispatch) return true;
    const index = opensBlock(selection) ? selection.$from.index(1) : spot.index;
    const at = positionInSlot(spot.slot, index);
    const follows = index < spot.slot.node.childCount ? [] : [paragraph(schema, newId)];
    const tr = structural(state.tr).insert(at, [type.create({ id: newId() }), ...follows]);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView());
    return true;
  };
}

/** Nothing of the slot's block stands before the cursor. */
function opensBlock({ $from, empty }: Selection): boolean {
  if (!empty || $from.depth < 2) return false;
  return $from.parentOffset === 0 && $from.pos - $from.start(2) === $from.depth - 2;
}
