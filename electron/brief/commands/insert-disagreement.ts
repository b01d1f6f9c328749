import type { Command } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import type { Evidence } from '../brief.ts';
import { type ComparedValues, disagreementCallout } from '../disagreement-callout.ts';
import { structural } from '../history.ts';
import { insertBlocks, type Place, spotOf } from '../place.ts';
import { slotAround } from '../slots.ts';

/** Puts a box that shows what sources say side by side after the block with the cursor, or at a place. */
export function insertDisagreement(
  given: { readonly compared: ComparedValues; readonly evidence: Evidence; readonly language: string },
  place: Place,
  newId: NewId,
): Command {
  return (state, dispatch) => {
    const spot = spotOf(state.doc, state.selection, place);
    const slot = spot?.type === 'blocks' ? spot.slot : spot ? slotAround(state.doc, spot.from) : null;
    const callout = disagreementCallout(state.schema, given.compared, given.evidence, given.language, newId);
    if (!spot || !slot || !callout || !slot.node.type.contentMatch.matchType(callout.type)) return false;
    if (!dispatch) return true;
    const index = spot.type === 'blocks' ? spot.index : state.doc.resolve(spot.to).indexAfter(1);
    dispatch(insertBlocks(structural(state.tr), { type: 'blocks', slot, index }, [callout]));
    return true;
  };
}
