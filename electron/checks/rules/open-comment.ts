import { commentsIn } from '../../brief/comments.ts';
import { slotAround } from '../../brief/slots.ts';
import type { Found, Rule } from '../rule.ts';

export const openComment: Rule = {
  id: 'open-comment',
  title: 'Comments',
  reason: 'Somebody asked for something here and nobody has said that it is done.',
  check: ({ doc, slots }) =>
    commentsIn(doc).flatMap(({ comment, from, to }): readonly Found[] => {
      const slot = slotAround(doc, from)?.slot.key;
      if (comment.resolved || !slots.some((printed) => printed.slot.key === slot)) return [];
      const place = { slot: slot ?? null, block: blockAt(doc.resolve(from)), from, to, source: null };
      const who = comment.author === '' ? 'A comment' : comment.author;
      const { length } = comment.replies;
      const more = length === 0 ? '' : ` ${length} ${length === 1 ? 'reply' : 'replies'} so far.`;
      return [
        {
          severity: 'hint',
          place,
          message: `${who} says: “${oneLine(comment.text)}”${more}`,
          fixes: [
            { type: 'see-comment', title: 'Answer', at: from },
            { type: 'settle-comment', title: 'Settle', comment: comment.id },
          ],
        },
      ];
    }),
};

/** Id of the innermost block around a position that has one. */
function blockAt(place: ReturnType<Parameters<Rule['check']>[0]['doc']['resolve']>): string | null {
  for (let depth = place.depth; depth > 0; depth -= 1) {
    const id: unknown = place.node(depth).attrs.id;
    if (typeof id === 'string') return id;
  }
  return null;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 190)} …`;
}
