import type { ClaimLanguage } from '../language/claim-language.ts';
import { phraseAt } from '../language/phrase-table.ts';
import type { Token } from '../tokens.ts';
import { mayBeginNumber } from './number-start.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** A number with what belongs to it directly: currency, percent sign, the other end of a range. */
export interface NumberMention extends ReadNumber {
  readonly from: number;
  /** ISO 4217. */
  readonly currency: string | null;
  /** `percent`, `percentage point` or `basis point`. */
  readonly percent: string | null;
  readonly range: boolean;
}

/** The mention that starts at a token, as long as possible; null when no number starts there. */
export function numberMentionAt(tokens: readonly Token[], at: number, language: ClaimLanguage): NumberMention | null {
  if (!mayBeginNumber(tokens, at, language)) return null;
  const first = signedMention(tokens, at, language);
  if (first === null) return null;
  return withMargin(tokens, first, language) ?? rangeFrom(tokens, first, language) ?? first;
}

/** "-18", "−$1,240": a minus right before the number and apart from the word before it. */
function signedMention(tokens: readonly Token[], at: number, language: ClaimLanguage): NumberMention | null {
  const sign = tokens[at];
  if (sign?.text !== '−' && sign?.text !== '-') return singleMention(tokens, at, language);
  const before = tokens[at - 1];
  if ((sign.glued && !/^[([]$/.test(before?.text ?? '')) || before?.type === 'number' || tokens[at + 1]?.glued !== true)
    return null;
  if (before === undefined && sign.text === '-') return null;
  const number = singleMention(tokens, at + 1, language);
  if (number === null || number.value === null || !number.digits) return null;
  return { ...number, from: at, value: -number.value };
}

/** "4,300 ± 120" */
function withMargin(tokens: readonly Token[], first: NumberMention, language: ClaimLanguage): NumberMention | null {
  if (tokens[first.to]?.text !== '±' || first.value === null) return null;
  const margin = singleMention(tokens, first.to + 1, language);
  if (margin === null || margin.value === null) return null;
  return {
    ...margin,
    from: first.from,
    value: first.value,
    low: first.value - margin.value,
    high: first.value + margin.value,
    digits: first.digits,
    grouped: first.grouped,
    vague: true,
  };
}

function singleMention(tokens: readonly Token[], at: number, language: ClaimLanguage): NumberMention | null {
  const sign = currencySignAt(tokens, at, language);
  const start = sign === null ? at : sign.to;
  const number = readNumber(tokens, start, language, sign !== null);
  if (number === null) return null;
  const base = { ...number, from: at, currency: sign?.currency ?? null, percent: null, range: false };
  if (sign !== null) return base;
  const percent = phraseAt(tokens, number.to, language.units.percent);
  if (percent !== null && !number.share) return { ...base, to: percent.to, percent: percent.means };
  const noun = currencyNounAt(tokens, number.to, language, number);
  return noun === null ? base : { ...base, to: noun.to, currency: noun.currency };
}

/** "$", "US$", "EUR" right before a number. */
function currencySignAt(
  tokens: readonly Token[],
  at: number,
  { units }: ClaimLanguage,
): { readonly currency: string; readonly to: number } | null {
  const token = tokens[at];
  if (token === undefined || token.type === 'number') return null;
  const next = tokens[at + 1];
  const joined =
    token.type === 'word' && next?.type === 'mark' && next.glued
      ? `${token.lower.replaceAll('.', '')}${next.text}`
      : '';
  const two = units.currencySigns.get(joined);
  if (two !== undefined) return isNumberNext(tokens[at + 2]) ? { currency: two, to: at + 2 } : null;
  const one = units.currencySigns.get(token.lower);
  // Codes are written in capitals; "Rs" is the one that is not.
  if (one === undefined || (token.type === 'word' && token.text !== token.text.toUpperCase() && token.text !== 'Rs'))
    return null;
  const to = next?.text === '.' && next.glued ? at + 2 : at + 1;
  return isNumberNext(tokens[to]) ? { currency: one, to } : null;
}

function isNumberNext(token: Token | undefined): boolean {
  return token !== undefined && token.type !== 'mark';
}

/** "dollars", "US dollars", "EUR" right after a number. */
function currencyNounAt(
  tokens: readonly Token[],
  at: number,
  { units, names, numbers }: ClaimLanguage,
  number: ReadNumber,
): { readonly currency: string; readonly to: number } | null {
  let to = at;
  // "billions of dollars"
  if (tokens[to]?.lower === numbers.of && number.value === null) to += 1;
  const nation = names.demonyms.get(tokens[to]?.lower ?? '') ?? names.aliases.get(tokens[to]?.lower ?? '');
  if (nation !== undefined) to += 1;
  const word = tokens[to];
  if (word === undefined) return null;
  const noun = units.currencyNouns.get(word.lower);
  if (noun !== undefined) {
    // "won" is a verb as well, and "5 pounds" may weigh.
    if (word.lower === 'won' && number.scale === 1 && !number.grouped) return null;
    return { currency: nationalCurrency(noun, nation), to: to + 1 };
  }
  if (word.lower === 'pounds' && (number.scale >= 1e6 || nation === 'United Kingdom'))
    return { currency: 'GBP', to: to + 1 };
  const code =
    word.type === 'word' && word.text === word.text.toUpperCase() && word.text.length === 3
      ? units.currencySigns.get(word.lower)
      : undefined;
  if (code !== undefined) return { currency: code, to: to + 1 };
  return word.text === '€' || word.text === '£'
    ? { currency: units.currencySigns.get(word.text) ?? '', to: to + 1 }
    : null;
}

const dollars: Readonly<Record<string, string>> = {
  Australia: 'AUD',
  Canada: 'CAD',
  'New Zealand': 'NZD',
  Singapore: 'SGD',
  'Hong Kong': 'HKD',
  Taiwan: 'TWD',
};

function nationalCurrency(currency: string, nation: string | undefined): string {
  return currency === 'USD' && nation !== undefined ? (dollars[nation] ?? 'USD') : currency;
}

/** "10,000-12,000", "5 to 7 per cent", "between $5bn and $7bn" */
function rangeFrom(tokens: readonly Token[], first: NumberMention, language: ClaimLanguage): NumberMention | null {
  const { numbers } = language;
  const joint = tokens[first.to];
  if (joint === undefined || first.value === null || first.share || first.multiple) return null;
  const before = tokens[first.from - 1]?.lower ?? '';
  const dash = /^[-–—]$/.test(joint.text);
  const spaced = dash && !joint.glued;
  const to = joint.lower === numbers.to;
  const and = joint.lower === numbers.and && isBetween(tokens, first.from, language);
  const or = joint.lower === numbers.or;
  if (!(dash || to || and || or)) return null;
  if (dash && spaced === (tokens[first.to + 1]?.glued ?? false)) return null;
  if (
    to &&
    numbers.changesTo === numbers.to &&
    before === numbers.from &&
    !numbers.ranging.has(tokens[first.from - 2]?.lower ?? '')
  )
    return null;
  const second = singleMention(tokens, first.to + 1, language);
  if (second === null || second.value === null || second.share || second.multiple) return null;
  if (first.percent !== null && second.percent === null) return null;
  if (first.currency !== null && second.currency !== null && first.currency !== second.currency) return null;
  const shared = first.scale === 1 && second.scale > 1 && first.value < 1000 ? second.scale : 1;
  // "rose by 1,100 to 23,400": the change, and where it led.
  const changes = to && numbers.changedBy.has(before) && (first.percent !== null || second.value > 4 * first.value);
  if (changes) return null;
  const low = Number((first.value * shared).toPrecision(12));
  // "3-1" is a result and "24-7" a habit.
  if (low >= second.value || (dash && isYear(first) && isYear(second))) return null;
  if (or && second.value > low * 2) return null;
  return {
    ...second,
    from: first.from,
    value: null,
    low,
    high: second.value,
    currency: second.currency ?? first.currency,
    digits: first.digits && second.digits,
    grouped: first.grouped || second.grouped,
    range: true,
  };
}

function isYear({ value, grouped, scale, currency }: NumberMention): boolean {
  return value !== null && value >= 1500 && value <= 2100 && !grouped && scale === 1 && currency === null;
}

function isBetween(tokens: readonly Token[], at: number, { numbers }: ClaimLanguage): boolean {
  return tokens[at - 1]?.lower === numbers.between || tokens[at - 2]?.lower === numbers.between;
}
