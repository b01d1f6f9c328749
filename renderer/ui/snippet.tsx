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

// What is sure to stand in the first line and a half of a narrow row, and how much of it leads up to the match.
const inSight = 56;
const leadIn = 24;

/** The text from a word shortly before its first match; whole where the match stands near the beginning anyway. */
export function nearMatch(text: string): string {
  const match = text.indexOf('\ue000');
  if (match <= inSight) return text;
  const space = text.indexOf(' ', match - leadIn);
  return space < 0 || space >= match ? `… ${text.slice(match)}` : `… ${text.slice(space + 1)}`;
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
