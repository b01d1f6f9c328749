import type { ClaimKind } from './claim.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import { phraseAt } from './language/phrase-table.ts';
import { namesOnly } from './names-only.ts';

const fewestWords = 4;
const fewestBackgroundWords = 7;

/** False for fragments, questions, lines of names, lines that only lead to others, and a text speaking of itself or to its reader. */
export function isCitable(sentence: ClaimSentence, kinds: readonly ClaimKind[]): boolean {
  const { tokens, raw, block, underDuty, language } = sentence;
  const words = tokens.filter(({ type }) => type !== 'mark').length;
  if (words < (underDuty ? 2 : fewestWords)) return false;
  if (isRest(sentence)) return false;
  const strong = kinds.includes('figure') || kinds.includes('quote');
  const end = lastCharacters(raw);
  if (/:$/.test(end)) return false;
  if (/\?["'”’)]*$/.test(end) && !kinds.includes('quote') && !kinds.includes('attributed')) return false;
  if (block.type === 'caption') return kinds.includes('figure') && words >= fewestBackgroundWords;
  const speaksOfItself = tokens.some((_, at) => phraseAt(tokens, at, language.signals.aboutItself) !== null);
  if (speaksOfItself && !strong) return false;
  // A line of a paragraph without its stop was cut off, or never was a sentence.
  const finished = /[.!?…。！？"'”’)\]]$/.test(end);
  // Items of a list may leave their verb out, and an order may begin with it.
  const maySayNothing = !strong && block.type !== 'list-item' && (!finished || kinds.length === 0);
  if (maySayNothing && namesOnly(sentence)) return false;
  if (!finished && !strong && block.type === 'paragraph' && words < 15) return false;
  return kinds.length > 0 || words >= fewestBackgroundWords;
}

/** ", although this case differs": what a mark of the sentence before opens is the rest of one. ".NET" and ".5" are words. */
function isRest({ tokens: [first, second] }: ClaimSentence): boolean {
  if (first?.type !== 'mark' || !/^[,;:.!?…)\]}]$/.test(first.text)) return false;
  return first.text !== '.' || second?.glued !== true || second.type === 'mark';
}

/** The last three characters in front of marks of emphasis and white space. */
function lastCharacters(raw: string): string {
  let end = raw.length;
  while (end > 0 && /[*_`\s]/.test(raw[end - 1] ?? '')) end -= 1;
  return raw.slice(Math.max(0, end - 3), end);
}
