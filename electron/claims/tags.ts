import type { ClaimLanguage } from './language/claim-language.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

const mostTags = 8;
const mostTopics = 12;

/** How often each noun-like word occurs in a text, by its singular. */
export function countTopics(tokens: readonly Token[], language: ClaimLanguage, counts: Map<string, number>): void {
  const { infinitive, modals, subjectPronouns } = language.speech;
  tokens.forEach((token, at) => {
    const topic = topicOf(token, language);
    const before = tokens[at - 1]?.lower ?? '';
    // "to appear", "would create", "he wrote": a verb here, whatever it is elsewhere.
    if (topic === null || before === infinitive || modals.has(before) || subjectPronouns.has(before)) return;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  });
}

/** The words a text keeps coming back to. */
export function topTopics(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const frequent = [...counts].filter(([, count]) => count >= 3);
  frequent.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(frequent.slice(0, mostTopics).map(([topic]) => topic));
}

/** Proposed tags: the names in a sentence, then the text's topics that it touches. */
export function tagsOf(
  names: readonly NameMention[],
  tokens: readonly Token[],
  topics: ReadonlySet<string>,
  language: ClaimLanguage,
): readonly string[] {
  const tags = new Set<string>();
  for (const { name } of names) if (name.length > 1 && name.length <= 60 && !isDay(name, language)) tags.add(name);
  for (const token of tokens) {
    const topic = topicOf(token, language);
    if (topic !== null && topics.has(topic)) tags.add(topic);
  }
  return [...tags].slice(0, mostTags);
}

function isDay(name: string, { names, singular }: ClaimLanguage): boolean {
  const word = name.toLowerCase();
  return names.weekdays.has(singular(word) ?? word);
}

/** A number, or a form that is only a verb: "billion", "wrote". */
function isNoNoun(word: string, { numbers, signals, speech }: ClaimLanguage): boolean {
  if (numbers.scales.has(word) || numbers.magnitudes.has(word) || numbers.words.has(word)) return true;
  return signals.pasts.has(word) || (speech.verbs.has(word) && !speech.nounLike.has(word));
}

/** Adverbs and verb forms make no topics; plurals and singulars are one. */
function topicOf({ type, text, lower }: Token, language: ClaimLanguage): string | null {
  if (type !== 'word' || text !== lower || lower.length < 5) return null;
  if (language.stopWords.has(lower) || /(?:ly|ing|ed)$/.test(lower) || language.isAdjective(lower)) return null;
  const singular = language.singular(lower) ?? lower;
  if (language.stopWords.has(singular) || isNoNoun(lower, language) || isNoNoun(singular, language)) return null;
  return singular;
}
