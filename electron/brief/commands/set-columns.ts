import { NodeRange } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { blocksIn, positionInSlot, selectedBlocks } from '../block-range.ts';
import { structural } from '../history.ts';

/**
 * Sets the selected blocks of a slot side by side, or those that are in columns in another number of them; 1 sets them
 * one below the other again. The cursor stays in its words.
 */
export function setColumns(count: 1 | 2 | 3, newId: NewId): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes.columns;
    const range = selectedBlocks(state);
    if (!type || !range) return false;
    const { node } = range.slot;
    const blocks = blocksIn(range);
    const only = blocks.length === 1 ? blocks[0] : undefined;
    const from = positionInSlot(range.slot, range.from);
    const send = (tr: Transaction): boolean => {
      dispatch?.(structural(tr).scrollIntoView());
      return true;
    };
    if (only?.type === type) {
      if (only.attrs.count === count) return false;
      if (count > 1) return send(state.tr.setNodeMarkup(from, undefined, { ...only.attrs, count }));
      if (!only.children.every((block) => node.type.contentMatch.matchType(block.type))) return false;
      const inside = state.doc.resolve(from + 1);
      return send(state.tr.lift(new NodeRange(inside, state.doc.resolve(from + only.nodeSize - 1), 2), 1));
    }
    const content = blocks.every((block) => type.contentMatch.matchType(block.type));
    if (count === 1 || !content || !node.type.contentMatch.matchType(type)) return false;
    const around = new NodeRange(state.doc.resolve(from), state.doc.resolve(positionInSlot(range.slot, range.to)), 1);
    return send(state.tr.wrap(around, [{ type, attrs: { id: newId(), count } }]));
  };
}
