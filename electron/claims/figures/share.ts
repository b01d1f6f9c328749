import type { ClaimLanguage } from '../language/claim-language.ts';
import type { Token } from '../tokens.ts';
import { powerOfTen, valueOfDigits } from './digits.ts';

/** A part of a whole, or of a round number ("half a million"), which is a number like others. */
export interface Share {
  /** Index of the token after it. */
  readonly to: number;
  readonly value: number;
  readonly share?: true;
  readonly scale?: number;
}

/** A share that begins with a word: "every fifth", "a third of", "half the", "one in five". Null when none does. */
export function shareInWords(tokens: readonly Token[], at: number, language: ClaimLanguage): Share | null {
  return everyNthAt(tokens, at, language) ?? fractionAt(tokens, at, language);
}

/** "jeder fünfte Betrieb", but not "every second day": that is how often. */
function everyNthAt(tokens: readonly Token[], at: number, { numbers, units }: ClaimLanguage): Share | null {
  const { every, ordinals } = numbers.everyNth;
  if (!every.has(tokens[at]?.lower ?? '')) return null;
  const parts = ordinals.get(tokens[at + 1]?.lower ?? '');
  const counted = tokens[at + 2];
  if (parts === undefined || counted?.type !== 'word') return null;
  if (units.time.has(units.measures.get(counted.lower) ?? counted.lower)) return null;
  return { to: at + 2, value: 1 / parts, share: true };
}

/** "a third of", "two-thirds of", "half the", "half a million", "one in five" */
function fractionAt(tokens: readonly Token[], at: number, language: ClaimLanguage): Share | null {
  const { numbers } = language;
  const first = tokens[at]?.lower ?? '';
  if (first === numbers.half) return halfAt(tokens, at, language);
  const upper = numbers.articles.has(first) ? 1 : numbers.words.get(first);
  if (upper === undefined) return null;
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0;
  const lower = numbers.fractions.get(tokens[at + 1 + hyphen]?.lower ?? '');
  const to = at + 2 + hyphen;
  if (lower !== undefined && upper < lower) {
    const million = scaleBehind(tokens, to, language);
    if (million !== null)
      return { to: million.to, value: (upper / lower) * million.scale, scale: powerOfTen(million.scale) };
  }
  // "a third party" and "a quarter later" are no shares: something must be shared out, or compared.
  if (lower !== undefined && upper < lower && sharesOut(tokens, to, language)) {
    return { to, value: upper / lower, share: true };
  }
  if (numbers.articles.has(first) && !numbers.words.has(first)) return null;
  return outOfAt(tokens, at + 1, upper, language);
}

/** "a quarter of a million" */
function scaleBehind(
  tokens: readonly Token[],
  at: number,
  { numbers }: ClaimLanguage,
): { readonly to: number; readonly scale: number } | null {
  if (tokens[at]?.lower !== numbers.of || !numbers.articles.has(tokens[at + 1]?.lower ?? '')) return null;
  const scale = numbers.scales.get(tokens[at + 2]?.lower ?? '');
  return scale === undefined || scale < 1000 ? null : { to: at + 3, scale };
}

function halfAt(tokens: readonly Token[], at: number, language: ClaimLanguage): Share | null {
  const { numbers, details } = language;
  const scale = numbers.articles.has(tokens[at + 1]?.lower ?? '')
    ? numbers.scales.get(tokens[at + 2]?.lower ?? '')
    : undefined;
  if (scale !== undefined) return { to: at + 3, value: scale / 2, scale: powerOfTen(scale) };
  const next = tokens[at + 1];
  if (next === undefined || next.glued) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (numbers.periodWords.has(before) || details.notHalf.has(before)) return null;
  return sharesOut(tokens, at + 1, language) ? { to: at + 1, value: 0.5, share: true } : null;
}

function sharesOut(tokens: readonly Token[], at: number, { numbers, details }: ClaimLanguage): boolean {
  const next = tokens[at]?.lower ?? '';
  return next === numbers.of || numbers.definite.has(next) || details.comparingShares.has(next);
}

/** What `upper` is a share of, from the token after it: "one in five", "2 out of 3". Null when it is none. */
export function outOfAt(tokens: readonly Token[], from: number, upper: number, language: ClaimLanguage): Share | null {
  const { numbers } = language;
  const parted = partedShareAt(tokens, from, upper, language);
  if (parted !== null) return { ...parted, share: true };
  for (const phrase of numbers.outOf) {
    const words = phrase.split(' ');
    if (!words.every((word, offset) => tokens[from + offset]?.lower === word)) continue;
    const next = tokens[from + words.length];
    if (next === undefined) continue;
    const lower =
      next.type === 'number' ? valueOfDigits(next.text, numbers.decimalMark) : numbers.words.get(next.lower);
    const clean = /^\d{1,3}$/.test(next.text) || next.type === 'word';
    const after = tokens[from + words.length + 1];
    const noun = after?.type === 'word' && !after.glued;
    if (
      lower !== undefined &&
      lower !== null &&
      clean &&
      noun &&
      Number.isInteger(upper) &&
      upper < lower &&
      lower <= 100
    ) {
      return { to: from + words.length + 1, value: upper / lower, share: true };
    }
  }
  return null;
}

/** "one teacher in eight", but not "one goal in eight matches". */
function partedShareAt(
  tokens: readonly Token[],
  from: number,
  upper: number,
  { numbers, units, singular, speech }: ClaimLanguage,
): { readonly to: number; readonly value: number } | null {
  const [noun, link, last, after] = tokens.slice(from, from + 4);
  if (upper !== 1 || noun?.type !== 'word' || link?.lower !== numbers.outOf[0] || last === undefined) return null;
  if (units.notNouns.has(noun.lower) || speech.prepositions.has(noun.lower)) return null;
  const lower = last.type === 'number' ? Number(last.text) : (numbers.words.get(last.lower) ?? Number.NaN);
  if (!Number.isInteger(lower) || lower < 2 || lower > 100) return null;
  const counted = after?.type === 'word' && (singular(after.lower) !== null || units.measures.has(after.lower));
  return counted && after?.lower !== 'is' ? null : { to: from + 3, value: 1 / lower };
}
