import type { Claim } from '../claims/claim.ts';
import { statedDate } from '../library/stated-date.ts';

const dateForm =
  /(?<![\p{L}\p{N}])(?:\d{4}-\d{2}(?:-\d{2})?|(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?)?\p{L}{3,10}\.?,?\s+(?:del?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4})(?!\p{N})/gu;

/**
 * The day or month a claim speaks of, as `YYYY-MM` or `YYYY-MM-DD`: the first its statement names, or the one its
 * figures hold for. Empty when there is none; a year alone does not place an event.
 */
export function claimDate({ statement, figures }: Pick<Claim, 'statement' | 'figures'>): string {
  for (const [match] of statement.matchAll(dateForm)) {
    const parts = statedDate(match);
    if (parts && parts.length > 1) return parts.map((part) => String(part).padStart(2, '0')).join('-');
  }
  return figures.find(({ asOf }) => asOf !== null && asOf.length > 4)?.asOf ?? '';
}
