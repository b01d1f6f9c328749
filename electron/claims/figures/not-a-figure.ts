import type { ClaimLanguage } from '../language/claim-language.ts';
import { phraseBefore } from '../language/phrase-table.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { countedNoun } from './counted-noun.ts';
import type { NumberMention } from './number-mention.ts';
import { countsInYearLikeDigits, lastYear } from './year-like.ts';

/**
 * True for digits and number words that count nothing: names (KN-23, G20, Tier 2), dates, years, times, versions,
 * references, ordinals, telephone numbers. Decided by what stands directly around the number.
 */
export function isNotAFigure(tokens: readonly Token[], mention: NumberMention, language: ClaimLanguage): boolean {
  return (
    isPartOfAWord(tokens, mention, language) ||
    isOrdinal(tokens, mention, language) ||
    isPostcode(tokens, mention, language) ||
    isDateOrTime(tokens, mention, language) ||
    isLabelled(tokens, mention, language) ||
    isName(tokens, mention, language) ||
    isChain(tokens, mention)
  );
}

/** Without a currency, a percent sign, a scale word or grouped digits, a number may be anything. */
function isBare({ currency, percent, scale, grouped, share }: NumberMention): boolean {
  return currency === null && percent === null && scale === 1 && !grouped && !share;
}

