import { isNounOfThatForm } from '../attribution/around-verb.ts';
import type { ClaimSentence } from '../claim-sentence.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { isCapitalised } from '../tokens.ts';

/** How far behind the verb what is asked for may begin. */
const reach = 9;

/** Somebody asks somebody: "recommends that the fee be scrapped", "urged parliament to act", "proposed inviting bids". */
export function asksFor(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const { mandates, wishes, requests, mandateParticles } = language.details;
  const word = tokens[at]?.lower ?? '';
  const [recommends, wishing, requesting] = [mandates.has(word), wishes.has(word), requests.has(word)];
  if (!recommends && !wishing && !requesting) return false;
  // "would require": nobody has asked yet.
  if (isNounOfThatForm(sentence, at) || language.speech.modals.has(tokens[at - 1]?.lower ?? '')) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const { determiners, passive, prepositions } = language.speech;
  // "the proposed sale", "was asked": no one asks here, or nobody is asked for anything more.
  if (at === 0 || determiners.has(before) || passive.has(before) || prepositions.has(before)) return false;
  // "the survey suggests that firms adopt it" finds, and wishes nothing.
  if (wishing && isFinding(sentence, at)) return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (!requesting && language.isGerund(next)) return true;
  if (recommends && mandateParticles.has(next)) return true;
  for (let to = at + 1; to < tokens.length && to <= at + reach; to += 1) {
    const token = tokens[to];
    if (token === undefined || /^[.;:]$/.test(token.text)) return false;
    if (token.lower === language.speech.that)
      return (to === at + 1 || !wishing) && to <= at + 4 && isWish(sentence, to + 1);
    if (!wishing && to > at + 1 && token.lower === language.speech.infinitive) return isVerbNext(sentence, to + 1);
  }
  return false;
}

/** The subject is a study or a count. */
function isFinding({ tokens, language }: ClaimSentence, at: number): boolean {
  const { reporting, titles } = language.names;
  return tokens.slice(Math.max(0, at - 8), at).some(({ lower }) => {
    const noun = language.singular(lower) ?? lower;
    return reporting.has(noun) && !language.isPersonNoun(noun) && !titles.has(noun);
  });
}

/** "to the office", "to 9 a.m." and "to Kenya" lead somewhere; "to act" is what is asked. */
export function isVerbNext({ tokens, language }: ClaimSentence, at: number): boolean {
  const token = tokens[at];
  const { determiners, prepositions } = language.speech;
  return (
    token?.type === 'word' && !isCapitalised(token) && !determiners.has(token.lower) && !prepositions.has(token.lower)
  );
}

/** After "that" stands a duty, or a verb without any tense: "that the council write", "that it be kept". */
function isWish({ tokens, language }: ClaimSentence, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.;:,]$/.test(token.text)) return true;
    if (phraseAt(tokens, at, language.signals.duty) !== null) return true;
    if (language.speech.finite.has(token.lower) || language.signals.pasts.has(token.lower)) return false;
    if (language.isParticiple(token.lower) && !language.details.bare.has(tokens[at - 1]?.lower ?? '')) return false;
    if (language.details.bare.has(token.lower)) return true;
  }
  return true;
}
