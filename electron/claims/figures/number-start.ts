import type { ClaimLanguage } from '../language/claim-language.ts';
import type { Token } from '../tokens.ts';

/** The words by which a number or a currency can begin, made once for every language. */
const startsByLanguage = new WeakMap<ClaimLanguage, ReadonlySet<string>>();

/** False where neither a number, its sign nor its currency can begin, as at most tokens: nothing more need be asked. */
export function mayBeginNumber(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { type, lower } = token;
  if (type === 'number') return true;
  if (startsOf(language).has(lower)) return true;
  // Fractions of one character stand beyond the plain marks, and so do the signs of minus.
  if (type === 'mark') return lower === '-' || lower.charCodeAt(0) > 127;
  // "tenfold"; "US$", a currency that a word and a mark write together.
  const { fold } = language.numbers;
  if (fold !== '' && lower.endsWith(fold)) return true;
  const next = tokens[at + 1];
  return next?.type === 'mark' && next.glued && language.units.currencySigns.has(next.text);
}

function startsOf(language: ClaimLanguage): ReadonlySet<string> {
  const known = startsByLanguage.get(language);
  if (known !== undefined) return known;
  const { articles, everyNth, half, magnitudes, multiples, vagueCounts, words } = language.numbers;
  const lists = [articles, everyNth.every, words, multiples, magnitudes, vagueCounts, language.units.currencySigns];
  const starts = new Set([half, ...lists.flatMap((list) => [...list.keys()])]);
  startsByLanguage.set(language, starts);
  return starts;
}
