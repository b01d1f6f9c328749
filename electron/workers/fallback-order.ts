import type { FontFamilyFiles } from './font-files.ts';

/**
 * Families in the order in which they are searched for a character: those of text, then the one made for the language
 * (an ideograph has another form in Japan than in China), the other fallbacks, and what people brought themselves.
 */
export function orderOfFallbacks(
  families: readonly Pick<FontFamilyFiles, 'family' | 'role' | 'languages'>[],
  language: string,
): readonly string[] {
  const tag = language.toLowerCase();
  const rank = ({ role, languages }: (typeof families)[number]): number => {
    if (role === 'own') return 3;
    if (role === 'text') return 0;
    return 2 - longestBeginning(languages, tag) / 100;
  };
  return families
    .map((family, index) => ({ family: family.family, rank: rank(family), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ family }) => family);
}

/** Length of the longest of the beginnings that the tag has; 0 when it has none. */
function longestBeginning(beginnings: readonly string[], tag: string): number {
  return Math.max(0, ...beginnings.filter((one) => tag === one || tag.startsWith(`${one}-`)).map((one) => one.length));
}
