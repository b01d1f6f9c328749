import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';
import { type SpeakerPhrase, speakerBetween } from './speaker-phrase.ts';

/**
 * "Drivers whose cars are old said that …", "A survey published this week found that …": the subject in front of a
 * relative clause or a participle that no comma sets apart. Only somebody who speaks, or a study.
 */
export function beforeClause(sentence: ClaimSentence, verb: number): SpeakerPhrase | null {
  const { tokens, quoted, bodyStart, language } = sentence;
  for (let at = bodyStart + 1; at < verb; at += 1) {
    const token = tokens[at];
    if (token === undefined || quoted[at] === true || /^[,;:–—]$/.test(token.text)) return null;
    const isRelative = language.details.relatives.has(token.lower);
    const isParticiple = language.isParticiple(token.lower) && !isCapitalised(token);
    if (!isRelative && !isParticiple) {
      if (language.speech.finite.has(token.lower)) return null;
      continue;
    }
    const subject = speakerBetween(sentence, bodyStart, at, 'last', false);
    // A participle narrows a study; somebody would rather have done it.
    return subject !== null && (isRelative || (subject.reports && !subject.person)) ? subject : null;
  }
  return null;
}
