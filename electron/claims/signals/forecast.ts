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
  const { forecast, possibility, perfect, genericSubjects } = language.signals;
  const token = tokens[at];
  if (token === undefined || (isCapitalised(token) && at > sentence.bodyStart)) return false;
  const hit = phraseAt(tokens, at, forecast);
  if (hit !== null) {
    // "three times as likely to" compares; "the will to" is a noun.
    if (language.signals.comparing.has(tokens[at - 1]?.lower ?? '')) return false;
    const before = tokens[at - 1]?.lower ?? '';
    return !(
      token.lower === 'will' &&
      (/^(?:the|a|good|ill|free|political|own|of|at|his|her|their|its|our)$/.test(before) ||
        tokens[at + 1]?.lower === perfect)
    );
  }
  if (!possibility.has(token.lower)) return false;
  const next = tokens[at + 1]?.lower === 'not' ? tokens[at + 2] : tokens[at + 1];
  if (next === undefined || next.type === 'mark' || isPerfect(tokens, tokens.indexOf(next), perfect)) return false;
  return (
    !genericSubjects.has(tokens[at - 1]?.lower ?? '') &&
    !isAbilityInThePast(
      sentence.tokens.map(({ lower }) => lower),
      at,
    )
  );
}

/** "could have fallen" against "could have effects": a participle follows, at most behind an adverb. */
function isPerfect(tokens: readonly Token[], at: number, perfect: string): boolean {
  if (tokens[at]?.lower !== perfect) return false;
  const next = /ly$|^(?:also|already|never|not|even)$/.test(tokens[at + 1]?.lower ?? '')
    ? tokens[at + 2]
    : tokens[at + 1];
  return /(?:[^e]ed|en|wn)$|^(?:been|had|done|gone|made|led|cost|cut|put|set|hit|hurt|left|lost|met|paid|read|run|said|sent|sold|spent|stood|taught|told|thought|won|built|bought|brought|come|become|felt|found|held|kept|meant|begun|shut|sunk|swum)$/.test(
    next?.lower ?? '',
  );
}

/** "could not find", "could hear": told of the past. */
function isAbilityInThePast(words: readonly string[], at: number): boolean {
  if (words[at] !== 'could') return false;
  const next = words[at + 1] ?? '';
  if (/^(?:hear|see|feel|smell|remember|only|hardly|barely|afford)$/.test(next)) return true;
  return (
    words
      .slice(0, at)
      .some((word) => /^(?:was|were|had|did|said|told|asked|found|knew|thought|went|came)$/.test(word)) &&
    next === 'not'
  );
}
