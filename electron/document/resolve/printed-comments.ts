import type { Node } from 'prosemirror-model';
import { cleanLine, cleanText } from '../../base/clean-text.ts';
import { commentsIn } from '../../brief/comments.ts';
import type { DocumentComment } from '../document-comment.ts';
import type { Block, Inline } from '../nodes.ts';
import { inlinesOf } from '../walk.ts';

/** The comments on words that this edition prints, in reading order, in characters that every format can hold. */
export function printedComments(doc: Node, blocks: readonly Block[]): readonly DocumentComment[] {
  const printed = new Set([...inlinesOf(blocks)].flatMap(commentsOnInline));
  return commentsIn(doc)
    .filter(({ comment }) => printed.has(comment.id))
    .map(({ comment }) => ({
      ...comment,
      author: cleanLine(comment.author),
      text: cleanText(comment.text),
      replies: comment.replies.map((reply) => ({
        ...reply,
        author: cleanLine(reply.author),
        text: cleanText(reply.text),
      })),
    }));
}

/** Ids of the comments on these words; a link has those of all its words. */
export function commentsOnInline(inline: Inline): readonly string[] {
  if (inline.type === 'text') return inline.comments ?? [];
  return inline.type === 'link' ? inline.content.flatMap((text) => text.comments ?? []) : [];
}
