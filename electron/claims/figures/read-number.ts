import type { ClaimLanguage } from '../language/claim-language.ts';
import type { Token } from '../tokens.ts';
import { powerOfTen, valueOfDigits } from './digits.ts';
import { multipleAt } from './multiple.ts';
import { outOfAt, shareInWords } from './share.ts';
import { vulgarFraction } from './vulgar-fraction.ts';

/** A number as it is written, in digits or words, with its scale words. */
export interface ReadNumber {
  /** Index of the token after it. */
  readonly to: number;
  /** Null for a magnitude without a value ("tens of thousands"); `low` and `high` bound it then. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly scale: number;
  readonly digits: boolean;
  /** Written with a mark between groups of three digits, so that it is no year and no label. */
  readonly grouped: boolean;
  readonly share: boolean;
  /** How many times as much, not how many: "twice as many". */
  readonly multiple: boolean;
  /** The number itself says that it is not exact: "20-odd". */
  readonly vague: boolean;
}

const plain = {
  low: null,
  high: null,
  scale: 1,
  digits: false,
  grouped: false,
  share: false,
  multiple: false,
  vague: false,
};

/** The number that starts at a token; null when none does. `isMoney` decides that "5m" is five million. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  language: ClaimLanguage,
  isMoney: boolean,
): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.type === 'mark') {
    const part = vulgarFraction(token);
    return part === null ? null : { ...plain, to: at + 1, value: part, digits: true };
  }
  const multiple = multipleAt(tokens, at, language);
  if (multiple !== null) return { ...plain, ...multiple, multiple: true };
  const number = token.type === 'number' ? digitsAt(tokens, at, language, isMoney) : inWordsAt(tokens, at, language);
  return number === null ? null : withOddEnd(tokens, number, language);
}

/** "20-odd" and "thirty-odd" */
function withOddEnd(tokens: readonly Token[], number: ReadNumber, { numbers }: ClaimLanguage): ReadNumber {
  const [hyphen, ending] = [tokens[number.to], tokens[number.to + 1]];
  const isOdd = hyphen?.text === '-' && ending?.glued === true && numbers.vagueEndings.has(ending.lower);
  return isOdd ? { ...number, to: number.to + 2, vague: true } : number;
}

function inWordsAt(tokens: readonly Token[], at: number, language: ClaimLanguage): ReadNumber | null {
  const share = shareInWords(tokens, at, language);
  if (share !== null) return { ...plain, ...share };
  return magnitudeAt(tokens, at, language) ?? vagueCountAt(tokens, at, language) ?? wordsAt(tokens, at, language);
}

function digitsAt(tokens: readonly Token[], at: number, language: ClaimLanguage, isMoney: boolean): ReadNumber | null {
  const literal = tokens[at]?.text ?? '';
  const value = valueOfDigits(literal, language.numbers.decimalMark);
  if (value === null) return null;
  const outOf = outOfAt(tokens, at + 1, value, language);
  if (outOf !== null) return { ...plain, ...outOf, digits: true };
  const part = tokens[at + 1]?.glued === true ? vulgarFraction(tokens[at + 1]) : null;
  const { to, scale } = scaleAt(tokens, part === null ? at + 1 : at + 2, language, isMoney);
  // "2.5 million" times a million is not a whole number in binary: round what rounding made.
  const scaled = Number(((value + (part ?? 0)) * scale).toPrecision(12));
  const grouped = /^\d{1,3}(?:[,.\u00a0\u202f\u2009 ]\d{3})+/.test(literal) && value >= 1000;
  return { ...plain, to, value: scaled, scale: powerOfTen(scale), digits: true, grouped };
}

function scaleAt(
  tokens: readonly Token[],
  from: number,
  { numbers, units, singular }: ClaimLanguage,
  isMoney: boolean,
): { to: number; scale: number } {
  let to = from;
  let scale = 1;
  for (;;) {
    const token = tokens[to];
    if (token === undefined) break;
    const hyphen = token.text === '-' && token.glued && numbers.scales.has(tokens[to + 1]?.lower ?? '');
    const word = hyphen ? tokens[to + 1] : token;
    const factor = numbers.scales.get(word?.lower ?? '') ?? shortScale(word, tokens[to + 1], isMoney);
    if (factor === null) break;
    scale *= factor;
    to += hyphen ? 2 : 1;
    // "75 Mio. Euro": the stop of an abbreviation, with more behind it.
    if (word !== undefined && word.text.length <= 3 && isInnerStop(tokens, to)) to += 1;
  }
  return { to, scale };

  function shortScale(word: Token | undefined, next: Token | undefined, money: boolean): number | null {
    const factor = word?.glued === true ? numbers.shortScales.get(word.lower) : undefined;
    if (factor === undefined || word === undefined) return null;
    if (money) return factor;
    // "5m people" against "5m tall": a plural must follow, and a letter that measures nothing else.
    const counts = next !== undefined && singular(next.lower) !== null;
    return counts && (word.lower === 'k' || units.measures.has(word.lower)) ? factor : null;
  }
}

