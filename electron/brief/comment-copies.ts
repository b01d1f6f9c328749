import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import type { NewId } from '../base/ids.ts';
import { commentOf } from './comments.ts';

/**
 * Words that are copied take their comments along, as in word processors, and each copy is a comment of its own: with an id of
 * its own, so that it is answered and settled apart. Words that only move keep theirs.
 */
export function commentCopyPlugin(newId: NewId): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      return transactions.some(bringsCopies)
        ? withOwnComments(state, insertedBy(transactions), before.doc, newId)
        : null;
    },
  });
}

function bringsCopies(tr: Transaction): boolean {
  return tr.docChanged && (tr.getMeta('paste') === true || ['paste', 'drop'].includes(String(tr.getMeta('uiEvent'))));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function withOwnComments(
  state: EditorState,
  inserted: readonly Stretch[],
  before: Node,
  newId: NewId,
): Transaction | null {
  const { doc } = state;
  const there = commentedLengths(before);
  const now = commentedLengths(doc);
  const isCopied = (id: string) => (there.get(id) ?? 0) > 0 && (now.get(id) ?? 0) > (there.get(id) ?? 0);
  const ids = new Map<string, string>();
  const tr = state.tr;
  for (const { from, to } of inserted) {
    doc.nodesBetween(from, to, (node, pos) => {
      for (const mark of node.marks) {
        if (mark.type.name !== 'comment') continue;
        const { id } = commentOf(mark);
        if (!isCopied(id)) continue;
        const own = ids.get(id) ?? newId();
        ids.set(id, own);
        const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)];
        tr.removeMark(start, end, mark).addMark(start, end, mark.type.create({ ...mark.attrs, id: own }));
      }
    });
  }
  return tr.docChanged ? tr : null;
}

/** How much each comment is about. */
function commentedLengths(doc: Node): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  doc.descendants((node) => {
    for (const mark of node.marks) {
      if (mark.type.name !== 'comment') continue;
      const { id } = commentOf(mark);
      lengths.set(id, (lengths.get(id) ?? 0) + node.nodeSize);
    }
  });
  return lengths;
}

/** What these brought into the document as it stands behind the last of them. */
function insertedBy(transactions: readonly Transaction[]): readonly Stretch[] {
  let stretches: readonly Stretch[] = [];
  for (const { mapping } of transactions) {
    for (const map of mapping.maps) {
      const moved = stretches.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
      const fresh: Stretch[] = [];
      map.forEach((_oldFrom, _oldTo, from, to) => {
        fresh.push({ from, to });
      });
      stretches = [...moved, ...fresh].filter(({ from, to }) => to > from);
    }
  }
  return stretches;
}
