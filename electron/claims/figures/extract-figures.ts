import type { ClaimSentence } from '../claim-sentence.ts';
import type { Figure } from '../figure.ts';
import { asOfDate } from './as-of.ts';
import { countedNoun } from './counted-noun.ts';
import { isNotAFigure } from './not-a-figure.ts';
import { type NumberMention, numberMentionAt } from './number-mention.ts';
import { outlookAt } from './outlook.ts';
import { qualifierOf } from './qualifier.ts';
import { type NameContext, quantityOf } from './quantity.ts';
import { perParts, type UnitPhrase, unitAfter } from './unit.ts';

/** Who the sentence names as the origin of its figures, when it does. */
export interface FigureOrigin {
  readonly attributed: boolean;
  readonly speaker: string | null;
}

/** The figures of a sentence, in order. Dates, names, references and labels with digits are none. */
export function extractFigures(sentence: ClaimSentence, origin: FigureOrigin, context: NameContext): readonly Figure[] {
  const { tokens, language } = sentence;
  const figures: Figure[] = [];
  let previous: { figure: Figure; to: number } | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const mention = numberMentionAt(tokens, at, language);
    if (mention === null) continue;
    const read: Figure | null = isNotAFigure(tokens, mention, language)
      ? null
      : figureFrom(sentence, mention, origin, context, previous);
    // What is refused as a whole must not come back in parts: "2019-2021", "3 million" inside a name.
    at = Math.max(at, mention.to - 1);
    if (read === null || isRateBase(tokens, mention)) continue;
    figures.push(read);
    previous = { figure: read, to: mention.to };
  }
  return figures;
}

function figureFrom(
  sentence: ClaimSentence,
  mention: NumberMention,
  origin: FigureOrigin,
  context: NameContext,
  previous: { readonly figure: Figure; readonly to: number } | null,
): Figure | null {
  const { tokens, language, start, raw } = sentence;
  const ahead = unitAfter(tokens, mention, sentence.names, language);
  const partner = ahead.unit === '' ? otherEnd(sentence, mention) : null;
  const inherits =
    partner === null &&
    ahead.unit === '' &&
    previous !== null &&
    (linksBack(sentence, mention) || countsBefore(sentence, mention)) &&
    mention.from - previous.to <= 8;
  const unit = partner?.unit ?? (ahead.unit === '' && !inherits ? (unitBefore(sentence, mention) ?? ahead) : ahead);
  const isMoney = mention.currency !== null || language.units.coins.has(unit.unit);
  const partsFrom =
    mention.currency !== null || mention.percent !== null || (unit.head ?? mention.to) < mention.from
      ? mention.to
      : unit.to;
  const parts = partner?.parts ?? perParts(tokens, partsFrom, isMoney, language);
  const qualifier = qualifierOf(tokens, mention, unit.to, language);
  const counted = inherits ? (previous?.figure.unit ?? '') : unit.unit;
  const isRate = counted === '' && parts.length > 0;
  if (!isRate && !isWorthKeeping(sentence, mention, counted, qualifier)) return null;
  const first = tokens[mention.from];
  const last = tokens[mention.to - 1];
  if (first === undefined || last === undefined) return null;
  const { modality } = outlookAt(tokens, mention.from, mention.to, origin.attributed, language);
  const { value } = mention;
  return {
    start: first.start,
    end: last.end,
    raw: raw.slice(first.start - start, last.end - start),
    value,
    low: qualifier === 'min' ? value : mention.low,
    high: qualifier === 'max' ? value : mention.high,
    qualifier,
    unit: [isRate ? 'rate' : counted, ...(inherits ? [] : parts)].filter((part) => part !== '').join('/'),
    scale: mention.scale,
    quantity: inherits ? (previous?.figure.quantity ?? '') : quantityOf(sentence, mention, unit, parts, context),
    asOf: asOfDate(sentence, mention),
    modality,
    attributedTo: origin.speaker,
  };
}

/** "per 100,000 people" is part of a unit, not a figure. */
function isRateBase(tokens: ClaimSentence['tokens'], { from }: NumberMention): boolean {
  return tokens[from - 1]?.lower === 'per';
}

/** "from 310 to 270 per 100,000 people": the first number counts what the second one does. */
function otherEnd(
  sentence: ClaimSentence,
  mention: NumberMention,
): { unit: UnitPhrase; parts: readonly string[] } | null {
  const { tokens, language, names } = sentence;
  const { numbers } = language;
  const before = tokens[mention.from - 1]?.lower ?? '';
  if (tokens[mention.to]?.lower !== numbers.changesTo || !(before === numbers.from || numbers.changedBy.has(before)))
    return null;
  const second = numberMentionAt(tokens, mention.to + 1, language);
  if (second === null || second.share) return null;
  const own = unitAfter(tokens, second, names, language);
  const unit = own.unit === '' ? unitBefore(sentence, mention) : own;
  if (unit === null || unit.unit === '') return null;
  const from = unit.head === null || unit.head < mention.from ? second.to : unit.to;
  return { unit, parts: perParts(tokens, from, second.currency !== null, language) };
}

