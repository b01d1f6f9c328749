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
  if (unit.unit === '' || unit.unit === 'time' || mention.multiple || units.time.has(unit.unit)) return '';
  const act = actNear(sentence, mention);
  const isNoun = unit.head !== null && mention.currency === null && mention.percent === null;
  if (isNoun && !units.measures.has(unit.unit)) {
    const owner = ownerOf(sentence, mention, unit, context);
    if (owner === null) return '';
    const isDeath = act === 'killed' && (unit.unit === 'person' || unit.unit === 'death');
    const noun = [...unit.modifiers, isDeath ? 'death' : unit.unit].join(' ');
    return joined([[noun, ...perParts].join('/'), owner, isDeath || act === unit.unit ? null : act]);
  }
  const measured = measuredNoun(sentence, mention);
  if (measured === null) return '';
  const owner = measured.owner ?? ownerOf(sentence, mention, unit, context);
  if (owner === null) return '';
  const whose = measured.owner === null ? null : subjectBefore(sentence, mention, measured.owner);
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
function measuredNoun(sentence: ClaimSentence, mention: NumberMention): { noun: string; owner: string | null } | null {
  const { tokens, language, names } = sentence;
  const link = tokens[mention.to]?.lower ?? '';
  const links = mention.percent === null ? language.details.amountOf.has(link) : link === language.numbers.of;
  if (links) {
    const from = tokens[mention.to + 1]?.lower === 'of' ? mention.to + 2 : mention.to + 1;
    const phrase = nounPhrase(sentence, from);
    if (phrase !== null && !language.units.time.has(phrase.noun.split(' ').at(-1) ?? '')) {
      const owner = names.find((name) => name.from >= from && name.to <= phrase.to);
      return { noun: phrase.noun, owner: owner?.name ?? null };
    }
  }
  for (let at = mention.from - 1; at >= 0 && mention.from - at <= 10; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^[;:.]$/.test(token.text)) return null;
    const singular = language.singular(token.lower) ?? token.lower;
    if (!language.units.measured.has(singular)) continue;
    const before = tokens[at - 1];
    const narrow =
      before?.type === 'word' && !isCapitalised(before) && !isSmall(before.lower, sentence) ? `${before.lower} ` : '';
    return { noun: `${narrow}${singular}`, owner: null };
  }
  return null;
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
    if (
      token.type !== 'word' ||
      language.units.notNouns.has(token.lower) ||
      language.speech.conjunctions.has(token.lower) ||
      language.isAdverb(token.lower)
    )
      break;
    words.push(language.singular(token.lower) ?? token.lower);
  }
  return words.length === 0 ? null : { noun: words.slice(-2).join(' '), to };
}

function isSmall(word: string, { language }: ClaimSentence): boolean {
  return language.stopWords.has(word) || language.speech.prepositions.has(word);
}

/** "Russia accounts for 2% of Kenya's trade": Russia's part is another quantity than China's. */
function subjectBefore({ names }: ClaimSentence, mention: NumberMention, owner: string): string | null {
  const before = names.filter(
    (name: NameMention) => name.to <= mention.from && name.kind !== 'person' && name.name !== owner,
  );
  return before.at(-1)?.name ?? null;
}
