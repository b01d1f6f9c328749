import type { ClaimSentence } from '../claim-sentence.ts';
import { phrasesAmong } from '../language/phrase-table.ts';
import type { Attribution } from './attribution.ts';
import { phraseEnd, speakerBetween } from './speaker-phrase.ts';
import { phraseStartBefore } from './subject.ts';

/** "according to the ministry", "in the words of Maria Lund" */
export function accordingTo(sentence: ClaimSentence): Attribution | null {
  const { language, tokens, quoted } = sentence;
  const hits = [
    ...phrasesAmong(tokens, language.speech.according),
    ...phrasesAmong(tokens, language.speech.inTheWords),
  ];
  for (const { from, to } of hits) {
    if (quoted[from] === true) continue;
    const speaker = speakerBetween(sentence, to, phraseEnd(sentence, to), 'first', true);
    if (speaker !== null) return { speaker: speaker.text, person: speaker.person, token: from };
  }
  for (let at = 2; at < tokens.length; at += 1) {
    if (quoted[at] === true || !language.speech.postpositions.has(tokens[at]?.lower ?? '')) continue;
    const speaker = speakerBetween(sentence, phraseStartBefore(sentence, at), at, 'last', true);
    if (speaker !== null) return { speaker: speaker.text, person: speaker.person, token: at };
  }
  return null;
}
