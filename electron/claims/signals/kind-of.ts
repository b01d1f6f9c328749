import type { ClaimSentence } from '../claim-sentence.ts';

/**
 * "Inflation is a rise in prices that …", "Listeria are bacteria that …", "Eviction is the removal of …": a bare noun, a
 * form of "be", the kind, and what narrows the kind.
 */
export function isKindOf(sentence: ClaimSentence): boolean {
  const { tokens, language, bodyStart } = sentence;
  const { copulas } = language.signals;
  let at = bodyStart;
  const withArticle = language.numbers.articles.has(tokens[at]?.lower ?? '');
  if (withArticle) at += 1;
  const first = tokens[at];
  if (first === undefined || language.speech.determiners.has(first.lower)) return false;
  if (language.signals.pointingBack.has(first.lower)) return false;
  const copula = tokens.findIndex(({ lower }, index) => index > at && index <= at + 7 && copulas.has(lower));
  if (copula === -1 || !isBareNoun(sentence, at, copula)) return false;
  if (isMassKind(sentence, copula)) return withArticle;
  return hasNarrowedKind(sentence, copula, withArticle) || isPluralKind(sentence, copula);
}

/** One noun with its adjectives, and no name: what a country or a person is like is a statement about it. */
function isBareNoun({ tokens, language, names }: ClaimSentence, from: number, to: number): boolean {
  const { prepositions, conjunctions } = language.speech;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.type === 'mark' && !/^[-()“”"’']$/.test(token.text)) return false;
    if (prepositions.has(token.lower) || conjunctions.has(token.lower)) return false;
    if (language.stopWords.has(token.lower)) return false;
  }
  return !names.some((name) => name.from >= from && name.to <= to && (name.kind === 'place' || name.kind === 'person'));
}

/** "is money that": a noun that cannot be counted, right before the clause that narrows it. */
function isMassKind({ tokens, language }: ClaimSentence, copula: number): boolean {
  const kind = tokens[copula + 1];
  const link = tokens[copula + 2]?.lower ?? '';
  if (kind?.type !== 'word' || language.details.pluralCopulas.has(tokens[copula]?.lower ?? '')) return false;
  if (language.stopWords.has(kind.lower) || language.isAdverb(kind.lower) || language.isParticiple(kind.lower))
    return false;
  if (language.isAdjective(kind.lower) || language.isGerund(kind.lower)) return false;
  return language.details.massLinks.has(link) && !language.details.judgingKinds.has(kind.lower);
}

function hasNarrowedKind({ tokens, language }: ClaimSentence, copula: number, withArticle: boolean): boolean {
  const { definingKinds, judgingKinds, wholes, definite, pluralCopulas } = language.details;
  const article = tokens[copula + 1]?.lower ?? '';
  const kind = tokens[copula + 2]?.lower ?? '';
  if (wholes.has(article)) return !judgingKinds.has(kind);
  const isIndefinite = language.numbers.articles.has(article);
  const isAct = definite.has(article) && (definingKinds.has(kind) || (!withArticle && language.isActNoun(kind)));
  if (!isIndefinite && !isAct) return false;
  // "Slow reads are a symptom for" says what many things amount to.
  if (isIndefinite && pluralCopulas.has(tokens[copula]?.lower ?? '')) return false;
  const { definingLinks } = language.signals;
  const link = tokens.findIndex(
    ({ lower }, index) => index > copula + 2 && index <= copula + 9 && definingLinks.has(lower),
  );
  if (link === -1 || language.signals.pointingBack.has(tokens[link + 1]?.lower ?? '')) return false;
  return !judgingKinds.has(tokens[link - 1]?.lower ?? '');
}

/** "are bacteria that": a plural without an article, and a clause that tells it from others. */
function isPluralKind({ tokens, language }: ClaimSentence, copula: number): boolean {
  const { pluralCopulas, clauseLinks, judgingKinds } = language.details;
  if (!pluralCopulas.has(tokens[copula]?.lower ?? '')) return false;
  for (let at = copula + 1; at <= copula + 4; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word' || language.speech.prepositions.has(token.lower)) return false;
    if (!clauseLinks.has(tokens[at + 1]?.lower ?? '')) continue;
    return language.singular(token.lower) !== null && !judgingKinds.has(language.singular(token.lower) ?? '');
  }
  return false;
}