function isPartOfAWord(tokens: readonly Token[], mention: NumberMention, { units, singular }: ClaimLanguage): boolean {
  const first = tokens[mention.from];
  const before = tokens[mention.from - 1];
  const after = tokens[mention.to];
  if (first?.glued === true && before !== undefined && mention.currency === null) {
    if (before.type !== 'mark' || /[#_/:.@]/.test(before.text)) return true;
    const earlier = tokens[mention.from - 2];
    // "KN-23", "mid-2024"; a dash with a space before it is a minus or a dash.
    if (/[-–]/.test(before.text) && before.glued && earlier !== undefined && earlier.text !== '(') return true;
  }
  if (first?.type === 'word' && before?.text === '-' && before.glued) return true;
  if (after?.glued !== true || mention.percent !== null) return false;
  // "42°S" is a place on the map.
  if (after.text === '°' && /^[NSEW]$/.test(tokens[mention.to + 1]?.text ?? '')) return true;
  if (after.text === '/' && isRate(tokens, mention, units)) return false;
  if (/^[/:]$/.test(after.text)) return tokens[mention.to + 1]?.type === 'number' || mention.digits;
  if (after.type === 'word') {
    // "11th", "1990s", "5G"; but "5km" and "30kg".
    return !units.measures.has(after.lower) || /^[A-Z]$/.test(after.text);
  }
  if (!/^[-–]$/.test(after.text)) return false;
  const joined = tokens[mention.to + 1];
  if (joined?.glued !== true) return false;
  // "a 6.4-magnitude earthquake": nobody labels with a fraction.
  if (mention.value !== null && !Number.isInteger(mention.value)) return false;
  const measure = units.measures.get(joined.lower) ?? (units.percent.has(joined.lower) ? 'percent' : undefined);
  // "a 300-mile range" and "a 15-year lease" measure; "a 10-member panel" and "a 19-year-old" describe.
  const end = tokens[mention.to + 2];
  return measure === undefined || (end?.text === '-' && end.glued) || singular(joined.lower) !== null;
}

/** "$7.99/month", "12 kg/week" */
function isRate(
  tokens: readonly Token[],
  { to, currency }: NumberMention,
  { measures }: ClaimLanguage['units'],
): boolean {
  const word = tokens[to + 1];
  return word?.type === 'word' && word.glued && (currency !== null || measures.has(word.lower));
}

/** "21. November", "in der 5. Klasse": a stop behind the number, and more behind the stop. */
function isOrdinal(tokens: readonly Token[], mention: NumberMention, { numbers }: ClaimLanguage): boolean {
  const [stop, next] = [tokens[mention.to], tokens[mention.to + 1]];
  return numbers.ordinalStop && isBare(mention) && stop?.text === '.' && stop.glued && next?.type === 'word';
}

/** "26382 Wilhelmshaven" */
function isPostcode(tokens: readonly Token[], mention: NumberMention, { numbers, units }: ClaimLanguage): boolean {
  const [digits, town] = [tokens[mention.from], tokens[mention.to]];
  if (numbers.postcode?.test(digits?.text ?? '') !== true || !isBare(mention) || town === undefined) return false;
  const counts =
    units.measures.has(town.lower) || phraseBefore(tokens, mention.from, numbers.qualifiersBefore) !== null;
  return isCapitalised(town) && !counts;
}

function isDateOrTime(tokens: readonly Token[], mention: NumberMention, language: ClaimLanguage): boolean {
  if (!isBare(mention)) return false;
  const { months } = language.names;
  const before = tokens[mention.from - 1];
  const earlier = tokens[mention.from - 2];
  const after = tokens[mention.to];
  const isMonth = (token: Token | undefined) => token !== undefined && months.has(token.lower) && isCapitalised(token);
  const value = mention.value ?? mention.high ?? 0;
  if (isMonth(before) || (/^[.,]$/.test(before?.text ?? '') && isMonth(earlier)) || isMonth(after)) return true;
  if (after?.lower === language.numbers.of && isMonth(tokens[mention.to + 1])) return true;
  if (language.details.clockWords.has(after?.lower ?? '')) return true;
  return (
    mention.digits &&
    value >= 1000 &&
    value <= lastYear &&
    Number.isInteger(value) &&
    !countsInYearLikeDigits(tokens, mention, language)
  );
}

/** "article 5", "tier 2", "pages 3 and 5", "No. 7" */
function isLabelled(tokens: readonly Token[], mention: NumberMention, { numbers }: ClaimLanguage): boolean {
  if (!isBare(mention)) return false;
  if (numbersAHeading(tokens, mention)) return true;
  let at = mention.from - 1;
  for (let steps = 0; steps < 6; steps += 1) {
    const text = tokens[at]?.lower ?? '';
    const joins = /^[,–&-]$/.test(text) || text === numbers.and || text === numbers.to || text === numbers.or;
    if (joins && tokens[at - 1]?.type === 'number') at -= 2;
    else break;
  }
  if (/^[.#]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true) at -= 1;
  return numbers.labels.has(tokens[at]?.lower ?? '');
}

/** "3.1 Foreign relations" */
function numbersAHeading(tokens: readonly Token[], { from, to, value, digits }: NumberMention): boolean {
  const next = tokens[to];
  return (
    from === 0 && digits && value !== null && !Number.isInteger(value) && next !== undefined && isCapitalised(next)
  );
}

/** "Boeing 737", "Group of 20", "Group of Seven" */
function isName(tokens: readonly Token[], mention: NumberMention, language: ClaimLanguage): boolean {
  const { numbers } = language;
  const first = tokens[mention.from];
  const before = tokens[mention.from - 1];
  if (first === undefined || before === undefined || !isBare(mention)) return false;
  const capitalWord = first.type === 'word' && isCapitalised(first);
  if (capitalWord && before.type === 'word') return true;
  const owner = before.lower === numbers.of ? tokens[mention.from - 2] : before;
  const ownerAt = before.lower === numbers.of ? mention.from - 2 : mention.from - 1;
  if (owner === undefined || !isCapitalised(owner) || first.type === 'word') return false;
  if (ownerAt === 0 && before.lower !== numbers.of) {
    // A capital at the beginning says nothing; a noun before a number does ("Article 5", "Flight 370").
    return !countsAfter(tokens, mention, language) && !numbers.qualifiersBefore.has(owner.lower);
  }
  return (mention.value ?? 0) < 100 || !countsAfter(tokens, mention, language);
}

function countsAfter(tokens: readonly Token[], { to }: NumberMention, language: ClaimLanguage): boolean {
  for (let at = to; at < to + 3; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') return false;
    if (countedNoun(token, language) !== null) return true;
  }
  return false;
}

/** "020 7946 0958", "555-0143-22", "192.168.0.1": three numbers in a row and nothing between them but marks. */
function isChain(tokens: readonly Token[], { from, to, grouped, currency }: NumberMention): boolean {
  if (grouped || currency !== null) return false;
  let count = 1;
  for (let at = from - 1; at >= 0 && isLink(tokens[at]); at -= 1) if (tokens[at]?.type === 'number') count += 1;
  for (let at = to; at < tokens.length && isLink(tokens[at]); at += 1) if (tokens[at]?.type === 'number') count += 1;
  const plus = tokens[from - 1]?.text === '+' && (tokens[from]?.text.length ?? 0) <= 3 && tokens[to]?.type === 'number';
  return count >= 3 || plus;
}

function isLink(token: Token | undefined): boolean {
  return token !== undefined && (token.type === 'number' || /^[-–.+()/:]$/.test(token.text));
}
