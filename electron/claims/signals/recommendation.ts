import type { ClaimSentence } from '../claim-sentence.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { isImperativeAt } from './imperative.ts';
import { asksFor } from './mandate.ts';
import { type ClaimSignal, findOutsideQuotations } from './signal.ts';

/** It says what ought to be done: a duty, advice, an order to the reader, or what somebody asks of somebody. */
export const recommendationSignal: ClaimSignal = {
  kind: 'recommendation',
  weight: 0.15,
  holds: ({ sentence }) => {
    if (sentence.underDuty && sentence.block.type === 'list-item') return true;
    if (isOrder(sentence)) return true;
    return findOutsideQuotations(sentence, (at) => isDuty(sentence, at) || asksFor(sentence, at)) !== -1;
  },
};

function isDuty(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const { signals, details } = language;
  const { duty, notDuty } = signals;
  // "did not have to" begins before the words of the duty.
  for (let from = at; from >= 0 && from > at - 3; from -= 1) {
    if ((phraseAt(tokens, from, notDuty)?.to ?? 0) > at) return false;
  }
  const hit = phraseAt(tokens, at, duty);
  if (hit === null) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (details.softensDuty.has(before) || language.details.ownSubject.has(before)) return false;
  // "Should talks fail, …" is a condition, "what should come next" a question in disguise, "a must" a noun.
  if (signals.dutyAuxiliaries.has(hit.means)) {
    if (at === sentence.bodyStart || details.notBeforeDuty.has(before)) return false;
    return !isExpected(sentence, hit.to);
  }
  if (signals.dutyNouns.has(hit.means)) return !language.speech.determiners.has(before);
  return true;
}

/** "The light should turn green", "must have been": what is likely, not what is asked. */
function isExpected({ tokens, language }: ClaimSentence, after: number): boolean {
  const next = tokens[after]?.lower ?? '';
  const verb =
    language.isAdverb(next) || language.details.insidePerfect.has(next) ? (tokens[after + 1]?.lower ?? '') : next;
  return language.details.expectedVerbs.has(verb);
}

/** A verb in its base form opens the sentence, or follows an opening phrase ("If prices fall, sell."). */
function isOrder(sentence: ClaimSentence): boolean {
  const { tokens, language, bodyStart } = sentence;
  const start = afterEnumerator(sentence, bodyStart);
  if (isImperativeAt(sentence, start)) return true;
  if (!language.signals.openingClauses.has(tokens[start]?.lower ?? '')) return false;
  for (let at = start + 1; at < Math.min(tokens.length, start + 26); at += 1) {
    const { text } = tokens[at] ?? {};
    if (text === ',' && at > start + 1 && isImperativeAt(sentence, at + 1)) return true;
    if (text === ';' || text === ':') return false;
  }
  return false;
}

/** "3." or "(b)" in front of a step. */
function afterEnumerator({ tokens }: ClaimSentence, from: number): number {
  const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (first?.type === 'number' && second !== undefined && /^[.)]$/.test(second.text) && second.glued) return from + 2;
  return first?.text === '(' && third?.text === ')' ? from + 3 : from;
}
