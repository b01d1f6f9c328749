import type { ReturnedCharacter } from '../brief/proposals/printed-citation.ts';
import { acceptedText, noteMark, type Piece } from './returned-document.ts';

/** Words as they are compared (`evenWords`), with the way back to the pieces they came from. */
export interface EvenText {
  readonly text: string;
  /** For each character of `text` its place in the text it was made from. */
  readonly origin: readonly number[];
}

/** White space made even, none at the ends, and nothing between the marks of two notes. */
export function evenText(raw: string): EvenText {
  const characters: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    const isSpace = /[ \t\r\n]/.test(character);
    if (isSpace && (characters.length === 0 || characters.at(-1) === ' ')) continue;
    characters.push(isSpace ? ' ' : character);
    origin.push(at);
  }
  if (characters.at(-1) === ' ') {
    characters.pop();
    origin.pop();
  }
  return withoutSeparators(characters.join(''), origin);
}

/** The text alone: most is even as it comes. */
export function evened(raw: string): string {
  return /[\t\r\n]| {2}|^ | $|\u2060[\s,]+\u2060/.test(raw) ? evenText(raw).text : raw;
}

function withoutSeparators(text: string, origin: readonly number[]): EvenText {
  if (!text.includes(noteMark)) return { text, origin };
  const kept: number[] = [];
  let from = 0;
  for (const match of text.matchAll(/\u2060[\s,]+(?=\u2060)/g)) {
    for (let at = from; at <= match.index; at += 1) kept.push(at);
    from = match.index + match[0].length;
  }
  for (let at = from; at < text.length; at += 1) kept.push(at);
  return { text: kept.map((at) => text[at]).join(''), origin: kept.map((at) => origin[at] ?? 0) };
}

/** Pieces as they read with all recorded changes accepted, and the piece that each character belongs to. */
export interface EvenPieces extends EvenText {
  readonly pieceAt: (index: number) => Piece | null;
  /** Where a block ends, the id of the one that begins. */
  readonly blockAt?: (index: number) => string;
}

export function evenPieces(pieces: readonly Piece[]): EvenPieces {
  const accepted = pieces.filter(({ change }) => change?.type !== 'deleted');
  const even = evenText(acceptedText(accepted));
  const owners: Piece[] = [];
  for (const piece of accepted) {
    const length = piece.type === 'note' ? 1 : piece.text.length;
    for (let index = 0; index < length; index += 1) owners.push(piece);
  }
  return { ...even, pieceAt: (index) => owners[even.origin[index] ?? -1] ?? null };
}

/** A stretch of such a text, character by character, with the looks that are read of it. */
export function lookedCharacters(
  { text, pieceAt }: EvenPieces,
  { start, end }: { readonly start: number; readonly end: number },
): readonly ReturnedCharacter[] {
  return text
    .slice(start, end)
    .split('')
    .map((character, at) => {
      const piece = pieceAt(start + at);
      const { emphasis, strong } = piece?.type === 'text' ? piece : {};
      return { text: character, emphasis: emphasis === true, strong: strong === true };
    });
}
