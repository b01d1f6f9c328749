import type { ClaimSentence } from '../claim-sentence.ts';
import { isCapitalised } from '../tokens.ts';
import { type SpeakerPhrase, speakerBetween } from './speaker-phrase.ts';

/** The noun phrase in front of the verb, over adverbs and over a name between commas. */
export function subjectOf(sentence: ClaimSentence, verb: number, anybody: boolean): SpeakerPhrase | null {
  const { tokens, language } = sentence;
  const { betweenSubjectAndVerb, and } = language.speech;
  let end = verb;
  while (end > 0) {
    const token = tokens[end - 1];
    if (token === undefined) return null;
    const adverb =
      token.type === 'word' &&
      (betweenSubjectAndVerb.has(token.lower) || language.isAdverb(token.lower)) &&
      !isCapitalised(token);
    if (!adverb) break;
    end -= 1;
  }
  // "on Monday" and "in a report" between subject and verb were stepped over word by word; a weekday remains.
  while (end > 0 && language.names.weekdays.has(tokens[end - 1]?.lower ?? '')) end -= 2;
  end = overBrackets(sentence, end);
  if (end <= 0) return null;
  if (tokens[end - 1]?.text === ',') {
    // "Berg apologised in an address, saying that": who acts before the comma also speaks.
    if (language.isGerund(tokens[verb]?.lower ?? ''))
      return actorBefore(sentence, end - 1) ?? mainSubject(sentence, end - 1);
    const opening = previousComma(sentence, end - 1);
    if (opening === null) return null;
    const inner = speakerBetween(sentence, opening + 1, end - 1, 'last', false);
    // "the ambassador, Jan Kowal, said" against "Mr. Warner, the Virginia Democrat, said".
    const isApposition = !language.speech.determiners.has(tokens[opening + 1]?.lower ?? '');
    if (isApposition && inner?.named === true && inner.person) return inner;
    end = overBrackets(sentence, opening);
  }
  // "Lawmakers might, in fact, feel": they have not said it.
  const last = tokens[end - 1];
  if (last !== undefined && language.speech.modals.has(last.lower) && !isCapitalised(last)) return null;
  // "The town had been asked and had answered that": the second verb has the subject of the first.
  if (and.has(tokens[end - 1]?.lower ?? '')) return mainSubject(sentence, end - 1);
  return speakerBetween(sentence, phraseStartBefore(sentence, end), end, 'last', anybody);
}

/** Where the noun phrase that ends before `end` begins. */
export function phraseStartBefore({ tokens, quoted, language }: ClaimSentence, end: number): number {
  const { conjunctions, passive, and } = language.speech;
  let start = end;
  while (start > 0 && end - start < 14) {
    const token = tokens[start - 1];
    if (token === undefined || quoted[start - 1] === true) break;
    if (token.type === 'mark' && !/^[-.'’&/]$/.test(token.text)) break;
    if (token.text === '.' && !token.glued) break;
    if ((conjunctions.has(token.lower) && !and.has(token.lower)) || passive.has(token.lower)) break;
    start -= 1;
  }
  return start;
}

/** The subject of the whole sentence, before its first finite verb; `before` is where it must have come. */
export function mainSubject(sentence: ClaimSentence, before: number): SpeakerPhrase | null {
  const { tokens, quoted, bodyStart, language } = sentence;
  const { finite, verbs, weakVerbs, opinionVerbs, prepositions } = language.speech;
  let start = bodyStart;
  // "In a letter to shareholders, the chair was blunt:" begins behind the comma.
  if (prepositions.has(tokens[start]?.lower ?? '')) {
    const comma = tokens.findIndex(({ text }, at) => at > start && at < before && text === ',');
    if (comma !== -1) start = comma + 1;
  }
  for (let at = start + 1; at <= before; at += 1) {
    const token = tokens[at];
    if (token === undefined || quoted[at] === true) return null;
    const { lower } = token;
    const verb =
      at === before ||
      finite.has(lower) ||
      verbs.has(lower) ||
      weakVerbs.has(lower) ||
      opinionVerbs.has(lower) ||
      (language.isParticiple(lower) && !isCapitalised(token)) ||
      token.text === ',';
    if (!verb) continue;
    return speakerBetween(sentence, start, at, 'last', false) ?? speakerBetween(sentence, start, at, 'first', false);
  }
  return null;
}

/** "Moreau (2015) showed" */
function overBrackets({ tokens }: ClaimSentence, end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at >= 0 && end - at < 12; at -= 1) if (tokens[at]?.text === '(') return at;
  return end;
}

/** The first name that the sentence is about, in front of a comma and a participle. */
function actorBefore(sentence: ClaimSentence, comma: number): SpeakerPhrase | null {
  const { tokens, names, language } = sentence;
  const actor = names.find(
    ({ from, to, adjective }) =>
      !adjective && to <= comma && !language.speech.prepositions.has(tokens[from - 1]?.lower ?? ''),
  );
  return actor === undefined ? null : speakerBetween(sentence, actor.from, actor.to, 'last', false);
}

function previousComma({ tokens, quoted }: ClaimSentence, before: number): number | null {
  for (let at = before - 1; at >= 0 && before - at <= 26; at -= 1) {
    if (quoted[at] === true) return null;
    const text = tokens[at]?.text ?? '';
    if (text === ',') return at;
    if (/^[;:.!?]$/.test(text)) return null;
  }
  return null;
}
