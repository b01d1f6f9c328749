import type { Command } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { claimBlock, claimLine } from '../claim-block.ts';
import type { ClaimToPlace } from '../claim-to-place.ts';
import { structural } from '../history.ts';
import { insertBlocks, insertLine, type Place, spotOf } from '../place.ts';

/**
 * Puts a claim into the brief: as a block of the slot's own kind, or with its citation into the text at the cursor.
 * Its evidence travels separately, as an edit of its own, and must be sent before.
 */
export function insertClaim(given: ClaimToPlace, place: Place, newId: NewId): Command {
  return (state, dispatch) => {
    const spot = spotOf(state.doc, state.selection, place);
    if (!spot) return false;
    if (!dispatch) return true;
    const tr = structural(state.tr);
    if (spot.type === 'text') insertLine(tr, spot, claimLine(state.schema, given, newId));
    else insertBlocks(tr, spot, [claimBlock(state.schema, spot.slot.slot, given, newId)]);
    dispatch(tr);
    return true;
  };
}
