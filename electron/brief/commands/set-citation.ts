import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { citationAttributes } from '../citation-order.ts';
import { structural } from '../history.ts';
import type { CitationAttributes } from '../schema.ts';

/** Changes what a citation says: its items with their locators and words, the comment, or whose note it shares. */
export function setCitation(id: string, change: Partial<Omit<CitationAttributes, 'id'>>): Command {
  return (state, dispatch) => {
    const pos = citationPosition(state.doc, id);
    const node = pos === null ? null : state.doc.nodeAt(pos);
    if (pos === null || !node) return false;
    if (change.sharesNoteWith != null && !mayShare(state.doc, id, change.sharesNoteWith)) return false;
    if (dispatch)
      dispatch(structural(state.tr).setNodeMarkup(pos, null, { ...citationAttributes(node), ...change, id }));
    return true;
  };
}

/** Takes a citation out; the text around it stays. */
export function removeCitation(id: string): Command {
  return (state, dispatch) => {
    const pos = citationPosition(state.doc, id);
    if (pos === null) return false;
    if (dispatch) dispatch(structural(state.tr).delete(pos, pos + 1));
    return true;
  };
}

export function citationPosition(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'citation' && node.attrs.id === id) found = pos;
    return found === null;
  });
  return found;
}

// A note is shared with a citation that has a note of its own, so that no circle can arise.
function mayShare(doc: Node, id: string, other: string): boolean {
  const pos = citationPosition(doc, other);
  const node = pos === null ? null : doc.nodeAt(pos);
  if (!node || id === other || citationAttributes(node).sharesNoteWith !== null) return false;
  let sharedByOthers = false;
  doc.descendants((child) => {
    sharedByOthers ||= child.type.name === 'citation' && citationAttributes(child).sharesNoteWith === id;
  });
  return !sharedByOthers;
}
