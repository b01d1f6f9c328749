import { approximateMatches } from './approximate.ts';
import { type FoldedText, foldedText, unfolded } from './folded-text.ts';
import { type Effort, type LikelyPlace, likelyPlaces } from './likely-places.ts';
import type { TextPosition, TextQuote } from './passage.ts';

/** Where a quote stands in a text, and how surely. */
export type Location =
  /** The same words; typography and line breaks may differ. */
  | { readonly state: 'found'; readonly position: TextPosition }
  /** Other words that may be meant, the likeliest first; nobody but the reader can say. */
  | { readonly state: 'reworded'; readonly candidates: readonly TextPosition[] }
  /** The same words at several places that fit equally well, in order of place. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly TextPosition[] }
  | { readonly state: 'gone' };

/** A quote to be found, and where it stood in the text before. */
export interface Sought {
  readonly quote: TextQuote;
  readonly position: TextPosition;
}

/** Words that differ in this share of their characters may be the old ones, reworded. */
const mostErrors = 0.15;
/** Between the same neighbours they may differ in this share. */
const mostErrorsBetweenNeighbours = 0.45;
/** A place counts as the better one when its surroundings fit by this much more, 0-1. */
const clearLead = 0.2;
/** Surroundings that fit by this much speak for a place by themselves. */
const sameSurroundings = 0.5;
/** Fewer characters are alike too often to say that one is the other, reworded. */
const leastForRewording = 20;
const mostCandidates = 8;

/** The texts of two versions, and what a search in the newer one may cost. */
export interface Versions {
  readonly before: string;
  readonly text: string;
  readonly effort?: Effort;
}

/**
 * Finds quotes of one text in a newer version of it. In this order: at the old place, as the same words with the
 * surroundings that fit best, as nearly the same words. A look-alike is never taken for the passage: where several places fit
 * as well the answer is `ambiguous`, and words that stood in the old text already are another sentence, not a reworded one.
 * The work follows the length of both texts, not the number of quotes times it.
 */
export function locateAll({ before, text, effort }: Versions, sought: readonly Sought[]): readonly Location[] {
  const search: Search = { text, folded: foldedText(text), before: foldedText(before).text, effort };
  const found = sought.map(({ quote, position }) => atOldPlace(text, quote, position));
  const open = found.flatMap((location, index) => (location === null ? [index] : []));
  const quotes = open.map((index) => foldedText(sought[index]?.quote.exact ?? '').text.trim());
  const likely = likelyPlaces(search.folded.text, quotes, effort);
  open.forEach((index, at) => {
    const one = sought[index];
    if (one !== undefined) found[index] = locate(search, one.quote, quotes[at] ?? '', likely[at] ?? null);
  });
  return found.map((location) => location ?? { state: 'gone' });
}

interface Search {
  readonly text: string;
  readonly folded: FoldedText;
  /** The older text, folded. */
  readonly before: string;
  readonly effort: Effort | undefined;
}

/** The usual case costs one comparison. The words alone are not enough: another copy of them may have slipped to this place. */
function atOldPlace(text: string, quote: TextQuote, position: TextPosition): Location | null {
  if (quote.exact === '' || text.slice(position.start, position.end) !== quote.exact) return null;
  const { prefix, suffix } = quote;
  const isWhole = prefix.length + suffix.length === 0;
  const fit = isWhole ? 1 : contextFit(text, prefix, suffix, position);
  return fit >= sameSurroundings ? { state: 'found', position } : null;
}

function locate(search: Search, quote: TextQuote, exact: string, likely: readonly LikelyPlace[] | null): Location {
  if (exact === '') return { state: 'gone' };
  const { text } = search.folded;
  const starts = likely?.map(({ start }) => start).filter((start) => start >= 0 && text.startsWith(exact, start));
  const same = starts ?? occurrences(search, exact);
  if (same.length > 0) return chooseSame(search, quote, exact, same);
  if (likely === null || exact.length < leastForRewording) return { state: 'gone' };
  return reworded(search, quote, exact, likely);
}

function occurrences({ folded, effort }: Search, exact: string): readonly number[] {
  const found: number[] = [];
  for (let at = folded.text.indexOf(exact); at !== -1 && found.length <= mostCandidates; ) {
    found.push(at);
    at = folded.text.indexOf(exact, at + 1);
  }
  if (effort) effort.steps += folded.text.length;
  return found;
}

