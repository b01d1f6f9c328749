import type { Command } from 'prosemirror-state';
import type { CitationItem } from '../../citations/citation.ts';
import { citationAttributes } from '../citation-order.ts';
import { citationPosition, setCitation } from './set-citation.ts';

/**
 * Changes one of the sources of a citation, counted from 0, as the document has it now: a form that was drawn a moment ago
 * must not bring back what was changed since.
 */
export function setCitedItem(id: string, index: number, change: Partial<CitationItem>): Command {
  return withItems(id, (items) => items.map((one, at) => (at === index ? { ...one, ...change } : one)));
}

/** Takes a source out of a citation that names another one too. */
export function removeCitedItem(id: string, index: number): Command {
  return withItems(id, (items) => (items.length > 1 ? items.toSpliced(index, 1) : items));
}

/** Names a source before the one in front of it. */
export function citeEarlier(id: string, index: number): Command {
  return withItems(id, (items) => {
    const moved = items[index];
    return moved === undefined || index < 1 ? items : items.toSpliced(index, 1).toSpliced(index - 1, 0, moved);
  });
}

/** It does not apply where nothing would change. */
function withItems(id: string, change: (items: readonly CitationItem[]) => readonly CitationItem[]): Command {
  return (state, dispatch) => {
    const pos = citationPosition(state.doc, id);
    const node = pos === null ? null : state.doc.nodeAt(pos);
    if (!node) return false;
    const { items } = citationAttributes(node);
    const changed = change(items);
    return JSON.stringify(changed) !== JSON.stringify(items) && setCitation(id, { items: changed })(state, dispatch);
  };
}
