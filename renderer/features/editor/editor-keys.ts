import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Command, NodeSelection, type Plugin, Selection, TextSelection } from 'prosemirror-state';
import { positionInSlot, selectedBlocks } from '../../../electron/brief/block-range.ts';
import { insertBlock } from '../../../electron/brief/commands/insert-block.ts';
import { briefKeys } from '../../../electron/brief/commands.ts';
import { slotAround, slotsOf } from '../../../electron/brief/slots.ts';
import { newId } from '../../open-brief/new-id.ts';
import { partWords } from './node-views/part-words.ts';

/** The keys of the editor: the brief's own commands first, then going about in the text, then what every editor does. */
export function editorKeys(leave: () => void): Plugin[] {
  const own = briefKeys(newId);
  const going: Record<string, Command> = {
    Escape: chainCommands(selectBlock, leaving(leave)),
    'Mod-ArrowUp': goToBlock(-1),
    'Mod-ArrowDown': goToBlock(1),
    'Mod-Alt-ArrowUp': goToSlot(-1),
    'Mod-Alt-ArrowDown': goToSlot(1),
    'Mod-Shift-ArrowUp': own['Alt-Shift-ArrowUp'] ?? (() => false),
    'Mod-Shift-ArrowDown': own['Alt-Shift-ArrowDown'] ?? (() => false),
    Enter: chainCommands(editSelectedBlock, nextPart(1, true)),
    Tab: nextPart(1, false),
    'Shift-Tab': nextPart(-1, false),
    'Shift-Enter': lineBreak,
  };
  // Ctrl+A selects the section, not the whole brief: what follows it is nearly always typing or deleting.
  return [keymap(own), keymap(going), keymap({ ...baseKeymap, 'Mod-a': selectSlot })];
}

/** Selects the block that holds the caret as a whole. */
const selectBlock: Command = (state, dispatch) => {
  if (state.selection instanceof NodeSelection && state.selection.$from.depth === 1) return false;
  const range = selectedBlocks(state);
  if (!range) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, positionInSlot(range.slot, range.from))));
  return true;
};

function leaving(leave: () => void): Command {
  return () => {
    leave();
    return true;
  };
}

const editSelectedBlock: Command = (state, dispatch) => {
  if (!(state.selection instanceof NodeSelection) || state.selection.node.isInline) return false;
  const inside = Selection.findFrom(state.doc.resolve(state.selection.to - 1), -1, true);
  if (!inside) return false;
  dispatch?.(state.tr.setSelection(inside).scrollIntoView());
  return true;
};

function goToBlock(step: 1 | -1): Command {
  return (state, dispatch) => {
    const range = selectedBlocks(state);
    if (!range) return false;
    const index = step === 1 ? range.to : range.from - 1;
    const there = index >= 0 && index < range.slot.node.childCount;
    if (!there) return goToSlot(step)(state, dispatch);
    const at = Selection.near(state.doc.resolve(positionInSlot(range.slot, index) + 1));
    dispatch?.(state.tr.setSelection(at).scrollIntoView());
    return true;
  };
}

function goToSlot(step: 1 | -1): Command {
  return (state, dispatch) => {
    const slots = slotsOf(state.doc);
    const here = slotAround(state.doc, state.selection.from)?.index ?? (step === 1 ? -1 : slots.length);
    const slot = slots[here + step];
    if (!slot) return false;
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(slot.pos + 1))).scrollIntoView());
    return true;
  };
}

/**
 * From part to part of a structured block. On Enter, after the last part, a new block of the section's own kind begins;
 * Tab leaves the block there, so that the editor is no keyboard trap.
 */
function nextPart(step: 1 | -1, onEnter: boolean): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = [...Array($from.depth + 1).keys()].reverse().find((at) => $from.node(at).type.name in partWords);
    if (depth === undefined) return false;
    const part = $from.node(depth);
    // A part that holds blocks takes Enter for its own new paragraph.
    if (onEnter && !part.isTextblock) return false;
    const index = $from.index(depth - 1) + step;
    const block = $from.node(depth - 1);
    const target = step === 1 ? $from.after(depth) + 1 : $from.before(depth) - 1;
    if (index >= 0 && index < block.childCount) {
      dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(target), step)).scrollIntoView());
      return true;
    }
    return onEnter ? insertBlock('own', { type: 'cursor' }, newId)(state, dispatch) : false;
  };
}

const lineBreak: Command = (state, dispatch) => {
  const type = state.schema.nodes.line_break;
  if (!type || !state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};

const selectSlot: Command = (state, dispatch) => {
  const slot = slotAround(state.doc, state.selection.from);
  if (!slot) return false;
  const { doc } = state;
  const start = Selection.findFrom(doc.resolve(slot.pos + 1), 1, true);
  const end = Selection.findFrom(doc.resolve(slot.pos + slot.node.nodeSize - 1), -1, true);
  if (!start || !end) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(doc, start.from, end.to)));
  return true;
};
