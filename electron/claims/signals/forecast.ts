import { isNounOfThatForm } from '../attribution/around-verb.ts';
import { phraseStartBefore } from '../attribution/subject.ts';
import type { ClaimSentence } from '../claim-sentence.ts';
import type { ClaimLanguage } from '../language/claim-language.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { type ClaimSignal, findOutsideQuotations } from './signal.ts';

/** It speaks of what is to come. What might have been, what always happens, abilities and general advice do not. */
export const forecastSignal: ClaimSignal = {
  kind: 'forecast',
  weight: 0.1,
  holds: ({ sentence }) => findOutsideQuotations(sentence, (at) => looksAhead(sentence, at)) !== -1,
};

function looksAhead(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language, bodyStart } = sentence;
  const { forecast, comparing, will, possibility, consequence } = language.signals;
  const token = tokens[at];
  if (token === undefined || (isCapitalised(token) && at > bodyStart)) return false;
  if (will.has(token.lower)) return willCome(sentence, at);
  const hit = phraseAt(tokens, at, forecast);
  const before = tokens[at - 1]?.lower ?? '';
  // "three times as likely to" compares; "the aim is to cut costs" says what for.
  if (hit !== null) {
    if (language.details.plansAsNouns.has(token.lower) && language.speech.determiners.has(before)) return false;
    if (language.details.causeToo.has(hit.means) && isNounPhraseAt(tokens, hit.to, language)) return false;
    if (isOwnOrDenied(sentence, at) || isNounOfThatForm(sentence, at)) return false;
    // "as one would expect", "came to expect": nobody does so now.
    if (hit.to === at + 1 && isOnlyThought(before, language)) return false;
    // "how similar it is to other processes"
    if (language.details.whatFor.has(hit.means) && language.speech.determiners.has(tokens[hit.to]?.lower ?? ''))
      return false;
    // "the young are more likely to fall" compares groups, unless a time is named.
    if (language.details.likelier.has(token.lower) && language.details.comparesLikely.has(before))
      return hasTimeToCome(sentence);
    return !comparing.has(before) && !saysWhatFor(sentence, at, hit.means);
  }
  if (possibility.has(token.lower)) return mayCome(sentence, at);
  if (token.lower === consequence) return wouldFollow(sentence, at);
  return isScheduled(sentence, at);
}

/** "the delay is due to the rain", "due to floods", "due to Kenya": no verb in its base form follows. */
function isNounPhraseAt(tokens: readonly Token[], at: number, { speech, singular, isGerund }: ClaimLanguage): boolean {
  const next = tokens[at];
  if (next === undefined || next.type === 'number' || isCapitalised(next)) return true;
  return speech.determiners.has(next.lower) || singular(next.lower) !== null || isGerund(next.lower);
}

/** "The goal, it says, is to cut costs". */
function saysWhatFor({ tokens, language }: ClaimSentence, at: number, phrase: string): boolean {
  const { notToCome, whatFor } = language.details;
  return whatFor.has(phrase) && tokens.slice(Math.max(0, at - 12), at).some(({ lower }) => notToCome.has(lower));
}

