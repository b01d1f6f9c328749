import type { ClaimLanguage } from '../language/claim-language.ts';
import type { NameMention } from '../names.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { countedNoun } from './counted-noun.ts';
import type { NumberMention } from './number-mention.ts';
import { readNumber } from './read-number.ts';
import { vulgarFraction } from './vulgar-fraction.ts';

/** What a number counts or measures. */
export interface UnitPhrase {
  /** Singular noun or ISO code, without parts after a slash; empty when unknown. */
  readonly unit: string;
  /** Words between the number and its noun that narrow what is counted, in lower case: `military` adviser. */
  readonly modifiers: readonly string[];
  /** The noun's token; null when the unit is not a noun of the text. */
  readonly head: number | null;
  /** Index of the token after the unit. */
  readonly to: number;
}

const powerSigns: Readonly<Record<string, string>> = { '²': 'square', '³': 'cubic' };

/** Longest noun phrase that is followed: "North Korean special forces soldiers". */
const reach = 7;

export function unitAfter(
  tokens: readonly Token[],
  mention: NumberMention,
  names: readonly NameMention[],
  language: ClaimLanguage,
): UnitPhrase {
  if (mention.percent !== null) return { unit: mention.percent, modifiers: [], head: null, to: mention.to };
  if (mention.currency !== null) return { unit: mention.currency, modifiers: [], head: null, to: mention.to };
  if (mention.share) return { unit: 'share', modifiers: [], head: null, to: mention.to };
  if (mention.multiple) return { unit: 'fold', modifiers: [], head: null, to: mention.to };
  const joined = joinedNoun(tokens, mention, language);
  if (joined !== null) return joined;
  const measure = measureAt(tokens, mention, language);
  if (measure !== null) return measure;
  const start = nounStart(tokens, mention, language);
  return language.nounsAreCapitalised
    ? capitalAfter(tokens, start, language)
    : nounAfter(tokens, start, names, language);
}

/** "6.4-magnitude", "¾ cup": the word right behind is what a fraction counts, even in the singular. */
function joinedNoun(
  tokens: readonly Token[],
  { from, to, value }: NumberMention,
  language: ClaimLanguage,
): UnitPhrase | null {
  if (value === null || Number.isInteger(value)) return null;
  const hyphen = tokens[to]?.text === '-' && tokens[to]?.glued === true;
  const isFraction = to === from + 1 && vulgarFraction(tokens[from]) !== null;
  const word = tokens[hyphen ? to + 1 : to];
  if (!(hyphen || isFraction) || word?.type !== 'word') return null;
  if (language.units.measures.has(word.lower) || language.units.notNouns.has(word.lower)) return null;
  const unit = language.singular(word.lower) ?? word.lower;
  return { unit, modifiers: [], head: hyphen ? to + 1 : to, to: (hyphen ? to + 1 : to) + 1 };
}

function measureAt(
  tokens: readonly Token[],
  { to, digits }: NumberMention,
  { units }: ClaimLanguage,
): UnitPhrase | null {
  let at = to;
  if (tokens[at]?.text === '-' && tokens[at]?.glued === true) at += 1;
  const square = units.powers.get(tokens[at]?.lower ?? '');
  if (square !== undefined) at += tokens[at + 1]?.text === '.' ? 2 : 1;
  const word = tokens[at];
  if (word === undefined) return null;
  const unit = units.measures.get(word.lower);
  // One letter measures only right behind digits; "a" and "t" are words.
  if (
    unit === undefined ||
    (word.lower.length === 1 && !(digits && (word.glued || square !== undefined || /^[kgmlth°]$/.test(word.lower))))
  )
    return null;
  if (word.lower.length === 1 && word.text !== word.lower && word.lower !== 'l') return null;
  const next = tokens[at + 1];
  if (unit === 'kilometre' && next?.text === '/' && tokens[at + 2]?.lower === 'h') {
    return { unit: 'kilometre/hour', modifiers: [], head: at, to: at + 3 };
  }
  const scale = unit === 'degree' ? units.temperatures.get(next?.lower ?? '') : undefined;
  if (scale !== undefined) return { unit: `${unit} ${scale}`, modifiers: [], head: at, to: at + 2 };
  const raised = next?.glued === true ? powerSigns[next.text] : undefined;
  const power = square ?? raised;
  const prefix = power === undefined ? '' : `${power} `;
  return { unit: `${prefix}${unit}`, modifiers: [], head: at, to: raised === undefined ? at + 1 : at + 2 };
}

/** Steps over "of", "of the", "of its 300": the counted noun comes after. */
function nounStart(tokens: readonly Token[], { to, value }: NumberMention, language: ClaimLanguage): number {
  const { numbers, speech } = language;
  if (tokens[to]?.lower !== numbers.of) return to;
  let at = to + 1;
  const partitive = speech.determiners.has(tokens[at]?.lower ?? '');
  const isShare = readNumber(tokens, at, language, false) !== null;
  if (!partitive && !isShare && value !== null) return to;
  while (speech.determiners.has(tokens[at]?.lower ?? '')) at += 1;
  const other = readNumber(tokens, at, language, false);
  return other === null ? at : other.to;
}

