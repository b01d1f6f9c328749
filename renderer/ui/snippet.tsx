/** Text with the words a search matched between U+E000 and U+E001, drawn with those words marked. */
export function Snippet({ text }: { readonly text: string }) {
  return snippetParts(text).map((part) =>
    part.matched ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}

export interface SnippetPart {
  readonly start: number;
  readonly text: string;
  readonly matched: boolean;
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
