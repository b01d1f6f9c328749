import { markMatches } from './mark-matches.ts';
import type { SearchWord } from './search-words.ts';

export interface Excerpt {
  /** Matched words between U+E000 and U+E001, an ellipsis where text was left out. */
  readonly text: string;
  /** The place of the first matched word in the whole text; null when none is in it. */
  readonly first: number | null;
}

const opening = '\ue000';
const marks = /[\ue000\ue001]/g;
/** How much of a text is read for an excerpt: a table or a wall of text may be longer than a book's chapter. */
const mostRead = 20_000;

/** The part of a text around the first word that a search matched, about as long as asked for, on one line. */
export function excerpt(text: string, words: readonly SearchWord[], length: number): Excerpt {
  const marked = words.length === 0 ? text.slice(0, mostRead) : markMatches(text.slice(0, mostRead), words);
  const first = marked.indexOf(opening);
  // A third of what is shown stands before the match, so that its sentence can be understood.
  const from = first <= length / 3 ? 0 : wordStart(marked, first - Math.floor(length / 3));
  let to = from;
  for (let shown = 0; to < marked.length && shown < length; to += 1) if (!isMark(marked[to])) shown += 1;
  const end = to >= marked.length ? marked.length : wordEnd(marked, to);
  const cut = marked.slice(from, end).replaceAll(/\s+/g, ' ').trim();
  const whole = `${from > 0 ? '… ' : ''}${cut}${end < marked.length ? ' …' : ''}`;
  return { text: whole, first: first === -1 ? null : first };
}

/** The text without the marks of a search. */
export function unmarked(text: string): string {
  return text.replaceAll(marks, '');
}

function isMark(character: string | undefined): boolean {
  return character === opening || character === '\ue001';
}

/** The border between words at or after a place, never inside a marked word. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  const mark = text.indexOf(opening, at);
  return space === -1 || (mark !== -1 && mark < space) ? mark : space + 1;
}

/** The end of the word that a place lies in, its closing mark included. */
function wordEnd(text: string, at: number): number {
  const rest = /\s/.exec(text.slice(at, at + 64));
  return rest === null ? at : at + rest.index;
}
