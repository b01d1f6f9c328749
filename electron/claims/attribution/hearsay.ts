import type { ClaimSentence } from '../claim-sentence.ts';
import type { Attribution } from './attribution.ts';
import { phraseEnd, speakerBetween } from './speaker-phrase.ts';
import { mainSubject } from './subject.ts';

/** "is said to", "it has been argued that", "was reported by the ministry", "reportedly": said by somebody, often nobody named. */
export function hearsay(sentence: ClaimSentence): Attribution | null {
  const { tokens, quoted, language } = sentence;
  const { passive, hearsay: participles, hearsayAdverbs, quotedAs, that, by, infinitive } = language.speech;
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (quoted[at] === true) continue;
    if (hearsayAdverbs.has(word)) return { speaker: null, person: false, token: at };
    if (isToldToUs(sentence, at)) return { speaker: null, person: false, token: at };
    const cited = quotedAs.has(word);
    const next = tokens[at + 1]?.lower ?? '';
    // "was described by the inspector": any verb of speech, when it says by whom.
    const byWhom = next === by && language.speech.verbs.has(word);
    if (!(cited || byWhom || participles.has(word)) || !isPassive(sentence, at, passive)) continue;
    if (cited) {
      const subject = mainSubject(sentence, at);
      return subject === null ? null : { speaker: subject.text, person: subject.person, token: at };
    }
    if (next === that || next === infinitive) return { speaker: null, person: false, token: at };
    if (next === by) {
      const speaker = speakerBetween(sentence, at + 2, phraseEnd(sentence, at + 2), 'first', false);
      if (speaker !== null) return { speaker: speaker.text, person: speaker.person, token: at };
    }
  }
  return null;
}

/** "Benches, we are told, attract crowds": the author has heard it. */
function isToldToUs({ tokens, language }: ClaimSentence, at: number): boolean {
  const { toldToUs, passive } = language.speech;
  if (!toldToUs.has(tokens[at]?.lower ?? '') || !passive.has(tokens[at - 1]?.lower ?? '')) return false;
  const subject = tokens[at - 2]?.lower ?? '';
  return language.signals.ourselves.has(subject) || language.details.ownSubject.has(subject);
}

/** A form of "be" stands before it, with at most two adverbs between. */
function isPassive({ tokens, language }: ClaimSentence, at: number, passive: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 3; before -= 1) {
    const word = tokens[before]?.lower ?? '';
    if (passive.has(word)) return true;
    if (!language.isAdverb(word) && !language.speech.betweenSubjectAndVerb.has(word)) return false;
  }
  return false;
}
