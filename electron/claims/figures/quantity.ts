import type { ClaimSentence } from '../claim-sentence.ts';
import type { NameMention } from '../names.ts';
import { isCapitalised } from '../tokens.ts';
import type { NumberMention } from './number-mention.ts';
import type { UnitPhrase } from './unit.ts';

/** Names of the whole text by how often they occur, and those of the lines before the sentence. */
export interface NameContext {
  readonly counts: ReadonlyMap<string, number>;
  readonly recent: readonly string[];
}

/** How far from its number the word for what happened may stand, in tokens. */
const actReach = 25;

/**
 * A key for what is counted, in words that another source can share: noun, owner, act ("soldier, North Korea,
 * deployed"). Empty when owner or noun cannot be told: figures are then never compared, rather than compared wrongly.
 */
export function quantityOf(
  sentence: ClaimSentence,
  mention: NumberMention,
  unit: UnitPhrase,
  perParts: readonly string[],
  context: NameContext,
): string {
  const { units } = sentence.language;
  // Without words for acts nobody can tell what happened to what is counted.
  if (units.acts.length === 0) return '';
  if (unit.unit === '' || unit.unit === 'time' || mention.multiple || units.time.has(unit.unit)) return '';
  const act = actNear(sentence, mention);
  const isNoun = unit.head !== null && mention.currency === null && mention.percent === null;
  if (units.uncounted.has(unit.unit)) return '';
  if (isNoun && !unit.unit.split(' ').some((word) => units.measures.has(word))) {
    const owner = ownerOf(sentence, mention, unit, context);
    if (owner === null) return '';
    const isDeath = act === 'killed' && (unit.unit === 'person' || unit.unit === 'death');
    const noun = [...unit.modifiers, isDeath ? 'death' : unit.unit].join(' ');
    return joined([[noun, ...perParts].join('/'), owner, isDeath || act === unit.unit ? null : act]);
  }
  const measured = measuredNoun(sentence, mention, unit.to);
  if (measured === null) return '';
  const owner = measured.owner ?? ownerOf(sentence, mention, unit, context);
  if (owner === null) return '';
  const named = measured.owner === null ? null : subjectBefore(sentence, mention, measured.owner);
  // A part of something is a part that somebody or something has: coal's share is another quantity than wind's.
  const whose = named ?? (measured.isPart ? subjectNoun(sentence, mention, unit.to) : null);
  if (measured.isPart && whose === null) return '';
  return joined([[unit.unit, ...perParts].join('/'), measured.noun, owner, whose, act === measured.noun ? null : act]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** Whose: an adjective in the noun phrase, a possessive, "of Kenya" behind it, the subject, or the text's main name. */
function ownerOf(
  sentence: ClaimSentence,
  mention: NumberMention,
  unit: UnitPhrase,
  context: NameContext,
): string | null {
  const { names, tokens, language } = sentence;
  const head = unit.head ?? mention.to;
  const start = Math.min(mention.to, head);
  const inside = names.find(
    ({ from, to }) => from >= start - 3 && to <= head && (from >= mention.to || head < mention.from),
  );
  if (inside !== undefined && head > 0) return inside.name;
  const possessor = names.find(({ to }) => isPossessive(sentence, to) && to + 2 === mention.from);
  if (possessor !== undefined) return possessor.name;
  const behind = names.find(
    ({ from }) => from > head && from <= head + 3 && language.details.belongingTo.has(tokens[head + 1]?.lower ?? ''),
  );
  if (behind !== undefined) return behind.name;
  const places = names.filter(({ kind }) => kind !== 'person');
  const left = places.filter(({ to, adjective }) => to <= mention.from && !adjective).at(-1);
  if (left !== undefined && !language.speech.prepositions.has(tokens[left.from - 1]?.lower ?? '')) return left.name;
  return (
    mostFrequent(
      places.map(({ name }) => name),
      context.counts,
    ) ?? mostFrequent(context.recent, context.counts)
  );
}

function isPossessive({ tokens }: ClaimSentence, at: number): boolean {
  return /^['’]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true;
}

function mostFrequent(names: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const name of names) {
    if (best === null || (counts.get(name) ?? 0) > (counts.get(best) ?? 0)) best = name;
  }
  return best;
}

/** The word for what happened that stands nearest to the number. */
function actNear({ tokens, language }: ClaimSentence, mention: NumberMention): string | null {
  let nearest: string | null = null;
  let distance = actReach + 1;
  const from = Math.max(0, mention.from - actReach);
  const to = Math.min(tokens.length, mention.to + actReach);
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const steps = at < mention.from ? mention.from - at : at - mention.to;
    if (steps >= distance) continue;
    const found = language.units.acts.find(({ words }) => words.has(word));
    if (found === undefined) continue;
    nearest = found.act;
    distance = steps;
  }
  return nearest;
}

/** What a share or an amount is of: "of international trade", "in arms deals", or "the unemployment rate" before it. */
function measuredNoun(
  sentence: ClaimSentence,
  mention: NumberMention,
  behind: number,
): { noun: string; owner: string | null; isPart: boolean } | null {
  const { tokens, language, names } = sentence;
  const link = tokens[behind]?.lower ?? '';
  const quality = qualityBehind(sentence, mention);
  if (quality !== null) return { noun: quality, owner: null, isPart: false };
  const links = mention.percent === null ? language.details.amountOf.has(link) : link === language.numbers.of;
  if (links) {
    const from = tokens[behind + 1]?.lower === language.numbers.of ? behind + 2 : behind + 1;
    const phrase = nounPhrase(sentence, from);
    if (phrase !== null && !language.units.time.has(phrase.noun.split(' ').at(-1) ?? '')) {
      const owner = names.find((name) => name.from >= from && name.to <= phrase.to);
      const isPart = mention.percent === 'percent' || mention.share;
      return { noun: phrase.noun, owner: owner?.name ?? null, isPart };
    }
  }
  for (let at = mention.from - 1; at >= 0 && mention.from - at <= 10; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^[;:.]$/.test(token.text)) return null;
    const singular = language.singular(token.lower) ?? token.lower;
    if (!language.units.measured.has(singular)) continue;
    const narrow = narrowingBefore(sentence, at);
    const isAct = language.units.acts.some(({ words }) => words.has(token.lower));
    if (!isAct) return { noun: [...narrow, singular].join(' '), owner: null, isPart: false };
    // "emissions of methane" and "methane emissions" are methane that was emitted.
    const of = tokens[at + 1]?.lower === language.numbers.of ? nounPhrase(sentence, at + 2) : null;
    const what = of?.noun ?? (narrow.length > 0 ? narrow.join(' ') : null);
    return { noun: what !== null && singular !== 'cost' ? what : singular, owner: null, isPart: false };
  }
  return null;
}

