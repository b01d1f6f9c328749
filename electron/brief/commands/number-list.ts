import type { Command } from 'prosemirror-state';
import { blocksIn, positionInSlot, selectedBlocks } from '../block-range.ts';
import { structural } from '../history.ts';
import { isEmptyBlock } from '../slots.ts';

/**
 * Lets the numbered list with the cursor count on from the last numbered list before it in the section, or begin at 1
 * again. What stands between the two lists does not matter; items without words are not counted, as they are not printed.
 */
export function numberList(from: 'list-before' | 'one'): Command {
  return (state, dispatch) => {
    const range = selectedBlocks(state);
    const [list, ...others] = range ? blocksIn(range) : [];
    if (!range || others.length > 0 || list?.type.name !== 'ordered_list') return false;
    const before = range.slot.node.children.slice(0, range.from).findLast((block) => block.type === list.type);
    if (from === 'list-before' && !before) return false;
    const counted = before ? before.children.filter((item) => !isEmptyBlock(item)).length : 0;
    const start = from === 'one' ? 1 : Number(before?.attrs.start) + counted;
    if (list.attrs.start === start) return false;
    dispatch?.(structural(state.tr).setNodeAttribute(positionInSlot(range.slot, range.from), 'start', start));
    return true;
  };
}
