import { assertNever } from '../base/assert-never.ts';
import type { DisagreementRelation } from './disagreement.ts';
import { compareIntervals } from './intervals.ts';
import type { Statement } from './statements.ts';

/**
 * How two statements about one quantity stand to each other; null when they must not be compared: they share an origin,
 * or speak of different places, or give no number.
 */
export function relationBetween(a: Statement, b: Statement): DisagreementRelation | null {
  if (!areIndependent(a, b) || !mayBeOnePlace(a, b)) return null;
  const relation = compareIntervals(a.figure, b.figure);
  if (relation === null) return null;
  switch (relation) {
    case 'agree':
      return a.ahead === b.ahead ? 'corroborates' : 'differs-in-scope';
    case 'overlap':
      return 'compatible';
    case 'apart':
      // What has happened and what may come are two things, and so are two dates.
      return a.ahead || b.ahead || haveDifferentDates(a, b) ? 'differs-in-scope' : 'contradicts';
    default:
      return assertNever(relation);
  }
}

function areIndependent(a: Statement, b: Statement): boolean {
  if (a.origin === b.origin) return false;
  const [first, second] = [a.figure.attributedTo, b.figure.attributedTo];
  // Two sources that pass on one agency's count are one count. "officials" may be anybody.
  return first === null || second === null || !/^\p{Lu}/u.test(first) || first.toLowerCase() !== second.toLowerCase();
}

/** Precision first: sentences that name places of which neither text knows the other's are about different things. */
function mayBeOnePlace(a: Statement, b: Statement): boolean {
  const quantity = a.figure.quantity.toLowerCase();
  const others = (places: readonly string[]) => places.filter((place) => !quantity.includes(place.toLowerCase()));
  const [first, second] = [others(a.places), others(b.places)];
  if (first.length === 0 || second.length === 0) return true;
  if (first.some((place) => second.includes(place))) return true;
  return first.some((place) => b.source.mentions(place)) && second.some((place) => a.source.mentions(place));
}

/** Only the part that both state counts: 2023 and 2023-05 may be one date. */
function haveDifferentDates(a: Statement, b: Statement): boolean {
  const [first, second] = [a.figure.asOf, b.figure.asOf];
  if (first === null || second === null) return false;
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) !== second.slice(0, length);
}
