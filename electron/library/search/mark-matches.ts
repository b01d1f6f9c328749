import { foldToken, type SearchWord, tokensOf } from './search-words.ts';

const opening = '\ue000';
const closing = '\ue001';

/** The text with every word that the search matched between U+E000 and U+E001. */
export function markMatches(text: string, words: readonly SearchWord[]): string {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const { tokens, unfinished } of words) {
    for (const [index, token] of tokens.entries()) {
      if (unfinished && index === tokens.length - 1) beginnings.push(foldToken(token));
      else whole.add(foldToken(token));
    }
  }
  // A text that holds the marks itself must not look as if more of it matched.
  const plain = text.replaceAll(opening, ' ').replaceAll(closing, ' ');
  let marked = '';
  let at = 0;
  for (const { start, end, folded } of tokensOf(plain)) {
    if (!whole.has(folded) && !beginnings.some((beginning) => folded.startsWith(beginning))) continue;
    marked += `${plain.slice(at, start)}${opening}${plain.slice(start, end)}${closing}`;
    at = end;
  }
  return marked + plain.slice(at);
}
