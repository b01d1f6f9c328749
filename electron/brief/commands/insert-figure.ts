import { type Command, Selection } from 'prosemirror-state';
import type { NewId, PictureId } from '../../base/ids.ts';
import { structural } from '../history.ts';
import { insertBlocks, type Place, spotBetweenBlocks } from '../place.ts';

/** A picture with what it says for readers who do not see it. */
export interface NewFigure {
  readonly picture: PictureId;
  readonly alt: string;
  readonly decorative: boolean;
}

/**
 * Puts a figure after the block with the cursor, or at a place, with the cursor in its caption. The picture travels
 * separately, as an edit of its own, and must be sent before.
 */
export function insertFigure(given: NewFigure, place: Place, newId: NewId): Command {
  return (state, dispatch) => {
    const { schema } = state;
    const spot = spotBetweenBlocks(state.doc, state.selection, place);
    const type = schema.nodes.figure;
    if (!spot || !type || !spot.slot.node.type.contentMatch.matchType(type)) return false;
    if (!dispatch) return true;
    const parts = [schema.node('figure_caption'), schema.node('figure_source')];
    const tr = insertBlocks(structural(state.tr), spot, [schema.node('figure', { ...given, id: newId() }, parts)]);
    const start = tr.selection.$from.before(2);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(start + 2), 1)).scrollIntoView());
    return true;
  };
}
