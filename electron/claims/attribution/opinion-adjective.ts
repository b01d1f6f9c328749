import type { ClaimSentence } from '../claim-sentence.ts';
import type { Attribution } from './attribution.ts';
import { speechOpening } from './speech-opening.ts';
import { subjectOf } from './subject.ts';

/** "The commentators were sure she had miscounted." */
export function opinionAdjective(sentence: ClaimSentence): Attribution | null {
  const { tokens, quoted, language } = sentence;
  const { opinionAdjectives, passive } = language.speech;
  for (let at = 2; at < tokens.length; at += 1) {
    if (quoted[at] === true || !opinionAdjectives.has(tokens[at]?.lower ?? '')) continue;
    let verb = at - 1;
    while (verb > 0 && language.isAdverb(tokens[verb]?.lower ?? '')) verb -= 1;
    while (verb > 0 && language.details.comparesLikely.has(tokens[verb]?.lower ?? '')) verb -= 1;
    if (!passive.has(tokens[verb]?.lower ?? '')) continue;
    const opens = speechOpening(sentence, at) === 'clause';
    // "Dudek, an economist, is less convinced." takes a side without a clause.
    const takesSide = verb < at - 1 && /^[.!]$/.test(tokens[at + 1]?.text ?? '.');
    if (!opens && !takesSide) continue;
    const subject = subjectOf(sentence, verb, false);
    if (subject?.canSpeak === true && (opens || subject.named))
      return { speaker: subject.text, person: subject.person, token: at };
  }
  return null;
}
