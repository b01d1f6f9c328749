import type { ClaimLanguage } from '../language/claim-language.ts';
import { phraseBefore } from '../language/phrase-table.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { countedNoun } from './counted-noun.ts';
import type { NumberMention } from './number-mention.ts';

/** No text speaks of a later year without saying that it is one. */
export const lastYear = 2200;

/** Plurals are seldom dated by a year before this one: "1100 boats" counts them. */
const firstDatingYear = 1500;

/**
 * True when a number that could be a year counts what stands right behind it: "some 2000 people", "sank 1905 boats"
 * against "in 2000 people", "the 1905 boats", "2024 elections". In doubt it is a year.
 */
export function countsInYearLikeDigits(
  tokens: readonly Token[],
  mention: NumberMention,
  language: ClaimLanguage,
): boolean {
  const { numbers, units } = language;
  const after = tokens[mention.to];
  if (mention.range) return (mention.high ?? 0) > lastYear;
  if (after === undefined || (isCapitalised(after) && !language.nounsAreCapitalised)) return false;
  const measured = units.measures.has(after.lower) && !units.time.has(units.measures.get(after.lower) ?? '');
  if (measured) return true;
  const noun = countedNoun(after, language);
  if (noun === null) return false;
  if (phraseBefore(tokens, mention.from, numbers.qualifiersBefore) !== null) return true;
  // "2000 people died" against "in 2000 people died".
  if (noun === 'person') return !language.speech.prepositions.has(tokens[mention.from - 1]?.lower ?? '');
  return !language.nounsAreCapitalised && countsThings(tokens, mention, noun, language);
}

/** Nothing before the number makes it a date, and the noun names what is counted rather than what happens in a year. */
function countsThings(
  tokens: readonly Token[],
  { from, value }: NumberMention,
  noun: string,
  { details, speech, numbers, names, units }: ClaimLanguage,
): boolean {
  const before = tokens[from - 1];
  const word = before?.lower ?? '';
  const isEarly = value !== null && value < firstDatingYear;
  if (before?.type === 'number' || tokens[from - 2]?.type === 'number') return false;
  // "a fleet of 1100 boats" against "in the spring of 1905 boats".
  if (isEarly && word === numbers.of) return true;
  // "the 1905 boats", "its 2030 targets", "in 1905 boats", "late 1905 boats", "summer 1905 boats".
  if (speech.determiners.has(word) || speech.possessiveMark.has(word) || speech.prepositions.has(word)) return false;
  if (details.governsDates.has(word) || details.yearOpeners.has(word) || names.weekdays.has(word)) return false;
  if (before !== undefined && isCapitalised(before)) return false;
  return isEarly ? !units.time.has(noun) : details.countables.has(noun);
}
