import { phraseAt } from '../language/phrase-table.ts';
import { type ClaimSignal, type Evidence, findOutsideQuotations } from './signal.ts';

/** It says what a word means or what kind of thing something is. */
export const definitionSignal: ClaimSignal = {
  kind: 'definition',
  weight: 0.1,
  holds: (evidence) => {
    const { sentence } = evidence;
    const { definition } = sentence.language.signals;
    const phrase = findOutsideQuotations(
      sentence,
      (at) => phraseAt(sentence.tokens, at, definition) !== null && isAboutAWord(evidence, at),
    );
    return phrase !== -1 || explainsInBrackets(evidence) || isKindOf(evidence);
  },
};

/** "He refers to it", "the court referred": a person refers, a word does not. */
function isAboutAWord({ sentence }: Evidence, at: number): boolean {
  const { tokens, language, names } = sentence;
  const before = tokens[at - 1]?.lower ?? '';
  if (language.speech.personPronouns.has(before) || language.details.refers.has(before)) return false;
  const subject = names.find(({ to }) => to === at);
  if (subject?.kind === 'person') return false;
  const singular = language.singular(before) ?? before;
  return !(tokens[at]?.lower.startsWith('refer') === true && language.names.speakers.has(singular));
}

/** "“grey list” members (those that …)" */
function explainsInBrackets({ sentence }: Evidence): boolean {
  return sentence.tokens.some(
    ({ text }, at) => text === '(' && sentence.language.details.explains.has(sentence.tokens[at + 1]?.lower ?? ''),
  );
}

/** "Inflation is a rise in prices that …": a bare noun, "is", an article, and something that narrows the kind. */
function isKindOf({ sentence }: Evidence): boolean {
  const { tokens, language, names, bodyStart } = sentence;
  const { copulas, definingLinks } = language.signals;
  let at = bodyStart;
  if (language.numbers.articles.has(tokens[at]?.lower ?? '')) at += 1;
  const first = tokens[at];
  if (
    first === undefined ||
    language.speech.determiners.has(first.lower) ||
    language.signals.pointingBack.has(first.lower)
  )
    return false;
  const copula = tokens.findIndex(({ lower }, index) => index > at && index <= at + 7 && copulas.has(lower));
  if (copula === -1) return false;
  const subject = tokens.slice(at, copula);
  if (
    subject.some(
      ({ type, text, lower }) =>
        (type === 'mark' && !/^[-()“”"’']$/.test(text)) ||
        language.speech.prepositions.has(lower) ||
        language.speech.conjunctions.has(lower),
    )
  )
    return false;
  // What a country or a person is like is a statement about it, not the meaning of a word.
  if (names.some(({ from, to, kind }) => from >= at && to <= copula && (kind === 'place' || kind === 'person')))
    return false;
  if (subject.some(({ lower }) => language.stopWords.has(lower) && !language.numbers.articles.has(lower))) return false;
  const article = tokens[copula + 1]?.lower ?? '';
  if (
    !(
      language.numbers.articles.has(article) ||
      (article === 'the' && language.details.definingKinds.has(tokens[copula + 2]?.lower ?? ''))
    )
  )
    return false;
  const link = tokens.findIndex(
    ({ lower }, index) => index > copula + 2 && index <= copula + 9 && definingLinks.has(lower),
  );
  return link !== -1 && !language.details.judgingKinds.has(tokens[link - 1]?.lower ?? '');
}
