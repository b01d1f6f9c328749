import type { Command } from 'prosemirror-state';
import { structural } from '../history.ts';

/** Shows the table around the cursor as one, or as a chart of its numbers; its cells stay as they are. */
export function showTableAs(shownAs: 'table' | 'bars' | 'lines'): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type.name !== 'table') continue;
      if (node.attrs.shownAs === shownAs) return false;
      if (dispatch) dispatch(structural(state.tr).setNodeAttribute($from.before(depth), 'shownAs', shownAs));
      return true;
    }
    return false;
  };
}
