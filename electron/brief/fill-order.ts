import type { Claim } from '../claims/claim.ts';
import { claimDate } from './claim-date.ts';
import type { Bundle, Offer } from './fill-offer.ts';
import { ownBlockName } from './slots.ts';
import type { Slot } from './template-copy.ts';

type Listed = Pick<Offer, 'claims' | 'passages' | 'sources'>;

/** The best first; equal ones by source and place in it, so that ids, which are random, never decide. */
export function ranked(offer: Listed): readonly Claim[] {
  const sources = new Map<string, number>(offer.sources.map((source, index) => [source.id, index]));
  const place = placeOf(offer);
  const of = (claim: Claim) => sources.get(claim.source) ?? offer.sources.length;
  return [...offer.claims].sort(
    (a, b) => b.weight - a.weight || of(a) - of(b) || place(a) - place(b) || compareText(a.statement, b.statement),
  );
}

/** Where a claim stands in its source. */
export function placeOf({ passages }: Pick<Offer, 'passages'>): (claim: Claim) => number {
  const starts = new Map<string, number>(passages.map((passage) => [passage.id, passage.position.start]));
  return (claim) => starts.get(claim.passages[0]?.passage ?? '') ?? 0;
}

/** Counted blocks stand with the best first; prose keeps a source's claims together, in the source's order. */
export function inReadingOrder(
  slot: Slot,
  chosen: readonly Bundle[],
  best: readonly Claim[],
  offer: Listed,
): readonly Bundle[] {
  const own = ownBlockName(slot.content);
  const rank = ([claim]: Bundle) => (claim ? best.indexOf(claim) : 0);
  if (own === 'event') {
    return [...chosen].sort((a, b) => compareText(dateOf(a[0]), dateOf(b[0])) || rank(a) - rank(b));
  }
  if (own !== null) return [...chosen].sort((a, b) => rank(a) - rank(b));
  const place = placeOf(offer);
  const start = ([claim]: Bundle) => (claim ? place(claim) : 0);
  const first = ([claim]: Bundle) => chosen.findIndex(([other]) => other?.source === claim?.source);
  return [...chosen].sort((a, b) => first(a) - first(b) || start(a) - start(b));
}

/** Undated claims come last. */
function dateOf(claim: Claim | undefined): string {
  return (claim && claimDate(claim)) || '~';
}

/** More than half of the words are the same. */
export function saysTheSame(a: Claim, b: Claim): boolean {
  const [left, right] = [wordSet(a.statement), wordSet(b.statement)];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / Math.max(1, left.size + right.size - shared) > 0.6;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
