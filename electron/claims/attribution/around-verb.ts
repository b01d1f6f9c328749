import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { beforeClause } from './before-clause.ts';
import { isRumoured, isStateKept } from './no-saying.ts';
import { phraseEnd, type SpeakerPhrase, speakerBetween } from './speaker-phrase.ts';
import { speechOpening } from './speech-opening.ts';
import { phraseStartBefore, subjectOf } from './subject.ts';

/** Somebody before or after a verb of speech, of opinion or of finding. */
export function aroundVerb(sentence: ClaimSentence): Attribution | null {
  const { tokens, quoted, language } = sentence;
  const { passive, determiners, prepositions, infinitive } = language.speech;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word' || quoted[at] === true || isCapitalised(token)) continue;
    const verb = verbClass(sentence, at);
    if (verb === null) continue;
    const before = tokens[at - 1];
    if (isOwnText(sentence, at) || isWhateverSaid(sentence, at)) continue;
    // "saying" belongs to somebody only behind a comma.
    if (language.isGerund(token.lower) && !followsComma(sentence, at)) continue;
    if (before?.text === '(') continue;
    // "both states", "for claims": a noun of the same form. "Table 2 shows": the text points to a part of itself.
    if (before === undefined || determiners.has(before.lower) || before.type === 'number') continue;
    if (prepositions.has(before.lower) && before.lower !== infinitive) continue;
    if (isStateKept(sentence, at) || isRumoured(sentence, at)) continue;
    if (passive.has(before.lower) || (before.text === '-' && token.glued) || isStillToSay(sentence, at)) continue;
    const opening = speechOpening(sentence, at);
    const opens = opening !== 'none' || isAside(sentence, at) || isLikened(sentence, at);
    const left = subjectOf(sentence, at, mayBeAnybody(sentence, at, verb, opens));
    if (left?.canSpeak === true && isSaying(sentence, at, verb, opens, left)) {
      return { speaker: left.text, person: left.person, token: at };
    }
    const far = left === null && opening !== 'none' ? beforeClause(sentence, at) : null;
    if (far !== null && agrees(sentence, at)) return { speaker: far.text, person: far.person, token: at };
    const right = speakerBehind(sentence, at, verb === 'speech', opening === 'quotation before');
    if (right !== null) return { speaker: right.text, person: right.person, token: at };
  }
  return null;
}

/** "This document describes", "don't argue": the text speaks of itself, or forbids. */
function isOwnText({ tokens, language, bodyStart }: ClaimSentence, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const noun = language.singular(before) ?? before;
  if (language.details.ownTexts.has(noun)) return language.details.thisOne.has(tokens[at - 2]?.lower ?? '');
  return at - 1 === bodyStart && language.details.negatedOrders.has(before);
}

/** "whatever your uncle says": nothing is passed on. */
function isWhateverSaid({ tokens, language }: ClaimSentence, at: number): boolean {
  return tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => language.details.whatever.has(lower));
}

/** At most adverbs stand between a comma and this token. */
function followsComma({ tokens, language }: ClaimSentence, at: number): boolean {
  let before = at - 1;
  while (before > 0 && language.isAdverb(tokens[before]?.lower ?? '')) before -= 1;
  return /^[,;–—]$/.test(tokens[before]?.text ?? '');
}

type VerbClass = 'speech' | 'opinion' | 'finding';

function verbClass({ tokens, language }: ClaimSentence, at: number): VerbClass | null {
  const word = tokens[at]?.lower ?? '';
  const { verbs, opinionVerbs, weakVerbs } = language.speech;
  return verbs.has(word) ? 'speech' : opinionVerbs.has(word) ? 'opinion' : weakVerbs.has(word) ? 'finding' : null;
}

/** The words around make clear that somebody speaks, so that the subject may be any noun. */
function mayBeAnybody(sentence: ClaimSentence, at: number, verb: VerbClass, opens: boolean): boolean {
  const { tokens, language } = sentence;
  const word = tokens[at]?.lower ?? '';
  if (verb !== 'speech') return opens && (isPair(sentence, at) || isAside(sentence, at) || isLikened(sentence, at));
  // "advise", "insists" are never nouns; "the losses reported last week" hold a participle.
  return opens || !(language.isParticiple(word) || language.speech.nounLike.has(word) || isPluralOf(sentence, word));
}

function isPluralOf({ language }: ClaimSentence, word: string): boolean {
  return language.speech.nounLike.has(language.singular(word) ?? word);
}

/** "to comment", "will never ask": nothing has been said yet. */
function isStillToSay({ tokens, language }: ClaimSentence, at: number): boolean {
  const { infinitive, modals, betweenSubjectAndVerb } = language.speech;
  const verb = tokens[at];
  if (verb === undefined) return false;
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const word = tokens[before]?.lower ?? '';
    // "in May found" names a month.
    if ((modals.has(word) && !isCapitalised(tokens[before] ?? verb)) || (before === at - 1 && word === infinitive))
      return true;
    if (!betweenSubjectAndVerb.has(word) && !language.isAdverb(word)) return false;
  }
  return false;
}

