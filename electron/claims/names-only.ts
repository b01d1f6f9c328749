import type { ClaimSentence } from './claim-sentence.ts';
import { isCapitalised, type Token } from './tokens.ts';

/**
 * True for a line of names, such as the authors of a paper, their institutes or a title with capitals: between the names
 * nothing is said. Verbs are written small, so a line in which only articles, prepositions and the like are has none. A
 * whole sentence in capitals shows no verb to this rule, and keeps its stop.
 */
export function namesOnly({ tokens, language, raw }: ClaimSentence): boolean {
  const { names, numbers, speech } = language;
  const words = tokens.filter((token, at) => token.type === 'word' && !isInAddress(tokens, at));
  if (!words.some(isCapitalised)) return false;
  const shouted = words.every(({ text }) => text === text.toUpperCase());
  if (shouted && /[.!?…]["'”’)\]]*$/.test(raw.trimEnd())) return false;
  return words.every((word) => {
    if (isCapitalised(word)) return true;
    const { lower } = word;
    const links = names.inside.has(lower) || speech.prepositions.has(lower) || numbers.articles.has(lower);
    // The s of a possessive, a mark behind a name.
    return links || numbers.definite.has(lower) || lower === numbers.or || lower.length === 1;
  });
}

/** "{anna,ben}@harbour.example": one run of signs around an at sign. */
function isInAddress(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && tokens[from]?.glued === true) from -= 1;
  for (let index = from; index < tokens.length && (index === from || tokens[index]?.glued === true); index += 1) {
    if (tokens[index]?.text === '@') return true;
  }
  return false;
}