function isInnerStop(tokens: readonly Token[], at: number): boolean {
  const [stop, next] = [tokens[at], tokens[at + 1]];
  return stop?.text === '.' && stop.glued && next?.type === 'word' && !next.glued;
}

/** "two hundred and five thousand" */
function wordsAt(tokens: readonly Token[], at: number, { numbers }: ClaimLanguage): ReadNumber | null {
  let total = 0;
  let current = 0;
  let scale = 1;
  let to = at;
  let lastWasUnit = false;
  const first = tokens[at];
  const article =
    first !== undefined && numbers.articles.has(first.lower) && numbers.scales.has(tokens[at + 1]?.lower ?? '');
  if (article) {
    current = 1;
    to = at + 1;
  }
  for (;;) {
    const token = tokens[to];
    if (token === undefined) break;
    const skip = isJoint(tokens, to) ? 1 : 0;
    const word = tokens[to + skip]?.lower ?? '';
    const value = numbers.words.get(word);
    const factor = numbers.scales.get(word);
    if (value !== undefined && (to > at || skip === 0)) {
      if (lastWasUnit && current % 10 !== 0) break;
      if (to > at && current > 0 && current % 100 !== 0 && !(current % 10 === 0 && value < 10)) break;
      current += value;
      lastWasUnit = value < 20;
    } else if (factor !== undefined && current > 0) {
      if (factor === 100 || factor === 12) current *= factor;
      else {
        total += current * factor;
        current = 0;
      }
      scale = Math.max(scale, powerOfTen(factor));
      lastWasUnit = false;
    } else break;
    to += skip + 1;
  }
  if (to === at || (article && to === at + 1)) return null;
  return { ...plain, to, value: total + current, scale };

  /** A hyphen ("twenty-five") or "and" between two words of a number. */
  function isJoint(all: readonly Token[], index: number): boolean {
    if (index === at) return false;
    const next = all[index + 1]?.lower ?? '';
    const joint = all[index];
    const hyphen = joint?.text === '-' && joint.glued;
    const conjunction = joint?.lower === numbers.and && (current % 100 === 0 || current === 0) && scale >= 100;
    return (
      (hyphen && (numbers.words.has(next) || numbers.scales.has(next))) || (conjunction && numbers.words.has(next))
    );
  }
}

/** "tens of thousands", "millions" */
function magnitudeAt(tokens: readonly Token[], at: number, { numbers }: ClaimLanguage): ReadNumber | null {
  const first = numbers.magnitudes.get(tokens[at]?.lower ?? '');
  if (first === undefined) return null;
  const second = tokens[at + 1]?.lower === numbers.of ? numbers.magnitudes.get(tokens[at + 2]?.lower ?? '') : undefined;
  if (second !== undefined) {
    return {
      ...plain,
      to: at + 3,
      value: null,
      low: first[0] * second[0],
      high: first[1] * second[0],
      scale: powerOfTen(second[0]),
    };
  }
  const word = tokens[at]?.lower;
  // "tens" and "scores" mean numbers only before what they count.
  if ((word === 'tens' || word === 'scores') && tokens[at + 1]?.lower !== numbers.of) return null;
  return { ...plain, to: at + 1, value: null, low: first[0], high: first[1], scale: powerOfTen(first[0]) };
}

/** "several hundred", "a few thousand", "a couple of dozen" */
function vagueCountAt(tokens: readonly Token[], at: number, { numbers }: ClaimLanguage): ReadNumber | null {
  let to = at;
  if (numbers.articles.has(tokens[to]?.lower ?? '')) to += 1;
  const times = numbers.vagueCounts.get(tokens[to]?.lower ?? '');
  if (times === undefined) return null;
  to += 1;
  if (tokens[to]?.lower === numbers.of) to += 1;
  let scale = 1;
  for (let factor = numbers.scales.get(tokens[to]?.lower ?? ''); factor !== undefined; ) {
    scale *= factor;
    to += 1;
    factor = numbers.scales.get(tokens[to]?.lower ?? '');
  }
  if (scale === 1) return null;
  return { ...plain, to, value: null, low: times[0] * scale, high: times[1] * scale, scale: powerOfTen(scale) };
}