function chooseSame(search: Search, quote: TextQuote, exact: string, starts: readonly number[]): Location {
  const prefix = foldedText(quote.prefix).text;
  const suffix = foldedText(quote.suffix).text;
  const ranked = starts
    .map((start) => ({ start, end: start + exact.length }))
    .map((range) => ({ range, fit: contextFit(search.folded.text, prefix, suffix, range) }))
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = ranked;
  if (best === undefined) return { state: 'gone' };
  const isClear = second === undefined || best.fit - second.fit >= clearLead;
  // Of two copies in the old text the one that is left need not be the one that was quoted.
  const wasOne = best.fit >= sameSurroundings || isOnce(search.before, exact);
  if (isClear && wasOne) return { state: 'found', position: original(search, best.range) };
  const candidates = ranked.slice(0, mostCandidates).map(({ range }) => original(search, range));
  return { state: 'ambiguous', candidates: candidates.sort((a, b) => a.start - b.start) };
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first === -1 || text.indexOf(words, first + 1) === -1;
}

function reworded(search: Search, quote: TextQuote, exact: string, likely: readonly LikelyPlace[]): Location {
  const { text } = search.folded;
  const prefix = foldedText(quote.prefix).text;
  const suffix = foldedText(quote.suffix).text;
  const near = Math.floor(exact.length * mostErrors);
  const wide = Math.floor(exact.length * mostErrorsBetweenNeighbours);
  const matches = neighbourhoods(likely, wide).flatMap(({ from, to }) => {
    const start = Math.max(0, from - near);
    const part = text.slice(start, Math.max(start, to + exact.length + near));
    if (search.effort) search.effort.steps += part.length * Math.ceil(exact.length / 32);
    return approximateMatches(part, exact, wide).map((match) => ({
      range: { start: start + match.start, end: start + match.end },
      errors: match.errors,
      fit: contextFit(text, prefix, suffix, { start: start + match.start, end: start + match.end }),
    }));
  });
  const candidates = matches
    .filter(({ errors, fit }) => errors <= near || fit >= sameSurroundings / 2)
    .filter(({ range }) => !search.before.includes(text.slice(range.start, range.end).trim()))
    .sort((a, b) => a.errors / exact.length - a.fit - (b.errors / exact.length - b.fit));
  const places = distinct(candidates.map(({ range }) => original(search, range)));
  return places.length === 0 ? { state: 'gone' } : { state: 'reworded', candidates: places.slice(0, mostCandidates) };
}

/** Stretches where several pieces of a quote stand together, those with the most of them. */
function neighbourhoods(likely: readonly LikelyPlace[], reach: number) {
  const found: { from: number; to: number; pieces: number }[] = [];
  for (const { start, pieces } of likely) {
    const last = found.at(-1);
    if (last !== undefined && start - last.to <= reach / 2 && start - last.from <= reach * 2) {
      last.to = start;
      last.pieces += pieces;
    } else found.push({ from: start, to: start, pieces });
  }
  return found
    .filter(({ pieces }) => pieces >= 2)
    .sort((a, b) => b.pieces - a.pieces)
    .slice(0, mostCandidates);
}

function distinct(places: readonly TextPosition[]): readonly TextPosition[] {
  const kept: TextPosition[] = [];
  for (const place of places) {
    if (!kept.some((other) => other.start < place.end && place.start < other.end)) kept.push(place);
  }
  return kept;
}

function original({ folded, text }: Search, range: TextPosition): TextPosition {
  return unfolded(folded, text, range);
}

/** How well the surroundings of a place fit the quote's, 0-1: the share of their characters that agree, nearest first. */
function contextFit(text: string, prefix: string, suffix: string, { start, end }: TextPosition): number {
  const length = prefix.length + suffix.length;
  if (length === 0) return 0;
  let same = 0;
  for (let at = 1; at <= prefix.length && text[start - at] === prefix[prefix.length - at]; at += 1) same += 1;
  for (let at = 0; at < suffix.length && text[end + at] === suffix[at]; at += 1) same += 1;
  return same / length;
}