/** "71 percent effective": what the share is of. */
function qualityBehind({ tokens, language }: ClaimSentence, { to, percent }: NumberMention): string | null {
  const word = tokens[to];
  return percent === 'percent' && word?.type === 'word' && language.isAdjective(word.lower) ? word.lower : null;
}

/** The words that narrow a measured noun, in order: `youth unemployment` before "rate". Those that change nothing are left out. */
function narrowingBefore(sentence: ClaimSentence, at: number): readonly string[] {
  const { tokens, language } = sentence;
  const words: string[] = [];
  for (let left = at - 1; left >= at - 3; left -= 1) {
    const word = tokens[left];
    if (word?.type !== 'word' || isCapitalised(word) || isSmall(word.lower, sentence)) break;
    if (language.isAdverb(word.lower)) break;
    if (!language.details.unnarrowing.has(word.lower)) words.unshift(word.lower);
  }
  return words;
}

function nounPhrase(sentence: ClaimSentence, from: number): { noun: string; to: number } | null {
  const { tokens, language, names } = sentence;
  const words: string[] = [];
  let to = from;
  for (; to < tokens.length && to - from < 8; to += 1) {
    const token = tokens[to];
    if (token === undefined) break;
    if (
      names.some((name) => name.from <= to && to < name.to) ||
      /^['’]$/.test(token.text) ||
      (token.lower === 's' && token.glued)
    )
      continue;
    if (language.speech.determiners.has(token.lower) && words.length === 0) continue;
    if (language.speech.ownPronouns.has(token.lower)) break;
    if (
      token.type !== 'word' ||
      language.units.notNouns.has(token.lower) ||
      language.speech.conjunctions.has(token.lower) ||
      language.isAdverb(token.lower)
    )
      break;
    const one = language.singular(token.lower);
    words.push(one ?? token.lower);
    // A plural closes the phrase: the verb is next ("2% of people react").
    if (one !== null) {
      to += 1;
      break;
    }
  }
  return words.length === 0 ? null : { noun: words.slice(-2).join(' '), to };
}

function isSmall(word: string, { language }: ClaimSentence): boolean {
  return language.stopWords.has(word) || language.speech.prepositions.has(word);
}

/** What has the part: the first noun of the clause ("coal supplies 26 percent of"), or, when the part opens it, the last. */
function subjectNoun(sentence: ClaimSentence, { from }: NumberMention, behind: number): string | null {
  const { tokens, language } = sentence;
  const opens = (at: number) =>
    /^[,;:—–]$/.test(tokens[at]?.text ?? '') ||
    tokens[at]?.lower === language.speech.that ||
    language.outlook.clauseStarts.has(tokens[at]?.lower ?? '');
  const says = (at: number) => {
    const word = tokens[at];
    return word?.type === 'word' && !isSmall(word.lower, sentence) && !language.isAdverb(word.lower);
  };
  const named = (at: number) => language.singular(tokens[at]?.lower ?? '') ?? tokens[at]?.lower ?? null;
  let start = from;
  while (start > 0 && !opens(start - 1)) start -= 1;
  for (let at = start; at < from; at += 1)
    if (says(at) && !isQualifier(tokens[at]?.lower ?? '', language)) return named(at);
  let end = behind;
  while (end < tokens.length && !opens(end) && tokens[end]?.text !== '.') end += 1;
  for (let at = end - 1; at > behind; at -= 1) if (says(at)) return named(at);
  return null;
}

function isQualifier(word: string, { numbers }: ClaimSentence['language']): boolean {
  return numbers.qualifiersBefore.has(word);
}

/** "Russia accounts for 2% of Kenya's trade": Russia's part is another quantity than China's. */
function subjectBefore({ names }: ClaimSentence, mention: NumberMention, owner: string): string | null {
  const before = names.filter(
    (name: NameMention) => name.to <= mention.from && name.kind !== 'person' && name.name !== owner,
  );
  return before.at(-1)?.name ?? null;
}
