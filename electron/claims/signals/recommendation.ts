import type { ClaimSentence } from '../claim-sentence.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { type ClaimSignal, type Evidence, findOutsideQuotations } from './signal.ts';

/** It says what ought to be done: a duty, advice, or an order to the reader. */
export const recommendationSignal: ClaimSignal = {
  kind: 'recommendation',
  weight: 0.15,
  holds: (evidence) => {
    const { sentence } = evidence;
    if (sentence.underDuty && sentence.block.type === 'list-item') return true;
    return isOrder(sentence) || findOutsideQuotations(sentence, (at) => isDuty(evidence, at)) !== -1;
  },
};

function isDuty({ sentence }: Evidence, at: number): boolean {
  const { tokens, language } = sentence;
  const { signals } = language;
  const { duty, notDuty } = signals;
  // "did not have to" begins before the words of the duty.
  for (let from = at; from >= 0 && from > at - 3; from -= 1) {
    if ((phraseAt(tokens, from, notDuty)?.to ?? 0) > at) return false;
  }
  const hit = phraseAt(tokens, at, duty);
  if (hit === null) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (language.details.softensDuty.has(before)) return false;
  // "Should talks fail, …" is a condition, "what should come next" a question in disguise, "a must" a noun.
  if (signals.dutyAuxiliaries.has(hit.means))
    return at !== sentence.bodyStart && !language.details.notBeforeDuty.has(before);
  if (signals.dutyNouns.has(hit.means)) return !language.speech.determiners.has(before);
  return true;
}

/** A verb in its base form opens the sentence, or follows an opening clause ("If prices fall, sell."). */
function isOrder(sentence: ClaimSentence): boolean {
  const { tokens, language, bodyStart } = sentence;
  if (isImperativeAt(sentence, bodyStart)) return true;
  if (!language.signals.openingClauses.has(tokens[bodyStart]?.lower ?? '')) return false;
  const comma = tokens.findIndex(({ text }, at) => at > bodyStart + 1 && at < bodyStart + 26 && text === ',');
  return comma !== -1 && isImperativeAt(sentence, comma + 1);
}

function isImperativeAt({ tokens, quoted, language }: ClaimSentence, from: number): boolean {
  const { imperatives, doubtfulImperatives, objectStarts } = language.signals;
  const polite = language.details.orderOpeners.has(tokens[from]?.lower ?? '');
  let at = polite ? from + 1 : from;
  if (polite && tokens[at]?.text === ',') at += 1;
  const token = tokens[at];
  if (token?.type !== 'word' || quoted[at] === true || !imperatives.has(token.lower)) return false;
  const next = tokens[at + 1];
  if (next === undefined || (next.type === 'mark' && next.text !== '“' && next.text !== '"')) return false;
  if (next.text === '-' && next.glued) return false;
  if (token.lower === 'do' || token.lower === "don't" || token.lower === 'never')
    return next.lower === 'not' || token.lower !== 'do';
  if (doubtfulImperatives.has(token.lower))
    return objectStarts.has(next.lower) || next.type === 'number' || /ing$/.test(next.lower);
  // "Use of force", "Ensure that": a noun takes "of" or a verb, an order its object.
  return !language.details.notObjects.has(next.lower);
}
