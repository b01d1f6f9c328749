import type { EditorState, Transaction } from 'prosemirror-state';
import { type BriefComment, commentsIn } from '../comments.ts';
import type { BriefChange } from './proposal.ts';
import { rebaseEdits } from './rebase-edits.ts';
import { findLine, lineText } from './text-line.ts';

type Remark = Extract<BriefChange, { type: 'remark' }>;
type Reply = Extract<BriefChange, { type: 'reply' }>;

/** Puts a remark on its words; on the whole line where these are no longer there. False when the line is gone. */
export function takeRemark(tr: Transaction, change: Remark): boolean {
  const type = tr.doc.type.schema.marks.comment;
  const line = findLine(tr.doc, change.line);
  if (!type || !line || line.node.content.size === 0) return false;
  const words = { from: change.from, to: change.to, insert: [] };
  const [found] = rebaseEdits(change.before, lineText(line.node), [words]) ?? [];
  const isThere = found !== undefined && found.to > found.from;
  const [from, to] = isThere ? [found.from, found.to] : [0, line.node.content.size];
  tr.addMark(line.start + from, line.start + to, type.create(change.comment));
  return tr.docChanged;
}

/** The comment with this id as it stands; null when the brief has none. */
export function standingComment({ doc }: Pick<EditorState, 'doc'>, id: string): BriefComment | null {
  return commentsIn(doc).find(({ comment }) => comment.id === id)?.comment ?? null;
}

/** Whether the same person said the same there already. */
export function hasReply({ replies }: Pick<BriefComment, 'replies'>, { reply }: Reply): boolean {
  return replies.some(({ author, text, at }) => author === reply.author && text === reply.text && at === reply.at);
}
