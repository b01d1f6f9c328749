import { type CleaningRule, type Furniture, isLine, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const line =
  /^(?:\d* ?comments?(?: ?\(\d+\)?)?(?: (?:are closed|off|below))?|(?:write|leave|post|add)(?: a| your)? (?:comment|reply)|leave a reply.*|join the (?:conversation|discussion)|be the first to (?:comment|reply).*|log ?in to (?:comment|reply).*|sign in to comment.*|no comments(?: yet)?|view (?:all )?comments|show (?:all )?comments|load more comments|what do you think|have your say|share your thoughts.*|rate this (?:article|post|page).*|(?:was|is) this (?:article|page|answer|information) (?:helpful|useful).*|(?:yes|no),? this page is (?:not )?useful|report (?:a|an?y) (?:problem|error)s? (?:with|on) this page|(?:kommentare?|commentaires?|comentarios?|commenti)(?: ?\(\d+\))?|(?:kommentar (?:schreiben|verfassen)|laisser un commentaire|deja un comentario)|your email address will not be published.*|required fields are marked.*)$/;
const prompt =
  /\b(?:(?:share|leave|post|drop|add|write|give)\b.{0,60}\b(?:in|to) the comments?\b|comments? (?:section )?below\b|leave (?:us )?a comment\b|tell us what you think\b|let us know (?:what you think|in the comments|your thoughts)\b|share your (?:thoughts|views|opinions?|experiences?) (?:with us|below)\b)/i;

/** An invitation to comment, and the heading of the comments. */
export const commentPrompt: CleaningRule = {
  id: 'comment-prompt',
  find: ({ blocks, text }) =>
    blocks.flatMap((block) => {
      if (!isLine(block)) return [];
      if (block.words <= 14 && line.test(block.phrase))
        return [wholeBlock(block, block.zone !== 'body' || block.words <= 4)];
      return prompt.test(block.plain) ? promptAtTheEnd(block, text) : [];
    }),
};

/** The last sentence, together with the questions to the reader that lead up to it. */
function promptAtTheEnd({ block, words }: PageBlock, text: string): readonly Furniture[] {
  const raw = text.slice(block.start, block.end);
  const borders = [0, ...[...raw.matchAll(/[.!?]["”’)*_]*\s+/g)].map((match) => match.index + match[0].length)];
  const last = borders.at(-1) ?? 0;
  // "They were asked to leave a comment" tells of readers and does not speak to them.
  const toTheReader = /^\W*(?:please|share|leave|let|tell|drop|post|give|add|write|what)\b|\byour?\b/i.test(
    raw.slice(last),
  );
  if (!toTheReader && !/\bcomments? (?:section )?below\b/i.test(raw.slice(last))) return [];
  if (!prompt.test(raw.slice(last))) return [{ start: block.start, end: block.end, certain: false }];
  let from = last;
  for (let at = borders.length - 2; at >= 0; at -= 1) {
    const sentence = raw.slice(borders[at], from);
    if (!/\?["”’)*_]*\s*$/.test(sentence) || !/\byou(?:r|rs)?\b/i.test(sentence)) break;
    from = borders[at] ?? from;
  }
  return [{ start: block.start + from, end: block.end, certain: from > 0 || words <= 60 }];
}
