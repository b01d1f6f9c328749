import type { ClaimLanguage } from '../language/claim-language.ts';
import { isCapitalised, type Token } from '../tokens.ts';

/**
 * The noun under which things are counted, as far as a word is one; null otherwise. Where nouns have capitals these show
 * it, and the noun stays as it stands, without the ending that only follows a preposition.
 */
export function countedNoun(token: Token, { nounsAreCapitalised, singular }: ClaimLanguage): string | null {
  if (!nounsAreCapitalised) return singular(token.lower);
  return isCapitalised(token) ? token.lower.replace(/(?<=e[rl])n$/, '') : null;
}
