import type { Command } from 'prosemirror-state';
import { Selection } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { blockWithId, positionInSlot, selectedBlocks } from '../block-range.ts';
import { starterBlock } from '../blocks.ts';
import { structural } from '../history.ts';
import { removeBlocks } from '../place.ts';

/** Takes out the block with this id, or the selected ones. The cursor goes to where the next block now stands. */
export function removeBlock(id: string | null, newId: NewId): Command {
  return (state, dispatch) => {
    const range = id === null ? selectedBlocks(state) : blockWithId(state.doc, id);
    if (!range) return false;
    if (dispatch) {
      const tr = structural(state.tr);
      removeBlocks(tr, range, starterBlock(state.schema, range.slot.slot, newId));
      dispatch(
        tr.setSelection(Selection.near(tr.doc.resolve(positionInSlot(range.slot, range.from)), 1)).scrollIntoView(),
      );
    }
    return true;
  };
}
