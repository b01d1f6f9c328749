import type { ClaimSentence } from '../claim-sentence.ts';
import type { Attribution } from './attribution.ts';
import { mainSubject } from './subject.ts';

/** `The coach was blunt: "We were asleep."` No verb of speech is needed: somebody stands before the colon, words behind. */
export function beforeColon(sentence: ClaimSentence): Attribution | null {
  const { tokens, quoted } = sentence;
  const colon = tokens.findIndex(({ text }, at) => text === ':' && quoted[at] !== true);
  if (colon < 2 || quoted[colon + 1] !== true) return null;
  const subject = mainSubject(sentence, colon);
  return subject === null ? null : { speaker: subject.text, person: subject.person, token: colon };
}
