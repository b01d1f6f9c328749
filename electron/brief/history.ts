import { closeHistory, history } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';

/**
 * Undo. A structural change (move, drop, insert, turn into) is a step of its own: typing up to half a second before or
 * after it is undone separately. Commands mark such a change with `structural`; the plugins do the rest.
 */
export function historyPlugins(): readonly Plugin[] {
  return [history(), closeAfterStructure];
}

/** Marks a transaction as one structural change and closes the undo group before it. */
export function structural(tr: Transaction): Transaction {
  return closeHistory(tr.setMeta(structureKey, true));
}

const structureKey = new PluginKey('structure');

// The group after the change is closed by an empty transaction of its own: the change itself can only close the group
// before it. It must come after plugins that repair the change, or their repairs would be undone separately.
const closeAfterStructure = new Plugin({
  key: structureKey,
  appendTransaction(transactions, _before, state: EditorState) {
    return transactions.some((tr) => tr.getMeta(structureKey)) ? closeHistory(state.tr) : null;
  },
});
