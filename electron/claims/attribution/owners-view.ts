import type { ClaimSentence } from '../claim-sentence.ts';
import type { Attribution } from './attribution.ts';
import { speakerBetween } from './speaker-phrase.ts';

/** "in Lund's view", "in her opinion", "it is the ombudsman's belief that", "the ministry's own estimate that" */
export function ownersView(sentence: ClaimSentence): Attribution | null {
  const { tokens, quoted, language } = sentence;
  const { views, viewLeads, possessives, possessiveMark, own, that } = language.speech;
  for (let at = 1; at < tokens.length; at += 1) {
    if (quoted[at] === true || !views.has(tokens[at]?.lower ?? '')) continue;
    let owner = at;
    while (owner > 0 && own.has(tokens[owner - 1]?.lower ?? '')) owner -= 1;
    const before = tokens[owner - 1];
    if (before === undefined) continue;
    const leads = (from: number) => viewLeads.has(tokens[from - 1]?.lower ?? '') || tokens[at + 1]?.lower === that;
    if (possessives.has(before.lower)) {
      if (!leads(owner - 1)) continue;
      const speaker = before.lower === language.speech.possessiveOfMany ? sentence.lastBody : sentence.lastPerson;
      return { speaker, person: speaker !== null && speaker === sentence.lastPerson, token: at };
    }
    if (!possessiveMark.has(before.lower)) continue;
    const end = ownerEnd(sentence, owner - 1);
    const start = ownerStart(sentence, end);
    if (!leads(start)) continue;
    const speaker = speakerBetween(sentence, start, end, 'last', true);
    if (speaker !== null) return { speaker: speaker.text, person: speaker.person, token: at };
  }
  return null;
}

/** Over "'s", which is an apostrophe and a letter, or an apostrophe alone behind a plural. */
function ownerEnd({ tokens }: ClaimSentence, mark: number): number {
  return /^['’]$/.test(tokens[mark - 1]?.text ?? '') ? mark - 1 : mark;
}

function ownerStart({ tokens, language }: ClaimSentence, end: number): number {
  let start = end;
  while (start > 0 && end - start < 8) {
    const token = tokens[start - 1];
    if (token === undefined || (token.type === 'mark' && !/^[-.&]$/.test(token.text))) break;
    if (language.speech.prepositions.has(token.lower) || language.speech.passive.has(token.lower)) break;
    start -= 1;
  }
  return start;
}