/** "As the bishop wrote, …": what follows is what was said. */
function isLikened(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const start = phraseStartBefore(sentence, at);
  return start > 0 && start < at && language.speech.as.has(tokens[start - 1]?.lower ?? '');
}

function isSaying(
  sentence: ClaimSentence,
  at: number,
  verb: VerbClass,
  opens: boolean,
  subject: SpeakerPhrase,
): boolean {
  if (isNounOfThatForm(sentence, at) || !agrees(sentence, at)) return false;
  if (opens || isPair(sentence, at) || putsAt(sentence, at)) return true;
  if (verb === 'speech') return true;
  // A survey that "shows prices fell" says so; it does not when nothing but an object follows.
  const word = sentence.tokens[at]?.lower ?? '';
  if (verb === 'finding')
    return subject.reports && !sentence.language.details.needsClause.has(word) && sentence.tokens.length - at > 4;
  const next = sentence.tokens[at + 1];
  return next?.type === 'word' && !sentence.language.speech.prepositions.has(next.lower);
}

/** "users … add captions" takes many; a single name in front of a bare form is no subject of it ("Vidyard … add"). */
function agrees({ tokens, language }: ClaimSentence, at: number): boolean {
  const { bareForms, finite, and, personPronouns } = language.speech;
  if (!bareForms.has(tokens[at]?.lower ?? '') || finite.has(tokens[at - 1]?.lower ?? '')) return true;
  return tokens
    .slice(Math.max(0, at - 8), at)
    .some(
      ({ lower }) =>
        and.has(lower) ||
        personPronouns.has(lower) ||
        language.singular(lower) !== null ||
        language.details.quantifiers.has(lower),
    );
}

/** "the police report", "a bank forecast": after a noun in the singular a form without ending is a noun as well. */
export function isNounOfThatForm({ tokens, language }: ClaimSentence, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const { nounLike, subjectPronouns: personPronouns, finite, betweenSubjectAndVerb, and } = language.speech;
  const word = tokens[at]?.lower ?? '';
  if (!nounLike.has(word)) {
    // "the vacant posts", "25 basis points": a plural, unless somebody who speaks stands right before it.
    const singular = language.singular(word);
    if (singular === null || !nounLike.has(singular) || tokens[at + 1]?.lower === language.speech.that) return false;
    const { speakers } = language.names;
    if (speakers.has(before) || language.isPersonNoun(before) || tokens[at - 1]?.text !== before) return false;
    return !(tokens[at - 1]?.type === 'mark' || personPronouns.has(before) || betweenSubjectAndVerb.has(before));
  }
  if (personPronouns.has(before) || finite.has(before) || betweenSubjectAndVerb.has(before)) return false;
  const joined = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => and.has(lower));
  return language.singular(before) === null && !joined;
}

/** "called for", "points out": verb and particle together say something, whatever follows. */
function isPair({ tokens, language }: ClaimSentence, at: number): boolean {
  const { pairs } = language.speech;
  const verb = tokens[at]?.lower;
  const [next, after] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (pairs.has(`${verb} ${next}`)) return true;
  return !language.speech.determiners.has(next) && pairs.has(`${verb} ${after}`);
}

/** "put the number at 600" */
function putsAt({ tokens, language }: ClaimSentence, at: number): boolean {
  const { puts, at: preposition } = language.speech;
  if (!puts.has(tokens[at]?.lower ?? '')) return false;
  const end = Math.min(tokens.length - 1, at + 14);
  for (let next = at + 2; next < end; next += 1) {
    if (tokens[next]?.lower === preposition) return true;
  }
  return false;
}

/** ", the utility estimates." stands apart from what is said: whoever it names has said it. */
function isAside(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language } = sentence;
  const next = tokens[at + 1];
  const ends = next === undefined || /^[.,;!?]$/.test(next.text) || language.names.weekdays.has(next.lower);
  const dated = tokens[at + 2];
  if (!ends && !(dated !== undefined && language.names.weekdays.has(dated.lower))) return false;
  const start = phraseStartBefore(sentence, at);
  return start > 1 && start < at && at - start <= 6 && /^[,–—]$/.test(tokens[start - 1]?.text ?? '');
}

/** `“…,” said Maria Lund` and `…, warns Maria Lund.` */
function speakerBehind(
  sentence: ClaimSentence,
  at: number,
  strong: boolean,
  closesQuotation: boolean,
): SpeakerPhrase | null {
  const { tokens, quoted, language } = sentence;
  if (closesQuotation) {
    return speakerBetween(sentence, at + 1, phraseEnd(sentence, at + 1), 'first', strong || quoted[at - 1] === true);
  }
  const next = tokens[at + 1];
  if (!strong || tokens[at - 1]?.text !== ',' || next?.type !== 'word' || at < 4) return null;
  if (!isCapitalised(next) && !language.speech.determiners.has(next.lower)) return null;
  const end = phraseEnd(sentence, at + 1);
  if (end < tokens.length && !/^[.,;]$/.test(tokens[end]?.text ?? '')) return null;
  return speakerBetween(sentence, at + 1, end, 'first', false);
}
