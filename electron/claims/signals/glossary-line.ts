import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';

const longestTerm = 5;

/** "Peak load: the highest demand within a year", "Intestate – having died without a will": a term and what it means. */
export function explainsLabel(sentence: ClaimSentence): boolean {
  const { tokens, block, language, start } = sentence;
  if (start !== block.start) return false;
  const mark = tokens.findIndex(({ text }, at) => at > 0 && at <= longestTerm && /^[:–—-]$/.test(text));
  const first = tokens[mark + 1];
  if (mark === -1 || first === undefined || first.glued) return false;
  // "Baltic-style" holds a hyphen, not a dash.
  if (tokens[mark]?.text !== ':' && tokens[mark]?.glued === true) return false;
  const { finite, determiners, prepositions } = language.speech;
  const term = tokens.slice(0, mark);
  if (term.some(({ type, lower }) => type !== 'word' || finite.has(lower) || prepositions.has(lower))) return false;
  if (term.some(({ lower }) => language.signals.dutyLeads.has(lower) || language.details.notices.has(lower)))
    return false;
  if (isCapitalised(first) || tokens[mark + 2] === undefined) return false;
  const opensMeaning = determiners.has(first.lower) || language.isGerund(first.lower);
  // A whole sentence behind the mark goes on with the thought; a noun phrase explains the term.
  const untilClause = tokens.findIndex(
    ({ lower, text }, at) => at > mark + 1 && (language.details.clauseLinks.has(lower) || text === ',' || text === ';'),
  );
  const rest = tokens.slice(mark + 1, untilClause === -1 ? tokens.length : untilClause);
  return opensMeaning && !rest.some(({ lower }) => finite.has(lower));
}
