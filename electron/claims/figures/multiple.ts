import type { ClaimLanguage } from '../language/claim-language.ts';
import type { Token } from '../tokens.ts';

/** "twice as many", "three times higher", "tenfold": how many times as much. Null for "met three times". */
export function multipleAt(
  tokens: readonly Token[],
  at: number,
  language: ClaimLanguage,
): { readonly to: number; readonly value: number } | null {
  const { numbers } = language;
  const word = tokens[at];
  if (word === undefined) return null;
  const own = numbers.multiples.get(word.lower);
  if (own !== undefined) return compares(tokens, at + 1, language) ? { to: at + 1, value: own } : null;
  const folded = word.type === 'word' ? foldedIn(word.lower, numbers) : null;
  if (folded !== null) return { to: at + 1, value: folded };
  const times = word.type === 'number' ? plainNumber(word.text) : (numbers.words.get(word.lower) ?? null);
  if (times === null || times <= 1) return null;
  const [next, ending] = [tokens[at + 1], tokens[at + 2]];
  if (next?.text === '-' && next.glued && ending?.lower === numbers.fold) return { to: at + 3, value: times };
  if (next?.lower === numbers.fold && next.glued) return { to: at + 2, value: times };
  return numbers.times.has(next?.lower ?? '') && compares(tokens, at + 2, language)
    ? { to: at + 2, value: times }
    : null;
}

function plainNumber(text: string): number | null {
  return /^\d{1,4}(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** "tenfold" */
function foldedIn(word: string, { fold, words }: ClaimLanguage['numbers']): number | null {
  if (fold === '' || !word.endsWith(fold)) return null;
  return words.get(word.slice(0, -fold.length)) ?? null;
}

/** "as many", "more", "higher", "the size": something is measured against something else. */
function compares(tokens: readonly Token[], at: number, { numbers }: ClaimLanguage): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === numbers.asMuch) {
    // "three times as chair" counts; "as large as" and "as many" compare.
    if (numbers.comparedAs.has(tokens[at + 1]?.lower ?? '')) return true;
    return tokens.slice(at + 2, at + 5).some(({ lower }) => lower === numbers.asMuch);
  }
  return numbers.comparing.has(word) || numbers.isComparative(word);
}
