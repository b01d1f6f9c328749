import type { ClaimLanguage } from './claim-language.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { wordless } from './wordless.ts';

/** Every language whose words we know. */
const languages: readonly ClaimLanguage[] = [english, german];

/** A text must hold this share of a language's small words to be taken for it when it does not say so itself. */
const smallWordShare = 0.2;

/**
 * The table for a text: the stated language when it is known, else the one whose small words fill the text. A text in
 * any other language still yields quotations and figures in digits.
 */
export function languageOf(stated: string | null, text: string): ClaimLanguage {
  const primary = stated?.toLowerCase().split(/[-_]/)[0];
  const known = languages.find(({ id }) => id === primary);
  if (known !== undefined) return known;
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  const fits = languages.find(
    ({ stopWords }) => words.filter((word) => stopWords.has(word)).length >= words.length * smallWordShare,
  );
  return fits !== undefined && (primary === undefined || words.length > 40) ? fits : wordless;
}
