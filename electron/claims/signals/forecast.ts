import type { ClaimLanguage } from '../language/claim-language.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { type ClaimSignal, type Evidence, findOutsideQuotations } from './signal.ts';

/** It speaks of what is to come. What might have been, what somebody is able to do and general advice do not. */
export const forecastSignal: ClaimSignal = {
  kind: 'forecast',
  weight: 0.1,
  holds: (evidence) => findOutsideQuotations(evidence.sentence, (at) => looksAhead(evidence, at)) !== -1,
};

function looksAhead({ sentence }: Evidence, at: number): boolean {
  const { tokens, language } = sentence;
  const { forecast, possibility, genericSubjects } = language.signals;
  const token = tokens[at];
  if (token === undefined || (isCapitalised(token) && at > sentence.bodyStart)) return false;
  const hit = phraseAt(tokens, at, forecast);
  if (hit !== null) {
    // "three times as likely to" compares; "the will to" is a noun.
    if (language.signals.comparing.has(tokens[at - 1]?.lower ?? '')) return false;
    const before = tokens[at - 1]?.lower ?? '';
    return !(
      token.lower === language.signals.will &&
      (language.details.beforeWillAsNoun.has(before) || isPerfect(tokens, at + 1, language))
    );
  }
  if (!possibility.has(token.lower)) return false;
  const next = tokens[at + 1]?.lower === language.signals.not ? tokens[at + 2] : tokens[at + 1];
  if (next === undefined || next.type === 'mark' || isPerfect(tokens, tokens.indexOf(next), language)) return false;
  return !genericSubjects.has(tokens[at - 1]?.lower ?? '') && !isAbilityInThePast(tokens, at, language);
}

/** "could have fallen" against "could have effects": a participle follows, at most behind an adverb. */
function isPerfect(
  tokens: readonly Token[],
  at: number,
  { signals, details, isAdverb, isParticiple }: ClaimLanguage,
): boolean {
  if (tokens[at]?.lower !== signals.perfect) return false;
  const next = tokens[at + 1]?.lower ?? '';
  return isParticiple(isAdverb(next) || details.insidePerfect.has(next) ? (tokens[at + 2]?.lower ?? '') : next);
}

/** "could not find", "could hear": told of the past. */
function isAbilityInThePast(tokens: readonly Token[], at: number, { signals, details }: ClaimLanguage): boolean {
  if (tokens[at]?.lower !== signals.ability) return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (details.abilityVerbs.has(next)) return true;
  return next === signals.not && tokens.slice(0, at).some(({ lower }) => details.toldVerbs.has(lower));
}
