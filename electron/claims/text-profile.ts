import type { Sentence } from '../library/structure.ts';
import { intervieweeOf } from './attribution/interviewee.ts';
import { turnsOf } from './attribution/turns.ts';
import type { ClaimSource } from './claim-source.ts';
import type { ClaimLanguage } from './language/claim-language.ts';
import { collectNames, findNames, type KnownNames, type NameMention } from './names.ts';
import { withoutAddresses, withoutMarkup } from './plain-text.ts';
import { TopicWords, topTopics } from './tags.ts';
import { isCapitalised, type Token, tokensOf } from './tokens.ts';

/** The words of one sentence and the names among them. */
export interface SentenceWords {
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
}

/** What must be known of a whole text before one of its sentences can be read. */
export interface TextProfile {
  readonly knownNames: KnownNames;
  /** Names by how often they occur. */
  readonly nameCounts: ReadonlyMap<string, number>;
  readonly topics: ReadonlySet<string>;
  readonly topicWords: TopicWords;
  /** What was read to make the profile, by the start of each sentence: nothing needs to be read twice. */
  readonly words: ReadonlyMap<number, SentenceWords>;
  /** The names in front of the turns of an interview. */
  readonly turns: ReadonlySet<string>;
  /** Who answers the questions of an interview without such names. */
  readonly interviewee: string | null;
  /** The text speaks to its reader throughout: directions, advice, answers to questions. */
  readonly toReader: boolean;
  /** The text tells neither of the past nor of dates: a manual, a specification. */
  readonly timeless: boolean;
}

/** A book's first chapters tell who and what it is about; reading all of it twice would only take memory. */
const sampleLength = 300_000;

/** From how many sentences on, and with "you" in what share of them, a text speaks to its reader. */
const fewestSentences = 8;
const addressedShare = 0.2;
/** Below what share of sentences with a date or a past a text is a description of how things work. */
const timelyShare = 0.1;
const fewestDescribing = 12;

export function profileOf(
  { text, blocks }: Pick<ClaimSource, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
  language: ClaimLanguage,
): TextProfile {
  const knownNames = new Set<string>();
  const topicWords = new TopicWords(language);
  const topicCounts = new Map<string, number>();
  const sample: { readonly start: number; readonly end: number; readonly tokens: readonly Token[] }[] = [];
  let length = 0;
  let [addressed, timely] = [0, 0];
  for (const { start, end } of sentences) {
    if (length > sampleLength) break;
    length += end - start;
    const tokens = sentenceTokens(text, start, end);
    collectNames(tokens, knownNames);
    topicWords.count(tokens, topicCounts);
    if (tokens.some(({ lower }) => language.speech.readerPronouns.has(lower))) addressed += 1;
    if (isTimely(tokens, language)) timely += 1;
    sample.push({ start, end, tokens });
  }
  const nameCounts = new Map<string, number>();
  const words = new Map<number, SentenceWords>();
  for (const { start, end, tokens } of sample) {
    const names = findNames(tokens, language, knownNames);
    for (const { name } of names) nameCounts.set(name, (nameCounts.get(name) ?? 0) + 1);
    words.set(start, { end, tokens, names });
  }
  return {
    knownNames,
    nameCounts,
    topics: topTopics(topicCounts),
    topicWords,
    words,
    turns: turnsOf(text, blocks, knownNames),
    interviewee: intervieweeOf(
      text,
      blocks,
      [...words].map(([start, { tokens, names }]) => ({ start, tokens, names })),
      language,
    ),
    toReader: sample.length >= fewestSentences && addressed >= sample.length * addressedShare,
    timeless:
      language.signals.pasts.size > 0 && sample.length >= fewestDescribing && timely < sample.length * timelyShare,
  };
}

/** It names a month, a day or a year, or tells the past. */
function isTimely(tokens: readonly Token[], { names, signals }: ClaimLanguage): boolean {
  return tokens.some(
    (token) =>
      (token.type === 'number' && /^(?:19|20)\d\d$/.test(token.text)) ||
      (isCapitalised(token) && (names.months.has(token.lower) || names.weekdays.has(token.lower))) ||
      signals.pasts.has(token.lower),
  );
}

/** The tokens of a stretch of text, markup and addresses apart. A paragraph of a megabyte is read in part only. */
export function sentenceTokens(text: string, start: number, end: number): readonly Token[] {
  return tokensOf(withoutAddresses(withoutMarkup(text.slice(start, Math.min(end, start + longestSentence)))), start);
}

/** No sentence of prose is longer; tables and data without stops are. */
export const longestSentence = 4000;