/** "I would not expect": a single reader's or author's feeling. */
function isOwnOrDenied({ tokens, language }: ClaimSentence, at: number): boolean {
  const { ownSubject, denials, emphatic } = language.details;
  const before = tokens[at - 1]?.lower ?? '';
  // "we do not foresee a recovery" looks ahead all the same.
  if (emphatic.has(tokens[at - 2]?.lower ?? '') || emphatic.has(before.replace(/n't$/, '')))
    return ownSubject.has(tokens[at - 3]?.lower ?? '') || ownSubject.has(tokens[at - 2]?.lower ?? '');
  return ownSubject.has(before) || denials.has(before) || /n't$/.test(before);
}

/** Behind "would" or "to" a verb of expecting tells what one might expect. */
function isOnlyThought(before: string, { speech }: ClaimLanguage): boolean {
  return speech.modals.has(before) || before === speech.infinitive;
}

/** "The bridge will close", but not "the will of", "you will need", "water will often boil over" or "where they will go". */
function willCome(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language, toReader, timeless } = sentence;
  const { details, signals } = language;
  const before = tokens[at - 1]?.lower ?? '';
  if (details.beforeWillAsNoun.has(before) || isNounBefore(tokens[at + 1], language)) return false;
  // "will have noticed" guesses at the past; "by 2030 will have retired" looks ahead.
  if (isPerfect(tokens, at + 1, language) && !hasTimeToCome(sentence)) return false;
  const subject = subjectBefore(tokens, at);
  // "Handrails shall be fixed" orders; only of oneself does it look ahead.
  if (details.ordering.has(tokens[at]?.lower ?? '') && !signals.genericSubjects.has(subject)) return false;
  const isOurs = signals.ourselves.has(subject);
  // "we will replace the pipes" announces, "we will see below" leads through the text.
  if (isOurs ? details.textVerbs.has(tokens[at + 1]?.lower ?? '') : signals.genericSubjects.has(subject)) return false;
  if (isHabit(sentence, at) || isGeneralTruth(sentence, at)) return false;
  if (language.nounsAreCapitalised && !endsInInfinitive(sentence, at)) return false;
  if (asksBefore(sentence, at)) return false;
  // Directions and manuals tell how a thing behaves; only a date, "probably" or "we" makes them tell what is to come.
  if (!(toReader || timeless) || hasTimeToCome(sentence)) return true;
  return isOurs || details.probably.has(tokens[at + 1]?.lower ?? '');
}

/** "where they will go", "how the change might affect them": a question inside the sentence. */
function asksBefore({ tokens, language }: ClaimSentence, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    if (language.details.asksWhere.has(tokens[back]?.lower ?? '')) return true;
  }
  return false;
}

/** "Trout will not breed where it is warm", "some files will contain both": how things of a kind behave. */
function isGeneralTruth(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  if (hasTimeToCome(sentence) || !isOfAKind(sentence, at)) return false;
  if (isState(tokens, at + 1, language)) return true;
  return tokens.slice(at + 1).some(({ lower }) => language.details.everyPlace.has(lower));
}

/** The subject is no certain thing: "such programs", "a file", "deep nesting", against "the bridge", "higher fees", "it". */
function isOfAKind(sentence: ClaimSentence, at: number): boolean {
  const { tokens, names, language } = sentence;
  const { determiners, personPronouns, subjectPronouns } = language.speech;
  const start = phraseStartBefore(sentence, at);
  const subject = tokens.slice(start, at);
  if (
    language.details.kinds.size === 0 ||
    subject.length === 0 ||
    names.some(({ from, to }) => from >= start && to <= at)
  )
    return false;
  const isKind = language.details.kinds.has(subject[0]?.lower ?? '');
  return subject.every(({ type, lower }) => {
    if (
      language.details.newThings.has(lower) ||
      type === 'number' ||
      personPronouns.has(lower) ||
      subjectPronouns.has(lower)
    )
      return false;
    if (language.numbers.isComparative(lower) || language.speech.ownPronouns.has(lower)) return false;
    return isKind || !determiners.has(lower) || language.numbers.articles.has(lower);
  });
}

/** "wird steigen" against "wird gebaut": the clause of the auxiliary ends in an infinitive. */
function endsInInfinitive({ tokens, language }: ClaimSentence, at: number): boolean {
  let end = at + 1;
  while (end < tokens.length && !/^[,;:.!?]$/.test(tokens[end]?.text ?? '.')) end += 1;
  const last = tokens[end - 1];
  return last !== undefined && end - 1 > at && !isCapitalised(last) && language.isInfinitive(last.lower);
}

/** "every will contains", "without a will.": no verb in its base form follows. */
function isNounBefore(next: Token | undefined, language: ClaimLanguage): boolean {
  if (next === undefined || (next.type === 'mark' && !/^[,“"(–—-]$/.test(next.text))) return true;
  return next.type === 'word' && (language.details.tensed.has(next.lower) || language.singular(next.lower) !== null);
}

/** "may", "might", "could" of one case to come, not of what a person is able or allowed to do. */
function mayCome(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language, toReader, timeless } = sentence;
  const { signals, details } = language;
  const next = tokens[at + 1]?.lower === signals.not ? tokens[at + 2] : tokens[at + 1];
  if (next === undefined || next.type === 'mark' || isPerfect(tokens, tokens.indexOf(next), language)) return false;
  const subject = subjectBefore(tokens, at);
  if (signals.genericSubjects.has(subject) || details.asksWhere.has(subject) || details.allows.has(subject))
    return false;
  if (hasTimeToCome(sentence)) return true;
  if (timeless || asksBefore(sentence, at) || details.clauseLinks.has(subject)) return false;
  const isConditional = tokens.some(({ lower }) => details.conditions.has(lower));
  if (isOfAKind(sentence, at) && !isConditional && !details.changes.has(next.lower)) return false;
  // "might also include" and "may be necessary" tell how things are.
  if (toReader || isState(tokens, tokens.indexOf(next), language)) return false;
  if (tokens[at]?.lower === signals.ability && isTold(sentence)) return false;
  return !isHabit(sentence, at) && !(tokens[at]?.lower === signals.ability && isAbilityInThePast(tokens, at, language));
}

/** Behind adverbs stands a verb of being or having, and no participle that makes an event of it. */
function isState(
  tokens: readonly Token[],
  from: number,
  { details, signals, speech, isAdverb, isParticiple }: ClaimLanguage,
): boolean {
  let at = from;
  while (isAdverb(tokens[at]?.lower ?? '') || details.insidePerfect.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at]?.lower ?? '';
  if (!details.stativeVerbs.has(verb)) return false;
  // "may have to close"
  if (verb === signals.perfect && tokens[at + 1]?.lower === speech.infinitive) return false;
  return !(verb === signals.being && isParticiple(tokens[at + 1]?.lower ?? ''));
}

/** The sentence tells the past, and nobody in it says anything: "could" was an ability. */
function isTold({ tokens, quoted, language }: ClaimSentence): boolean {
  const { verbs, weakVerbs, opinionVerbs } = language.speech;
  const said = tokens.some(({ lower }) => verbs.has(lower) || weakVerbs.has(lower) || opinionVerbs.has(lower));
  return !said && tokens.some(({ lower }, at) => quoted[at] !== true && language.details.pastAuxiliaries.has(lower));
}

/** "Replacing the pipes would take ten years": what a proposal or a condition would bring, unless the past is told. */
function wouldFollow(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const { signals, details } = language;
  if (isPerfect(tokens, at + 1, language) || details.wouldWish.has(tokens[at + 1]?.lower ?? '')) return false;
  // "would not be drawn" refused, "would be wise to" judges.
  const conditional = tokens.some(({ lower }) => details.conditions.has(lower));
  if (sentence.timeless && !hasTimeToCome(sentence)) return false;
  if (!conditional && (tokens[at + 1]?.lower === signals.not || isState(tokens, at + 1, language))) return false;
  const subject = subjectBefore(tokens, at);
  if (signals.genericSubjects.has(subject) || signals.ourselves.has(subject)) return false;
  // "the cut, which would cost 40 posts" goes on about one thing.
  const goesOn = tokens[at - 2]?.text === ',';
  // "a folder that would hurt to lose": told of a kind of thing.
  if (details.asksWhere.has(subject) || (details.clauseLinks.has(subject) && !goesOn && at > sentence.bodyStart + 1))
    return false;
  return !isOfThePast(sentence, at) && !isHabit(sentence, at);
}

/** "Talks begin in the autumn", "the fair is on 21 June next year": a present tense with a time to come. */
function isScheduled(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const before = tokens[at - 1]?.lower ?? '';
  if (!language.signals.schedules.has(tokens[at]?.lower ?? '') || at === 0) return false;
  if (language.speech.passive.has(before) || language.speech.determiners.has(before)) return false;
  for (let next = at + 1; next <= at + 5; next += 1) if (timeToComeAt(tokens, next, language)) return true;
  return false;
}

/** The word in front of a modal or grown together with it: "you will", "you'll". */
function subjectBefore(tokens: readonly Token[], at: number): string {
  const own = tokens[at]?.lower ?? '';
  const cut = own.lastIndexOf("'");
  return cut > 0 ? own.slice(0, cut) : (tokens[at - 1]?.lower ?? '');
}

/** "usually", "in rare cases", "whoever": told of every time. */
function isHabit({ tokens, language, bodyStart }: ClaimSentence, at: number): boolean {
  const { habits } = language.signals;
  const first = tokens[bodyStart]?.lower ?? '';
  if (language.details.everybody.has(first) || language.details.everyPlace.has(first)) return true;
  for (let near = Math.max(0, at - 8); near <= at + 2; near += 1) {
    if (phraseAt(tokens, near, habits) !== null) return true;
  }
  return false;
}

/** The past is told before it, or somebody said it in the past: what follows was to come then. */
function isOfThePast({ tokens, quoted, language }: ClaimSentence, at: number): boolean {
  const { pasts } = language.signals;
  const { verbs, weakVerbs, opinionVerbs } = language.speech;
  return tokens.some((token, index) => {
    if (token.type !== 'word' || quoted[index] === true || isCapitalised(token)) return false;
    const previous = tokens[index - 1];
    // "so-called", "is called" and "has said" put nothing into the past.
    if (previous !== undefined && (previous.text === '-' || isNoPast(previous.lower, language))) return false;
    const said = verbs.has(token.lower) || weakVerbs.has(token.lower) || opinionVerbs.has(token.lower);
    if (said && (pasts.has(token.lower) || language.isParticiple(token.lower))) return true;
    return index < at && pasts.has(token.lower);
  });
}

function isNoPast(before: string, { details, speech }: ClaimLanguage): boolean {
  return details.perfectForms.has(before) || speech.passive.has(before) || speech.determiners.has(before);
}

/** "could hear", "could not find", "showed that it could be switched on": told of the past. */
function isAbilityInThePast(
  tokens: readonly Token[],
  at: number,
  { signals, details, speech }: ClaimLanguage,
): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (details.abilityVerbs.has(next)) return true;
  const before = tokens.slice(0, at);
  if (next === signals.not && before.some(({ lower }) => details.toldVerbs.has(lower))) return true;
  return before.some(({ lower }, index) => details.provedVerbs.has(lower) && tokens[index + 1]?.lower === speech.that);
}

function hasTimeToCome({ tokens, language }: ClaimSentence): boolean {
  return tokens.some((_, at) => timeToComeAt(tokens, at, language));
}

/** "next year", "in the autumn", "on 31 January", "by 2030" */
function timeToComeAt(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  if (phraseAt(tokens, at, language.signals.timesToCome) !== null) return true;
  if (!language.details.beforeDates.has(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  const after = tokens[at + 2]?.lower ?? '';
  const { months, weekdays } = language.names;
  if (next === undefined) return false;
  // "on the 20th"
  if (language.details.definite.has(next.lower) && /^\d{1,2}$/.test(tokens[at + 2]?.text ?? ''))
    return language.details.ordinalEndings.has(tokens[at + 3]?.lower ?? '');
  if (next.type === 'number') return /^20\d\d$/.test(next.text) || months.has(after);
  return isCapitalised(next) && (months.has(next.lower) || weekdays.has(next.lower));
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
