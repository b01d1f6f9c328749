/**
 * Text with the words a search matched between U+E000 and U+E001, drawn with those words marked. It begins near the
 * first of them, so that a row of two lines shows it in the narrowest pane.
 */
export function Snippet({ text }: { readonly text: string }) {
  return snippetParts(nearMatch(text)).map((part) =>
    part.matched ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}

export interface SnippetPart {
  readonly start: number;
  readonly text: string;
  readonly matched: boolean;
}

// What is sure to stand in a narrow row of two lines, and how much of it leads up to a match that more words follow.
const inSight = 64;
const leadIn = 24;

/**
 * The text from a word shortly before its first match; whole where the match stands near the beginning anyway. Near the
 * end of the text more leads up to the match, so that no line stays empty.
 */
export function nearMatch(text: string): string {
  const match = text.indexOf('\ue000');
  const matchEnd = text.indexOf('\ue001', match);
  if (match < 0 || matchEnd <= inSight) return text;
  const from = Math.max(0, Math.min(match - leadIn, text.length - inSight));
  const space = text.indexOf(' ', from);
  return `… ${text.slice(space < 0 || space >= match ? match : space + 1)}`;
}

/** The stretches between the markers, in order; markers themselves are never shown, even unpaired ones. */
export function snippetParts(text: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = [];
  let matched = false;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (at < text.length && character !== '\ue000' && character !== '\ue001') continue;
    if (at > start) parts.push({ start, text: text.slice(start, at), matched });
    matched = character === '\ue000';
    start = at + 1;
  }
  return parts;
}
