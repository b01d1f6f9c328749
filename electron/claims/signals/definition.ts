import type { ClaimSentence } from '../claim-sentence.ts';
import { phraseAt } from '../language/phrase-table.ts';
import { explainsLabel } from './glossary-line.ts';
import { isKindOf } from './kind-of.ts';
import { type ClaimSignal, findOutsideQuotations } from './signal.ts';

/** It says what a word means or what kind of thing something is. */
export const definitionSignal: ClaimSignal = {
  kind: 'definition',
  weight: 0.1,
  holds: ({ sentence }) => {
    const { definition } = sentence.language.signals;
    const phrase = findOutsideQuotations(
      sentence,
      (at) =>
        (phraseAt(sentence.tokens, at, definition) !== null && isAboutAWord(sentence, at)) ||
        givesMeaning(sentence, at) ||
        namesByWe(sentence, at) ||
        isKnownAs(sentence, at),
    );
    return phrase !== -1 || explainsInBrackets(sentence) || isKindOf(sentence) || explainsLabel(sentence);
  },
};

/** "He refers to it", "the court referred": a person refers, a word does not. */
function isAboutAWord({ tokens, language, names }: ClaimSentence, at: number): boolean {
  // "…; refer to the manual" sends the reader there.
  if (language.details.referring.has(tokens[at]?.lower ?? '') && (at === 0 || tokens[at - 1]?.type === 'mark'))
    return tokens[at - 1]?.text !== ';' && at > 0;
  const before = tokens[at - 1]?.lower ?? '';
  if (language.speech.personPronouns.has(before) || language.details.refers.has(before)) return false;
  const subject = names.find(({ to }) => to === at);
  if (subject?.kind === 'person') return false;
  const singular = language.singular(before) ?? before;
  return !(language.details.referring.has(tokens[at]?.lower ?? '') && language.names.speakers.has(singular));
}

/** "“grey list” members (those that …)" */
function explainsInBrackets({ tokens, language }: ClaimSentence): boolean {
  return tokens.some(({ text }, at) => text === '(' && language.details.explains.has(tokens[at + 1]?.lower ?? ''));
}

/** "Versioning means keeping older states", "the term X describes the practice of": a word, not a thing or a person, means. */
function givesMeaning(sentence: ClaimSentence, at: number): boolean {
  const { tokens, language, bodyStart, quoted } = sentence;
  const { means, describes, meaningStarts, definingKinds, terms } = language.details;
  const word = tokens[at]?.lower ?? '';
  const isMeaning = means.has(word);
  if (!isMeaning && !describes.has(word)) return false;
  if (at <= bodyStart || at > bodyStart + 7) return false;
  const subject = tokens.slice(bodyStart, at);
  const first = subject[0]?.lower ?? '';
  const isTerm = subject.some(({ lower }, index) => terms.has(lower) || quoted[bodyStart + index] === true);
  const isBare = !language.speech.determiners.has(first) || language.numbers.articles.has(first);
  const isPlain = subject.every(
    ({ type, lower }) => (type === 'word' && !language.stopWords.has(lower)) || language.numbers.articles.has(lower),
  );
  if (!isTerm && !(isBare && isPlain && !language.speech.personPronouns.has(first))) return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (isMeaning) return meaningStarts.has(next) || language.isGerund(next) || (isTerm && quoted[at + 1] === true);
  return meaningStarts.has(next) && (isTerm || definingKinds.has(tokens[at + 2]?.lower ?? ''));
}

/** "Altitude sickness, known locally as soroche, is": another word for the subject. */
function isKnownAs({ tokens, language }: ClaimSentence, at: number): boolean {
  const { knownAs } = language.details;
  if (!knownAs.has(tokens[at]?.lower ?? '') || tokens[at - 1]?.text !== ',') return false;
  const as = tokens.findIndex(({ lower }, index) => index > at && index <= at + 2 && language.speech.as.has(lower));
  // "known as a drinker" judges.
  return as !== -1 && !language.numbers.articles.has(tokens[as + 1]?.lower ?? '');
}

/** "By “cut” we understand", "we define a cut as" */
function namesByWe({ tokens, language }: ClaimSentence, at: number): boolean {
  const { ourDefinitions, definesAs, defines } = language.details;
  if (!language.signals.ourselves.has(tokens[at]?.lower ?? '')) return false;
  const verb = tokens[at + 1]?.lower ?? '';
  if (ourDefinitions.has(verb)) return definesAs.has(tokens[0]?.lower ?? '');
  return defines.has(verb);
}