function nounAfter(
  tokens: readonly Token[],
  from: number,
  names: readonly NameMention[],
  { units, singular, isAdverb, speech, names: nameWords }: ClaimLanguage,
): UnitPhrase {
  let head: number | null = null;
  let noun = '';
  for (let at = from; at < tokens.length && at - from < reach; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    // "close-quarters fighters": a hyphen inside a word is passed over with the word behind it.
    if (token.text === '-' && token.glued) continue;
    if (token.text === '’' || token.text === "'") break;
    // "3,000 more troops"
    if (at === from && units.increments.has(token.lower)) continue;
    if (token.type !== 'word' || units.notNouns.has(token.lower) || speech.conjunctions.has(token.lower)) break;
    if (isAdverb(token.lower)) break;
    if (head !== null && at !== head + 1) break;
    const one = isCapitalised(token) ? null : singular(token.lower);
    if (one === null) {
      if (head !== null) break;
      continue;
    }
    if (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true) continue;
    head = at;
    noun = one;
  }
  if (head === null) return { unit: '', modifiers: [], head: null, to: from };
  const modifiers = tokens
    .slice(from, head)
    .filter(
      (token, index) => token.type === 'word' && !isInName(from + index, names) && !nameWords.demonyms.has(token.lower),
    )
    .map(({ lower }) => lower)
    .filter((word) => !speech.determiners.has(word));
  return { unit: units.synonyms.get(noun) ?? noun, modifiers, head, to: head + 1 };
}

/** "25 zusätzliche Züge": the first word with a capital, behind nothing but words that may describe it. */
function capitalAfter(tokens: readonly Token[], from: number, language: ClaimLanguage): UnitPhrase {
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') break;
    const unit = countedNoun(token, language);
    if (unit !== null) return { unit, modifiers: [], head: at, to: at + 1 };
    const { lower } = token;
    const describes = /e[nrsm]?$/.test(lower) && !language.stopWords.has(lower);
    if (!describes || language.speech.prepositions.has(lower)) break;
  }
  return { unit: '', modifiers: [], head: null, to: from };
}

function isInName(at: number, names: readonly NameMention[]): boolean {
  return names.some(({ from, to }) => from <= at && at < to);
}

/** "tonnes of carbon dioxide a year": the rate stands behind what is measured. */
function rateStart(tokens: readonly Token[], from: number, { numbers, units }: ClaimLanguage): number {
  if (tokens[from]?.lower !== numbers.of) return from;
  for (let at = from + 2; at <= from + 5; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const next = tokens[at + 1]?.lower ?? '';
    if (word === 'per' || units.rates.has(word)) return at;
    if (units.per.has(word) && units.time.has(next)) return at;
    if (tokens[at]?.type !== 'word') break;
  }
  return from;
}

/** "per soldier", "a month", "monthly", "per 100,000 people": the parts after the slash, things before times. */
export function perParts(
  tokens: readonly Token[],
  from: number,
  isMoney: boolean,
  language: ClaimLanguage,
): readonly string[] {
  const { units, singular, numbers, details } = language;
  const parts: string[] = [];
  let at = rateStart(tokens, from, language);
  while (parts.length < 2) {
    const word = tokens[at];
    if (word === undefined) break;
    const rate = units.rates.get(word.lower);
    if (rate !== undefined) {
      parts.push(rate);
      at += 1;
      continue;
    }
    if (!units.per.has(word.lower)) break;
    const explicit = units.perAlways.has(word.lower);
    const count = explicit ? readNumber(tokens, at + 1, language, false) : null;
    const noun = tokens[count?.to ?? at + 1];
    if (noun?.type !== 'word') break;
    if (noun.lower === 'cent') break;
    const one = details.perHead.has(noun.lower)
      ? 'person'
      : (units.measures.get(noun.lower) ?? singular(noun.lower) ?? noun.lower);
    const isTime = units.time.has(one);
    // "19% a week earlier" is a date, not a rate.
    if (isTime && numbers.pointWords.has(tokens[(count?.to ?? at + 1) + 1]?.lower ?? '')) break;
    if (
      !explicit &&
      !isTime &&
      !(
        isMoney &&
        (units.measures.has(noun.lower) || one === 'person' || noun.lower === 'piece' || noun.lower === 'share')
      )
    )
      break;
    if (numbers.articles.has(noun.lower) || units.notNouns.has(noun.lower)) break;
    const name = units.synonyms.get(one) ?? one;
    parts.push(count?.value != null && count.value !== 1 ? `${count.value} ${name}` : name);
    at = (count?.to ?? at + 1) + 1;
  }
  return [...parts.filter((part) => !units.time.has(part)), ...parts.filter((part) => units.time.has(part))];
}
