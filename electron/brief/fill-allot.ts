import type { Claim } from '../claims/claim.ts';
import { definedTerm } from './claim-block.ts';
import { claimDate } from './claim-date.ts';
import type { Bundle, Offer } from './fill-offer.ts';
import { inReadingOrder, placeOf, ranked, saysTheSame } from './fill-order.ts';
import { ownBlockName } from './slots.ts';
import type { Slot } from './template-copy.ts';
import { countWords } from './words.ts';

interface Place {
  readonly slot: Slot;
  /** What fits and was not looked at yet, the best first. */
  readonly open: Claim[];
  readonly chosen: Bundle[];
  words: number;
  full: boolean;
}

/** Of the claims that fit a slot, how many of the best are looked at. */
const considered = 400;
/** A claim that weighs less is hardly understood without what stood around it. */
const leastWeight = 0.22;
/** An answer is made of so many of its sentences at most. */
const answerSentences = 3;

/**
 * Which claims go to which slot, by the slot's key. The slots take turns, one claim each, and those that few claims fit
 * come first. Within a slot a claim of a source that already spoke there counts less, and one that says what a chosen
 * one says does not count at all.
 */
export function allotClaims(slots: readonly Slot[], offer: Offer): ReadonlyMap<string, readonly Bundle[]> {
  const best = ranked(offer).filter((claim) => claim.discarded === null && !offer.cited.has(claim.id));
  const places = slots
    .map((slot): Place => {
      const { words, blocks } = offer.written(slot);
      const open = best.filter((claim) => fits(claim, slot)).slice(0, considered);
      return { slot, open, chosen: [], words, full: slot.count !== null && blocks >= goalOf(slot) };
    })
    .sort((a, b) => a.open.length - b.open.length);
  const taken: Claim[] = [];
  while (places.some((place) => !place.full)) {
    for (const place of places) if (!place.full) takeTurn(place, taken, best, offer);
  }
  return new Map(places.map(({ slot, chosen }) => [slot.key, inReadingOrder(slot, chosen, best, offer)]));
}

function fits(claim: Claim, slot: Slot): boolean {
  const own = ownBlockName(slot.content);
  if (!slot.accepts.some((kind) => claim.kinds.includes(kind)) || countWords(claim.statement) < 4) return false;
  if (own === 'question') return claim.question !== null;
  if (isBareAdvice(claim) && !slot.accepts.includes('recommendation')) return false;
  if (own === 'term') return definedTerm(claim) !== '';
  // Where dates are counted an undated claim is none; a situation without a count takes it as text.
  if (own === 'event' && slot.count !== null && claimDate(claim) === '') return false;
  return claim.weight >= leastWeight;
}

/** Advice that names nobody: outside a list of advice it would read as the writer's own. */
function isBareAdvice({ kinds }: Claim): boolean {
  return kinds.includes('recommendation') && !kinds.includes('attributed') && !kinds.includes('quote');
}

/** Between the limits: room is left for the writer's own. */
function goalOf({ count }: Slot): number {
  return count ? Math.ceil((count.min + count.max) / 2) : Number.POSITIVE_INFINITY;
}

/** Puts the best claim that still has room into a slot, or finds the slot full. */
function takeTurn(place: Place, taken: Claim[], best: readonly Claim[], offer: Offer): void {
  const { slot, open, chosen } = place;
  const enough = slot.count ? offer.written(slot).blocks + chosen.length >= goalOf(slot) : place.words >= slot.minWords;
  for (let claim = enough ? undefined : takeBest(place); claim; claim = takeBest(place)) {
    if (taken.some((other) => other === claim || saysTheSame(other, claim))) continue;
    const bundle = bundleOf(claim, slot, taken, best, offer);
    const words = offer.wordsOf(bundle, slot);
    if (place.words + words > slot.maxWords) continue;
    chosen.push(bundle);
    taken.push(...bundle);
    place.words += words;
    return;
  }
  open.length = 0;
  place.full = true;
}

/** An answer is told in the source's own order: the claim with its neighbours under the same question. */
function bundleOf(claim: Claim, slot: Slot, taken: readonly Claim[], best: readonly Claim[], offer: Offer): Bundle {
  if (ownBlockName(slot.content) !== 'question' || claim.question === null) return [claim];
  const place = placeOf(offer);
  const answers = best.filter(
    (other) =>
      other.question === claim.question &&
      other.source === claim.source &&
      !taken.includes(other) &&
      !taken.some((said) => saysTheSame(said, other)),
  );
  return answers
    .slice(0, answerSentences)
    .concat(answers.slice(0, answerSentences).includes(claim) ? [] : [claim])
    .sort((a, b) => place(a) - place(b));
}

/** Takes the claim with the highest worth out of the open ones; the first of equal ones. */
function takeBest({ slot, open, chosen }: Place): Claim | undefined {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, claim] of open.entries()) {
    const worth = worthOf(claim, slot, chosen);
    if (worth > most) [best, most] = [index, worth];
  }
  return open.splice(best, 1)[0];
}

function worthOf(claim: Claim, slot: Slot, chosen: readonly Bundle[]): number {
  const heard = chosen.filter(([other]) => other?.source === claim.source).length;
  const place = slot.accepts.findIndex((kind) => claim.kinds.includes(kind));
  return claim.weight * 0.6 ** heard - place * 0.05 + spread(claim, slot, chosen);
}

// "Fact, report or judgement?" needs some of each: a kind that is not there yet counts more.
function spread(claim: Claim, slot: Slot, chosen: readonly Bundle[]): number {
  if (ownBlockName(slot.content) !== 'fill_in') return 0;
  const there = new Set(chosen.flatMap((bundle) => bundle.flatMap(({ kinds }) => kinds)));
  return claim.kinds.some((kind) => !there.has(kind)) ? 0.5 : 0;
}
