import type { Claim, ClaimKind } from '../claims/claim.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import { ownBlockName } from './slots.ts';
import type { Slot } from './template-copy.ts';
import { countWords } from './words.ts';

/** What there is to choose from, and the room there is. */
export interface Offer {
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  /** Claims that the brief cites already. */
  readonly cited: ReadonlySet<string>;
  /** Words of the block that a claim would become in a slot. */
  readonly wordsOf: (claim: Claim, slot: Slot) => number;
  /** What already stands in a slot. */
  readonly written: (slot: Slot) => { readonly words: number; readonly blocks: number };
}

/** Of the claims that fit a slot, how many of the best are looked at. */
const considered = 400;

/**
 * Which claims go to which slot, by the slot's key. Slots that few claims fit choose first. Within a slot a claim of a
 * source that already spoke there counts less, and one that says what a chosen one says does not count at all.
 */
export function allotClaims(slots: readonly Slot[], offer: Offer): ReadonlyMap<string, readonly Claim[]> {
  const ranked = rank(offer).filter((claim) => claim.discarded === null && !offer.cited.has(claim.id));
  const fitting = slots.map((slot, index) => ({ slot, index, fits: ranked.filter((claim) => fits(claim, slot)) }));
  // The scarcest first: a slot that takes figures only loses less by waiting than one that lives on two risks.
  const inTurn = [...fitting].sort((a, b) => a.fits.length - b.fits.length || a.index - b.index);
  const taken: Claim[] = [];
  const allotted = new Map<string, readonly Claim[]>();
  for (const { slot, fits: candidates } of inTurn) {
    const chosen = choose(slot, candidates, taken, offer);
    taken.push(...chosen);
    allotted.set(slot.key, inReadingOrder(slot, chosen, ranked, offer));
  }
  return allotted;
}

function fits(claim: Claim, slot: Slot): boolean {
  return slot.accepts.some((kind) => claim.kinds.includes(kind)) && countWords(claim.statement) >= 4;
}

function choose(slot: Slot, candidates: readonly Claim[], taken: readonly Claim[], offer: Offer): readonly Claim[] {
  const written = offer.written(slot);
  const goal = slot.count ? slot.count.max - written.blocks : Number.POSITIVE_INFINITY;
  // Where blocks are not counted, half-way between the limits leaves room for the writer's own words.
  const limit = slot.count ? slot.maxWords : Math.round((slot.minWords + slot.maxWords) / 2);
  const open = candidates.filter((claim) => !taken.includes(claim)).slice(0, considered);
  const chosen: Claim[] = [];
  let words = written.words;
  while (chosen.length < goal) {
    const claim = takeBest(open, (one) => worth(one, slot, chosen));
    if (!claim) break;
    const size = offer.wordsOf(claim, slot);
    if (words + size > limit || [...taken, ...chosen].some((other) => saysTheSame(other, claim))) continue;
    chosen.push(claim);
    words += size;
  }
  return chosen;
}

/** Takes the claim with the highest worth out of the list; the first of equal ones. */
function takeBest(open: Claim[], worthOf: (claim: Claim) => number): Claim | undefined {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, claim] of open.entries()) {
    const worth = worthOf(claim);
    if (worth > most) [best, most] = [index, worth];
  }
  return open.splice(best, 1)[0];
}

function worth(claim: Claim, slot: Slot, chosen: readonly Claim[]): number {
  const heard = chosen.filter((other) => other.source === claim.source).length;
  const place = slot.accepts.findIndex((kind) => claim.kinds.includes(kind));
  const asked = slot.content === 'questions' && claim.question !== null ? 1 : 0;
  return (claim.weight + asked) * 0.6 ** heard - place * 0.05 + spread(claim, slot, chosen);
}

// "Fact, report or judgement?" needs some of each: a kind that is not there yet counts more.
function spread(claim: Claim, slot: Slot, chosen: readonly Claim[]): number {
  if (ownBlockName(slot.content) !== 'fill_in') return 0;
  const there = new Set<ClaimKind>(chosen.flatMap((other) => other.kinds));
  return claim.kinds.some((kind) => !there.has(kind)) ? 0.5 : 0;
}

/** Counted blocks stand with the best first; prose keeps a source's claims together, in the source's order. */
function inReadingOrder(
  slot: Slot,
  chosen: readonly Claim[],
  ranked: readonly Claim[],
  offer: Offer,
): readonly Claim[] {
  if (ownBlockName(slot.content) === 'event') {
    return [...chosen].sort((a, b) => compareText(dateKey(a), dateKey(b)) || ranked.indexOf(a) - ranked.indexOf(b));
  }
  if (ownBlockName(slot.content) !== null) return [...chosen].sort((a, b) => ranked.indexOf(a) - ranked.indexOf(b));
  const first = (claim: Claim) => chosen.findIndex((other) => other.source === claim.source);
  const place = placesOf(offer);
  return [...chosen].sort((a, b) => first(a) - first(b) || place(a) - place(b));
}

/** The best first; equal ones by source and place in it, so that ids, which are random, never decide. */
function rank(offer: Offer): readonly Claim[] {
  const sources = new Map<string, number>(offer.sources.map((source, index) => [source.id, index]));
  const place = placesOf(offer);
  const of = (claim: Claim) => sources.get(claim.source) ?? offer.sources.length;
  return [...offer.claims].sort(
    (a, b) => b.weight - a.weight || of(a) - of(b) || place(a) - place(b) || compareText(a.statement, b.statement),
  );
}

function placesOf(offer: Offer): (claim: Claim) => number {
  const starts = new Map<string, number>(offer.passages.map((passage) => [passage.id, passage.position.start]));
  return (claim) => starts.get(claim.passages[0]?.passage ?? '') ?? 0;
}

/** The day a claim speaks of, where a figure of its says so; undated claims come last. */
function dateKey(claim: Claim): string {
  return claim.figures.find((figure) => figure.asOf !== null)?.asOf ?? '~';
}

function saysTheSame(a: Claim, b: Claim): boolean {
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
