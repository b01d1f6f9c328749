import type { ClaimSentence } from '../claim-sentence.ts';
import { type PhraseHit, phraseAt } from '../language/phrase-table.ts';
import { isImperativeAt } from './imperative.ts';
import { asksFor, isVerbNext } from './mandate.ts';
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
  const hit = phraseAt(tokens, at, duty) ?? overAdverb(sentence, at);
  if (hit === null || isForNobody(sentence, at)) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (details.softensDuty.has(before) || language.details.ownSubject.has(before)) return false;
  // "we shall see": of oneself it looks ahead.
  if (details.ordering.has(hit.means) && signals.genericSubjects.has(before)) return false;
  // "Should talks fail, …" is a condition, "what should come next" a question in disguise, "a must" a noun.
  if (signals.dutyAuxiliaries.has(hit.means)) {
    if (at === sentence.bodyStart || details.notBeforeDuty.has(before) || isInverted(sentence, at)) return false;
    return !isExpected(sentence, hit.to);
  }
  // "a need to", "a stronger need to": a noun.
  if (signals.dutyNouns.has(hit.means))
    return !(
      language.speech.determiners.has(before) ||
      language.numbers.isComparative(before) ||
      language.isAdjective(before)
    );
  return true;
}

/** "are strongly encouraged to": the phrase of a duty with an adverb inside. */
function overAdverb({ tokens, language }: ClaimSentence, at: number): PhraseHit<string> | null {
  const { passive } = language.speech;
  if (!passive.has(tokens[at]?.lower ?? '') || !language.isAdverb(tokens[at + 1]?.lower ?? '')) return null;
  const hit = phraseAt([...tokens.slice(at, at + 1), ...tokens.slice(at + 2, at + 7)], 0, language.signals.duty);
  return hit === null ? null : { ...hit, from: at, to: at + hit.to + 1 };
}

/** "No receipt is needed", "nobody has to apply". */
function isForNobody({ tokens, language }: ClaimSentence, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const token = tokens[before];
    if (token?.type !== 'word') return false;
    if (language.details.nobody.has(token.lower)) return !language.signals.dutyAuxiliaries.has(tokens[at]?.lower ?? '');
  }
  return false;
}

/** "…, should it come, …", "and should markets fall": a subject behind the auxiliary makes it a condition. */
function isInverted({ tokens, language }: ClaimSentence, at: number): boolean {
  if (!language.details.openingDuties.has(tokens[at]?.lower ?? '')) return false;
  const before = tokens[at - 1];
  if (before === undefined || !(before.text === ',' || language.speech.conjunctions.has(before.lower))) return false;
  const next = tokens[at + 1]?.lower ?? '';
  const { determiners, subjectPronouns } = language.speech;
  return subjectPronouns.has(next) || determiners.has(next) || language.singular(next) !== null;
}

/** "The light should turn green", "must have been": what is likely, not what is asked. */
function isExpected({ tokens, language }: ClaimSentence, after: number): boolean {
  const next = tokens[after]?.lower ?? '';
  // "must have been" guesses, "should have a choice" asks.
  if (next === language.signals.perfect) {
    const [second, third] = [tokens[after + 1]?.lower ?? '', tokens[after + 2]?.lower ?? ''];
    return language.isParticiple(language.isAdverb(second) ? third : second);
  }
  const verb =
    language.isAdverb(next) || language.details.insidePerfect.has(next) ? (tokens[after + 1]?.lower ?? '') : next;
  return language.details.expectedVerbs.has(verb);
}

/** A verb in its base form opens the sentence, or follows an opening phrase ("If prices fall, sell."). */
function isOrder(sentence: ClaimSentence): boolean {
  const { tokens, language, bodyStart } = sentence;
  const start = afterEnumerator(sentence, bodyStart);
  if (isImperativeAt(sentence, start)) return true;
  if (asksPolitely(sentence) || followsAdvice(sentence)) return true;
  if (!language.signals.openingClauses.has(tokens[start]?.lower ?? '')) return false;
  for (let at = start + 1; at < Math.min(tokens.length, start + 26); at += 1) {
    const { text } = tokens[at] ?? {};
    if (text === ',' && at > start + 1 && isImperativeAt(sentence, at + 1)) return true;
    if (text === ';' || text === ':') return false;
  }
  return false;
}

/** "…, please write to us": the word of courtesy makes an order of what follows. */
function asksPolitely(sentence: ClaimSentence): boolean {
  const { politely } = sentence.language.details;
  return (
    findOutsideQuotations(
      sentence,
      (at) => politely.has(sentence.tokens[at]?.lower ?? '') && isVerbNext(sentence, at + 1),
    ) !== -1
  );
}

/** "My advice: read the small print." */
function followsAdvice(sentence: ClaimSentence): boolean {
  const { tokens, language } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon === -1) return false;
  const leads = tokens.slice(Math.max(0, colon - 8), colon).some(({ lower }) => language.signals.dutyLeads.has(lower));
  return leads && isImperativeAt(sentence, colon + 1);
}

/** "3." or "(b)" in front of a step. */
function afterEnumerator({ tokens }: ClaimSentence, from: number): number {
  const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (first?.type === 'number' && second !== undefined && /^[.)]$/.test(second.text) && second.glued) return from + 2;
  return first?.text === '(' && third?.text === ')' ? from + 3 : from;
}
