import type { Mark, Node } from 'prosemirror-model';
import { objectOf, type Shape, text } from '../base/shape.ts';
import type { BodyJson } from './brief.ts';

/**
 * What somebody says about words of a brief: a remark for those who write it, printed nowhere. It is a mark on these
 * words and holds everything itself, so that it moves, is undone and goes with them.
 */
export interface BriefComment {
  readonly id: string;
  /** Empty when nobody gave a name. */
  readonly author: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly text: string;
  readonly replies: readonly CommentReply[];
  readonly resolved: boolean;
}

export interface CommentReply {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** What a reply must look like in a file from elsewhere. */
export const commentReply: Shape<CommentReply> = objectOf<CommentReply>({ author: text, at: text, text });

/** A comment and the words it stands on: from the first of them to the last. */
export interface PlacedComment {
  readonly comment: BriefComment;
  /** Positions in the document. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export function commentOf(mark: Mark): BriefComment {
  return mark.attrs as BriefComment;
}

/** The comments on a node's words, the outermost first. */
export function commentsOn(node: Node): readonly BriefComment[] {
  return node.marks.filter((mark) => mark.type.name === 'comment').map(commentOf);
}

/** Every comment in reading order, once; on the same words the older one first. What two stretches of words say of one id, the first says. */
export function commentsIn(doc: Node): readonly PlacedComment[] {
  const found = new Map<string, PlacedComment>();
  doc.descendants((node, pos) => {
    if (!node.isInline) return;
    for (const comment of commentsOn(node)) {
      const before = found.get(comment.id);
      const to = pos + node.nodeSize;
      const words = node.text ?? '';
      if (before === undefined) found.set(comment.id, { comment, from: pos, to, words });
      else found.set(comment.id, { ...before, to, words: `${before.words}${gap(doc, before.to, pos)}${words}` });
    }
  });
  return [...found.values()].sort((a, b) => a.from - b.from || compare(a.comment.at, b.comment.at));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether there is a comment anywhere in a body as it is kept. */
export function hasComments({ marks = [], content = [] }: BodyJson): boolean {
  return marks.some(({ type }) => type === 'comment') || content.some(hasComments);
}

/** Words of two blocks are not one word. */
function gap(doc: Node, end: number, start: number): string {
  return doc.resolve(end).sameParent(doc.resolve(start)) ? '' : ' ';
}
