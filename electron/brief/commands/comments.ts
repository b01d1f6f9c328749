import type { Mark, Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { type BriefComment, commentOf } from '../comments.ts';
import { structural } from '../history.ts';

/** Positions in the document. */
export interface CommentedRange {
  readonly from: number;
  readonly to: number;
}

/** Puts a comment on these words; without a range on the selected ones, or on those of the block with the cursor. */
export function addComment(comment: BriefComment, on: CommentedRange | null = null): Command {
  return (state, dispatch) => {
    const type = state.schema.marks.comment;
    const range = on ?? commentRange(state);
    if (!type || range === null) return false;
    dispatch?.(structural(state.tr.addMark(range.from, range.to, type.create(comment))));
    return true;
  };
}

/** What a comment made now would stand on; null where there are no words. */
export function commentRange({ selection, doc }: EditorState): CommentedRange | null {
  const { $from, empty } = selection;
  const [from, to] = empty && $from.parent.isTextblock ? [$from.start(), $from.end()] : [selection.from, selection.to];
  let hasWords = false;
  doc.nodesBetween(from, to, (node) => {
    hasWords ||= node.isText;
  });
  return hasWords ? { from, to } : null;
}

/** Says something else in the comment with this id, wherever its words stand. */
export function changeComment(id: string, change: Partial<Omit<BriefComment, 'id'>>): Command {
  return onComment(id, (tr, mark, from, to) => {
    tr.removeMark(from, to, mark).addMark(from, to, mark.type.create({ ...commentOf(mark), ...change }));
  });
}

export function removeComment(id: string): Command {
  return onComment(id, (tr, mark, from, to) => {
    tr.removeMark(from, to, mark);
  });
}

function onComment(id: string, act: (tr: Transaction, mark: Mark, from: number, to: number) => void): Command {
  return (state, dispatch) => {
    const stretches = stretchesOf(state.doc, id);
    if (stretches.length === 0) return false;
    if (dispatch) {
      const tr = state.tr;
      for (const { mark, from, to } of stretches) act(tr, mark, from, to);
      dispatch(structural(tr));
    }
    return true;
  };
}

function stretchesOf(
  doc: Node,
  id: string,
): readonly { readonly mark: Mark; readonly from: number; readonly to: number }[] {
  const found: { mark: Mark; from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    const mark = node.marks.find((one) => one.type.name === 'comment' && one.attrs.id === id);
    if (mark) found.push({ mark, from: pos, to: pos + node.nodeSize });
  });
  return found;
}
