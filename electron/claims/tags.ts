import type { ClaimSentence } from './claim-sentence.ts';
import type { ClaimLanguage } from './language/claim-language.ts';
import type { Token } from './tokens.ts';

const mostTags = 8;
const mostTopics = 12;

/** The words a text keeps coming back to. */
export function topTopics(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const frequent = [...counts].filter(([, count]) => count >= 3);
  frequent.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(frequent.slice(0, mostTopics).map(([topic]) => topic));
}

/** Proposed tags: the names in a sentence, then the text's topics that it touches. */
export function tagsOf(
  { names, tokens, language }: Pick<ClaimSentence, 'names' | 'tokens' | 'language'>,
  { topics, topicWords }: { readonly topics: ReadonlySet<string>; readonly topicWords: TopicWords },
): readonly string[] {
  const tags = new Set<string>();
  for (const { name } of names) if (name.length > 1 && name.length <= 60 && !isNobody(name, language)) tags.add(name);
  for (const token of tokens) {
    const topic = topicWords.topicOf(token);
    if (topic !== null && topics.has(topic)) tags.add(topic);
  }
  return [...tags].slice(0, mostTags);
}

/** A day, a number or a unit that is written with a capital: "Sundays", "Two", "GB". */
function isNobody(name: string, { names, numbers, units, singular }: ClaimLanguage): boolean {
  const word = name.toLowerCase();
  if (numbers.words.has(word) || units.measures.has(word)) return true;
  return names.weekdays.has(singular(word) ?? word);
}

/** A number, or a form that is only a verb: "billion", "wrote". */
function isNoNoun(word: string, { numbers, signals, speech }: ClaimLanguage): boolean {
  if (numbers.scales.has(word) || numbers.magnitudes.has(word) || numbers.words.has(word)) return true;
  return signals.pasts.has(word) || (speech.verbs.has(word) && !speech.nounLike.has(word));
}

/** The noun-like words of a language. A word that a text repeats is looked at once. */
export class TopicWords {
  readonly #language: ClaimLanguage;
  readonly #topics = new Map<string, string | null>();

  constructor(language: ClaimLanguage) {
    this.#language = language;
  }

  /** Adverbs and verb forms make no topics; plurals and singulars are one. */
  topicOf({ type, text, lower }: Token): string | null {
    if (type !== 'word' || text !== lower || lower.length < 5) return null;
    let topic = this.#topics.get(lower);
    if (topic === undefined) {
      topic = topicIn(lower, this.#language);
      this.#topics.set(lower, topic);
    }
    return topic;
  }

  /** Adds how often each occurs in a sentence, by its singular. */
  count(tokens: readonly Token[], counts: Map<string, number>): void {
    const { infinitive, modals, subjectPronouns } = this.#language.speech;
    tokens.forEach((token, at) => {
      const topic = this.topicOf(token);
      if (topic === null) return;
      const before = tokens[at - 1]?.lower ?? '';
      // "to appear", "would create", "he wrote": a verb here, whatever it is elsewhere.
      if (before === infinitive || modals.has(before) || subjectPronouns.has(before)) return;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    });
  }
}

function topicIn(word: string, language: ClaimLanguage): string | null {
  if (language.stopWords.has(word) || /(?:ly|ing|ed)$/.test(word) || language.isAdjective(word)) return null;
  const singular = language.singular(word) ?? word;
  if (language.stopWords.has(singular) || isNoNoun(word, language) || isNoNoun(singular, language)) return null;
  return singular;
}
