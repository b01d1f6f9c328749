import type { ClaimSentence } from './claim-sentence.ts';
import { phrasesAmong } from './language/phrase-table.ts';
import { type SpeakerPhrase, speakerBetween } from './speaker-phrases.ts';
import { isCapitalised } from './tokens.ts';

/** That a sentence passes on what somebody else says. */
export interface Attribution {
  /** Null when the sentence hides who it was ("he" without a person before). */
  readonly speaker: string | null;
  /** The place of the speech verb or phrase; null for a name after a dash. */
  readonly token: number | null;
}

/**
 * Who says what the sentence states. Four shapes: somebody before a verb of speech, somebody after it, "according to"
 * somebody, and a quotation with a name after a dash.
 */
export function findAttribution(sentence: ClaimSentence): Attribution | null {
  return afterDash(sentence) ?? accordingTo(sentence) ?? aroundVerb(sentence);
}

function afterDash(sentence: ClaimSentence): Attribution | null {
  const quotation = sentence.quotations.at(-1);
  if (quotation === undefined || quotation.words < 3) return null;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ start }) => start >= quotation.end);
  const mark = tokens[at];
  if (at === -1 || mark === undefined || !/^[–—-]$/.test(mark.text)) return null;
  const first = tokens.findIndex((token, index) => index > at && token.type === 'word');
  const name = tokens[first];
  if (name === undefined || first > at + 2 || !isCapitalised(name)) return null;
  let to = first;
  while (to < tokens.length && !/^[,;(|–—]$/.test(tokens[to]?.text ?? ',')) to += 1;
  if (to - first > 10) return null;
  const last = tokens[to - 1];
  const speaker =
    last === undefined ? null : sentence.raw.slice(name.start - sentence.start, last.end - sentence.start);
  return { speaker: speaker === null ? null : speaker.replace(/\s+/g, ' ').replace(/[.*_]+$/, ''), token: null };
}

function accordingTo(sentence: ClaimSentence): Attribution | null {
  const { language, tokens, quoted } = sentence;
  const hits = [
    ...phrasesAmong(tokens, language.speech.according),
    ...phrasesAmong(tokens, language.speech.inTheWords),
  ];
  for (const { from, to } of hits) {
    if (quoted[from] === true) continue;
    const speaker = speakerBetween(sentence, to, phraseEnd(sentence, to), 'first', true);
    if (speaker !== null) return { speaker: speaker.text, token: from };
  }
  return null;
}

/** Where the noun phrase after "according to" must have ended. */
function phraseEnd({ tokens, quoted, names }: ClaimSentence, from: number): number {
  let to = from;
  while (to < tokens.length && to - from < 14) {
    const token = tokens[to];
    // The stop of "Dr. Berg" ends nothing.
    if (names.some((name) => name.from <= to && to < name.to)) {
      to += 1;
      continue;
    }
    if (token === undefined || quoted[to] === true || (token.type === 'mark' && /^[,;:.()“"–—]$/.test(token.text)))
      break;
    to += 1;
  }
  return to;
}

function aroundVerb(sentence: ClaimSentence): Attribution | null {
  const { tokens, quoted, language } = sentence;
  const { verbs, weakVerbs, passive } = language.speech;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word' || quoted[at] === true || isCapitalised(token)) continue;
    const strong = verbs.has(token.lower);
    if (!strong && !weakVerbs.has(token.lower)) continue;
    const before = tokens[at - 1];
    // "both states", "the report": a noun of the same form.
    if (before === undefined || language.speech.determiners.has(before.lower)) continue;
    if (passive.has(before.lower) || (before.text === '-' && token.glued)) continue;
    const opening = speechOpens(sentence, at);
    const left = subjectOf(sentence, at, strong && opening);
    if (
      left?.canSpeak === true &&
      (strong || opening || appeals(sentence, at) || (left.reports && isFollowedByClause(sentence, at)))
    ) {
      return { speaker: left.text, token: at };
    }
    // "…," said Maria Lund.
    const right = closesQuotation(sentence, at)
      ? speakerBetween(sentence, at + 1, phraseEnd(sentence, at + 1), 'first', strong || quoted[at - 1] === true)
      : null;
    if (right !== null) return { speaker: right.text, token: at };
  }
  return null;
}

/** "called for", "calls on": an appeal, whatever follows. */
function appeals({ tokens, language }: ClaimSentence, at: number): boolean {
  return language.speech.appeals.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
}

/** The verb opens what is said: "that", a quotation or a colon follows, with at most an addressee between. */
function speechOpens({ tokens, quoted, language }: ClaimSentence, at: number): boolean {
  for (let next = at + 1; next < tokens.length && next <= at + 6; next += 1) {
    const token = tokens[next];
    if (token === undefined) return false;
    if (token.lower === language.speech.that || quoted[next] === true) return true;
    if (token.text === ':' && next === at + 1) return true;
    if (token.type === 'mark' && token.text !== ',') break;
  }
  return closesQuotation({ tokens, quoted }, at);
}

/** A quotation ends at most eight tokens before the verb. */
function closesQuotation({ tokens, quoted }: Pick<ClaimSentence, 'tokens' | 'quoted'>, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 8; before -= 1) {
    if (quoted[before] === true) return true;
    if (/^[.;:]$/.test(tokens[before]?.text ?? '')) return false;
  }
  return false;
}

/** A whole clause follows a report's verb ("the survey shows prices fell"), not just an object. */
function isFollowedByClause({ tokens }: ClaimSentence, at: number): boolean {
  return tokens.length - at > 4;
}

/** The noun phrase in front of the verb, over adverbs and over a name between commas. */
function subjectOf(sentence: ClaimSentence, verb: number, anybody: boolean): SpeakerPhrase | null {
  const { tokens, quoted, language } = sentence;
  const { betweenSubjectAndVerb, conjunctions, passive } = language.speech;
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
  if (end <= 0) return null;
  if (tokens[end - 1]?.text === ',') {
    // "Berg apologised in an address, saying that": who acts before the comma also speaks.
    if (/ing$/.test(tokens[verb]?.lower ?? '')) return actorBefore(sentence, end - 1);
    const opening = previousComma(sentence, end - 1);
    if (opening === null) return null;
    const inner = speakerBetween(sentence, opening + 1, end - 1, 'last', false);
    if (inner?.named === true && inner.person) return inner;
    end = opening;
  }
  let start = end;
  while (start > 0 && end - start < 14) {
    const token = tokens[start - 1];
    if (token === undefined || quoted[start - 1] === true) break;
    if (token.type === 'mark' && !/^[-.'’&/]$/.test(token.text)) break;
    if (token.text === '.' && !token.glued) break;
    if ((conjunctions.has(token.lower) && token.lower !== 'and') || passive.has(token.lower)) break;
    start -= 1;
  }
  return speakerBetween(sentence, start, end, 'last', anybody);
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
  for (let at = before - 1; at >= 0 && before - at <= 12; at -= 1) {
    if (quoted[at] === true) return null;
    const text = tokens[at]?.text ?? '';
    if (text === ',') return at;
    if (/^[;:.!?]$/.test(text)) return null;
  }
  return null;
}
