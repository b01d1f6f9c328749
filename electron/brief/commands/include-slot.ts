import type { Command } from 'prosemirror-state';
import { structural } from '../history.ts';
import { slotWithKey } from '../slots.ts';

export interface SlotSwitch {
  readonly slot: string;
  readonly included: boolean;
}

/** Switches a slot on or off. What stands in it stays; a slot that its template requires cannot be switched off. */
export function includeSlot({ slot: key, included }: SlotSwitch): Command {
  return (state, dispatch) => {
    const placed = slotWithKey(state.doc, key);
    if (!placed || placed.node.attrs.included === included || (placed.slot.required && !included)) return false;
    if (dispatch) dispatch(structural(state.tr).setNodeAttribute(placed.pos, 'included', included));
    return true;
  };
}
