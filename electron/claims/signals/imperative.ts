import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';

/** An order to the reader begins at this token: "Rinse the jar", "please answer it", "never seal the lid". */
export function isImperativeAt(sentence: ClaimSentence, from: number): boolean {
  const { tokens, quoted, language } = sentence;
  const { imperatives, doubtfulImperatives, objectStarts } = language.signals;
  const { orderOpeners, noOrder, notObjects } = language.details;
  let at = from;
  while (orderOpeners.has(tokens[at]?.lower ?? '') && at < from + 3) {
    at += 1;
    if (tokens[at]?.text === ',') at += 1;
  }
  const token = tokens[at];
  if (token?.type !== 'word' || quoted[at] === true || isPointer(sentence, at)) return false;
  const pronoun = tokens[at + 1];
  if (pronoun !== undefined && language.details.orderPronouns.has(pronoun.lower) && isCapitalised(pronoun))
    return language.isInfinitive(token.lower);
  if (isYours(sentence, at)) return true;
  const doubtful = doubtfulImperatives.has(token.lower);
  if (!doubtful && !imperatives.has(token.lower)) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.text === '.') return at > from;
  if (next.type === 'mark' && next.text !== '“' && next.text !== '"') return false;
  if (next.text === '-' && next.glued) return false;
  // "do not", "don't touch" and "never touch", against "do they" and "never before".
  const negated = language.details.negatedOrders.has(token.lower);
  if (negated)
    return token.lower === language.signals.doing ? next.lower === language.signals.not : !noOrder.has(next.lower);
  if (!doubtful) return !notObjects.has(next.lower);
  if (objectStarts.has(next.lower) || next.type === 'number' || language.isGerund(next.lower))
    return !isStatement(sentence, at);
  // "Work in pairs" against "Work on the tunnel began".
  return language.speech.prepositions.has(next.lower) && !notObjects.has(next.lower) && !isStatement(sentence, at);
}

/** "Charge your phone": a bare verb in front of what is the reader's. */
function isYours({ tokens, language }: ClaimSentence, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!language.details.yours.has(tokens[at + 1]?.lower ?? '')) return false;
  const { prepositions, conjunctions, finite, determiners } = language.speech;
  if ([prepositions, conjunctions, finite, determiners, language.stopWords].some((words) => words.has(word)))
    return false;
  return !(
    language.isGerund(word) ||
    language.isParticiple(word) ||
    language.isAdverb(word) ||
    language.singular(word) !== null
  );
}

/** "See page 3", "note that", "read more": the text sends its reader elsewhere in itself. */
function isPointer({ tokens, language }: ClaimSentence, at: number): boolean {
  const { pointers, pointingReads, readMore, pageActs, pageThings } = language.details;
  const word = tokens[at]?.lower ?? '';
  // "Share your thoughts", "read the full report": the page asks for a click.
  const acts = pageActs.has(word) && tokens.slice(at + 1, at + 7).some(({ lower }) => pageThings.has(lower));
  return acts || pointers.has(word) || (pointingReads.has(word) && readMore.has(tokens[at + 1]?.lower ?? ''));
}

/** A finite verb comes before the first comma: what looked like an order was a subject. */
function isStatement({ tokens, language }: ClaimSentence, from: number): boolean {
  const { finite } = language.speech;
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[,;:.!?]$/.test(token.text)) return false;
    if (language.speech.conjunctions.has(token.lower) && !language.speech.and.has(token.lower)) return false;
    if (finite.has(token.lower) || language.signals.pasts.has(token.lower)) return true;
  }
  return false;
}
