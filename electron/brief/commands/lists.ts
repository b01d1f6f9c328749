import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';

/** The keys that lists answer to: Enter, Tab and Shift+Tab. Each is false outside a list. */
type ListCommand = (...given: Parameters<typeof splitListItem>) => Command;

export const splitItem: Command = inList(splitListItem);
export const indentItem: Command = inList(sinkListItem);
export const outdentItem: Command = inList(liftListItem);

function inList(make: ListCommand): Command {
  return (state, dispatch, view) => {
    const item = state.schema.nodes.list_item;
    return item ? make(item)(state, dispatch, view) : false;
  };
}