/** "numbering 900", "could grow to 900": the noun stands before the number. */
function linksBack({ tokens, language }: ClaimSentence, { from }: Pick<NumberMention, 'from'>): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 4; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (language.units.linksBack.has(word)) return true;
    if (!language.numbers.qualifiersBefore.has(word) && !language.details.comparisonSteps.has(word)) return false;
  }
  return false;
}

/** "4 of them" */
function countsBefore({ tokens, language }: ClaimSentence, { to }: NumberMention): boolean {
  return tokens[to]?.lower === language.numbers.of && language.details.countedBefore.has(tokens[to + 1]?.lower ?? '');
}

/** The nearest plural noun to the left, for a number without a noun of its own. */
function unitBefore(sentence: ClaimSentence, mention: NumberMention): UnitPhrase | null {
  const { tokens, language, names } = sentence;
  if (mention.currency !== null || mention.percent !== null || !linksBack(sentence, mention)) return null;
  for (let at = mention.from - 1; at >= 0 && mention.from - at <= 14; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^[;:.]$/.test(token.text) || language.units.estimating.has(token.lower)) return null;
    if (token.type !== 'word' || names.some(({ from, to }) => from <= at && at < to)) continue;
    const noun = countedNoun(token, language);
    if (noun === null || language.units.time.has(noun)) continue;
    return { unit: language.units.synonyms.get(noun) ?? noun, modifiers: [], head: at, to: mention.to };
  }
  return null;
}

function isWorthKeeping(
  sentence: ClaimSentence,
  mention: NumberMention,
  unit: string,
  qualifier: Figure['qualifier'],
): boolean {
  const { tokens, language } = sentence;
  const { numbers, units } = language;
  if (mention.currency !== null || mention.percent !== null || mention.share || mention.multiple) return true;
  const before = tokens[mention.from - 1]?.lower ?? '';
  const base = unit.split('/')[0] ?? '';
  if (base === 'time') return false;
  const value = mention.value ?? mention.high ?? 0;
  if (units.time.has(base)) return !isPointOrPeriod(sentence, mention) && !isReadingTime(sentence, mention);
  if (unit === '' && mention.range && mention.digits && !mention.grouped && mention.scale === 1) {
    // "12(2), 3–13": pages, unless a word says that it is a size.
    return linksBack(sentence, mention) || numbers.qualifiersBefore.has(before) || before === numbers.between;
  }
  if (unit === '')
    return (
      isBareFraction(sentence, mention) ||
      mention.grouped ||
      mention.scale > 1 ||
      (mention.value !== null && qualifier !== 'exact' && value >= 100) ||
      mention.value === null
    );
  if (mention.digits || mention.scale > 1 || mention.value === null || value > 10) return true;
  // Small numbers in words mostly refer ("the two sides") or list ("three reasons").
  if (value === 1) return false;
  if (isPartOfOthers(sentence, mention)) return true;
  return !numbers.definite.has(before) && !numbers.enumerating.has(base) && tokens[mention.to]?.lower !== numbers.of;
}

/** "improved from 0.42 to 0.51", but not "open from 9.15 to 11.40". */
function isBareFraction(sentence: ClaimSentence, { from, to, value, digits }: NumberMention): boolean {
  if (!digits || value === null || Number.isInteger(value) || to !== from + 1) return false;
  const text = sentence.tokens[from]?.text ?? '';
  const isHour = /^(?:[1-9]|1\d|2[0-4])[.:][0-5]\d$/.test(text);
  return !isHour && linksBack(sentence, { from });
}

/** "three of the eleven lifts", "eight of their last ten": either number counts, however small. */
function isPartOfOthers({ tokens, language }: ClaimSentence, { from, to }: NumberMention): boolean {
  const { numbers } = language;
  const skips = (at: number) => numbers.definite.has(tokens[at]?.lower ?? '');
  if (tokens[to]?.lower === numbers.of) {
    let at = to + 1;
    while (skips(at)) at += 1;
    return numberMentionAt(tokens, at, language) !== null;
  }
  let at = from - 1;
  while (skips(at)) at -= 1;
  return tokens[at]?.lower === numbers.of && at > 0 && numberMentionAt(tokens, at - 1, language)?.to === at;
}

/** "a 4 minute read" */
function isReadingTime({ tokens, language }: ClaimSentence, { to }: NumberMention): boolean {
  const behind = tokens[to]?.text === '-' ? to + 2 : to + 1;
  return language.details.readingTime.has(tokens[behind]?.lower ?? '');
}

/** "the past five years", "five years ago", "a 5-year-old" */
function isPointOrPeriod({ tokens, language }: ClaimSentence, mention: NumberMention): boolean {
  const { numbers } = language;
  for (let at = mention.from - 1; at >= mention.from - 2 && at >= 0; at -= 1) {
    if (numbers.periodWords.has(tokens[at]?.lower ?? '')) return true;
  }
  return numbers.pointWords.has(tokens[mention.to + 1]?.lower ?? '') || mention.value === 1;
}
