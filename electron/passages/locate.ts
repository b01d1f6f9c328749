import { approximateMatches } from './approximate.ts';
import type { TextPosition, TextQuote } from './passage.ts';

/** Where a quote stands in a text, and how surely. */
export type Location =
  | { readonly state: 'ok' | 'moved' | 'reworded'; readonly position: TextPosition }
  /** Several places fit equally well; nobody but the reader can choose. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly TextPosition[] }
  | { readonly state: 'gone' };

/** A reworded passage may differ from the old words in this share of its length. */
const mostErrors = 0.15;
/** A place counts as the better one when its surroundings fit by this much more, 0-1. */
const clearLead = 0.2;
const mostCandidates = 50;

/**
 * Finds a quote again. In this order: at its old place, as the only occurrence of its exact words, as the occurrence
 * whose surroundings fit best, as words that differ by at most 15 %. A look-alike is never taken for the passage when
 * another place fits as well.
 */
export function locate(text: string, quote: TextQuote, position: TextPosition): Location {
  if (quote.exact === '') return { state: 'gone' };
  if (text.slice(position.start, position.end) === quote.exact) return { state: 'ok', position };
  const exact = occurrences(text, quote.exact);
  if (exact.length > 0) return choose(text, quote, exact, 'moved');
  const allowed = Math.floor(quote.exact.length * mostErrors);
  if (allowed === 0) return { state: 'gone' };
  const matches = approximateMatches(text, quote.exact, allowed);
  const best = matches[0];
  if (best === undefined) return { state: 'gone' };
  // Only places that read nearly as close to the old words as the best one compete with it.
  const near = matches.filter(({ errors }) => errors <= best.errors + Math.max(1, allowed / 4));
  return choose(text, quote, near, 'reworded');
}

function occurrences(text: string, exact: string): readonly TextPosition[] {
  const found: TextPosition[] = [];
  for (let at = text.indexOf(exact); at !== -1 && found.length < mostCandidates; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length });
  }
  return found;
}

function choose(
  text: string,
  quote: TextQuote,
  candidates: readonly TextPosition[],
  state: 'moved' | 'reworded',
): Location {
  const ranked = candidates
    .map(({ start, end }) => ({ position: { start, end }, fit: contextFit(text, quote, { start, end }) }))
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = ranked;
  if (best === undefined) return { state: 'gone' };
  if (second === undefined || best.fit - second.fit >= clearLead) return { state, position: best.position };
  return { state: 'ambiguous', candidates: ranked.map(({ position }) => position).sort((a, b) => a.start - b.start) };
}

/** How well the surroundings of a place fit the quote's, 0-1: the share of their characters that agree, nearest first. */
function contextFit(text: string, { prefix, suffix }: TextQuote, { start, end }: TextPosition): number {
  const length = prefix.length + suffix.length;
  if (length === 0) return 0;
  let same = 0;
  for (let at = 1; at <= prefix.length && text[start - at] === prefix[prefix.length - at]; at += 1) same += 1;
  for (let at = 0; at < suffix.length && text[end + at] === suffix[at]; at += 1) same += 1;
  return same / length;
}
