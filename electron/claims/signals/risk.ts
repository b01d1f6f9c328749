import { phraseStartBefore } from '../attribution/subject.ts';
import type { ClaimSentence } from '../claim-sentence.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { isCapitalised } from '../tokens.ts';
import { type ClaimSignal, findOutsideQuotations } from './signal.ts';

/** How many words after "could" the harm may follow, and after "will", which tells of many other things. */
const reach = 9;
const shortReach = 4;

/** It speaks of harm that may come, or of somebody's exposure to it. */
export const riskSignal: ClaimSignal = {
  kind: 'risk',
  weight: 0.1,
  holds: ({ sentence }) =>
    findOutsideQuotations(
      sentence,
      (at) =>
        namesRisk(sentence, at) || mayHarm(sentence, at) || isHazardAble(sentence, at) || causesHarm(sentence, at),
    ) !== -1,
};

function namesRisk(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const hit = phraseAt(tokens, at, language.signals.risk);
  if (hit === null || isDenied(sentence, at) || tokens[at - 1]?.text === '-') return false;
  if (isOnlyPast(sentence)) return false;
  // The names of trades are no risks: "risk assessment", "risk managers".
  const next = tokens[hit.to]?.lower ?? '';
  return !language.details.riskTrades.has(next);
}

/** "The dam put the villages in danger": every verb tells the past, and nobody says anything that might still hold. */
function isOnlyPast({ tokens, quoted, language }: ClaimSentence): boolean {
  const { verbs, opinionVerbs, finite, that } = language.speech;
  const { pasts } = language.signals;
  const outside = tokens.filter((token, at) => quoted[at] !== true && !isCapitalised(token));
  const saysOrHolds = outside.some(
    ({ lower }) =>
      lower === that || verbs.has(lower) || opinionVerbs.has(lower) || (finite.has(lower) && !pasts.has(lower)),
  );
  return !saysOrHolds && outside.some(({ lower }) => pasts.has(lower));
}

/** "no danger", "without any risk", "is not at risk" */
function isDenied({ tokens, language }: ClaimSentence, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 3; before -= 1) {
    const token = tokens[before];
    if (token?.type !== 'word') return false;
    if (language.details.denials.has(token.lower) || language.details.averts.has(token.lower)) return true;
  }
  return false;
}

function mayHarm(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language, bodyStart } = sentence;
  const { harm, harmModals } = language.signals;
  const { averts, certainModals, ableModals, graveHarm, limits } = language.details;
  const modal = tokens[at]?.lower ?? '';
  const token = tokens[at];
  // "on 3 May" names a month.
  if (token === undefined || (isCapitalised(token) && at > bodyStart)) return false;
  if (!harmModals.has(modal) || tokens[at + 1]?.lower === language.signals.perfect) return false;
  const farthest = certainModals.has(modal) || ableModals.has(modal) ? shortReach : reach;
  const words = ableModals.has(modal) ? graveHarm : harm;
  for (let next = at + 1; next < tokens.length && next <= at + farthest; next += 1) {
    const word = tokens[next];
    if (word === undefined || /^[,;:.]$/.test(word.text)) return false;
    // "could prevent losses" and "may not hurt" speak of the opposite; "could limit growth" is a harm.
    if (averts.has(word.lower)) return limits.has(word.lower);
    if (words.has(word.lower)) return !limits.has(word.lower) || next <= at + 2;
  }
  return false;
}

/** "Floods may wash the bank away", "a malicious file may claim anything": what a hazard may do is a harm, whatever it is. */
function isHazardAble(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const { hazards, averts, stativeVerbs } = language.details;
  if (!language.signals.possibility.has(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (averts.has(next) || stativeVerbs.has(next)) return false;
  return tokens.slice(phraseStartBefore(sentence, at), at).some(({ lower }) => hazards.has(lower));
}

/** "causes burns", "leads to shortages": what it does whenever it happens. */
function causesHarm(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const hit = phraseAt(tokens, at, language.signals.causes);
  if (hit === null || isDenied(sentence, at)) return false;
  for (let next = hit.to; next < tokens.length && next <= hit.to + shortReach; next += 1) {
    const word = tokens[next];
    if (word === undefined || word.type === 'mark') return false;
    if (language.signals.harm.has(word.lower) || language.details.graveHarm.has(word.lower)) return true;
  }
  return false;
}
