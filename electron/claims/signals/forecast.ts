import { phraseAt } from '../language/phrase-table.ts';
import { isCapitalised } from '../tokens.ts';
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
    // "the will to", "a will": a noun.
    const before = tokens[at - 1]?.lower ?? '';
    return !(
      token.lower === 'will' &&
      (/^(?:the|a|good|ill|free|political|own|of|at|his|her|their|its|our)$/.test(before) ||
        tokens[at + 1]?.lower === perfect)
    );
  }
  if (!possibility.has(token.lower)) return false;
  const next = tokens[at + 1]?.lower === 'not' ? tokens[at + 2] : tokens[at + 1];
  if (next === undefined || next.lower === perfect || next.type === 'mark') return false;
  return (
    !genericSubjects.has(tokens[at - 1]?.lower ?? '') &&
    !isAbilityInThePast(
      sentence.tokens.map(({ lower }) => lower),
      at,
    )
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
