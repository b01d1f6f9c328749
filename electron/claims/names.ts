import type { ClaimLanguage } from './language/claim-language.ts';
import { isAcronym, isCapitalised, type Token } from './tokens.ts';

/** A name in a sentence: a person, an organisation, a place, or something else that is written with a capital. */
export interface NameMention {
  /** Indexes of tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The same for every form: "U.S." and "American" give "United States". */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
  /** Stands in front of a noun: "Kenyan farmers". */
  readonly adjective: boolean;
}

/** Words that the text writes with a capital in the middle of its sentences: they are names at a beginning as well. */
export type KnownNames = ReadonlySet<string>;

/** Adds the capitalised words of a sentence to those known of a text. */
export function collectNames(tokens: readonly Token[], known: Set<string>): void {
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined || !isCapitalised(token)) continue;
    if (before.type === 'word' || before.lower === ',') known.add(token.text);
  }
}

export function findNames(
  tokens: readonly Token[],
  language: ClaimLanguage,
  known: KnownNames,
): readonly NameMention[] {
  const found: NameMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!startsName(tokens, at, language, known)) continue;
    const to = nameEnd(tokens, at, language);
    found.push(...namesWithin(tokens, at, to, language));
    at = to - 1;
  }
  return found;
}

function startsName(tokens: readonly Token[], at: number, language: ClaimLanguage, known: KnownNames): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapitalised(token)) return false;
  const { lower } = token;
  const { months, weekdays, aliases, demonyms, places } = language.names;
  // "Jan Kowal" is a person, "Jan 5" is a day.
  const following = tokens[at + 1];
  const named =
    following !== undefined && isCapitalised(following) && lower.length <= 5 && !months.has(following.lower);
  if ((months.has(lower) && !named) || weekdays.has(lower)) return false;
  if (aliases.has(lower)) return isAcronym(token) || lower.length > 2;
  if (language.nounsAreCapitalised && !isNameAmongNouns(tokens, at, language)) return false;
  const begins = beginsSentence(tokens, at);
  const small = language.stopWords.has(lower) && !isAcronym(token);
  // "New York" opens a sentence as well as "However" does; "The Hague" only stands inside one.
  // "Actually", "I've", "Don't" open a sentence and name nobody.
  if (/^i'|n't$/.test(lower) || (at === 0 && language.isAdverb(lower))) return false;
  if (lower === 'i' || (small && (begins || at === 0) && !language.names.mayOpen.has(lower))) return false;
  if (small && language.speech.determiners.has(lower)) return false;
  if (!begins) return true;
  if (isAcronym(token) || known.has(token.text) || demonyms.has(lower) || places.has(lower)) return true;
  const next = tokens[at + 1];
  // A single unknown word that says something is somebody's name: "Haddad warned that".
  const { verbs, opinionVerbs } = language.speech;
  if (next !== undefined && (verbs.has(next.lower) || opinionVerbs.has(next.lower))) {
    return language.singular(lower) === null && !language.names.speakers.has(lower);
  }
  return (
    next !== undefined &&
    (isCapitalised(next)
      ? !language.stopWords.has(next.lower) && !isDateWord(next, language)
      : isDesignation(tokens, at + 1))
  );
}

/** Where every noun has a capital, a name is an acronym, a known place, or several capitalised words in a row. */
function isNameAmongNouns(tokens: readonly Token[], at: number, { names, stopWords }: ClaimLanguage): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || isAcronym(token) || names.places.has(token.lower)) return token !== undefined;
  return next !== undefined && isCapitalised(next) && !stopWords.has(token.lower) && !stopWords.has(next.lower);
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token?.type !== 'mark') return false;
    if (/[.!?:…“"]/.test(token.text)) return true;
  }
  return true;
}

/** Where the run of capitalised words ends, with the small words that names hold ("Bank of England"). */
function nameEnd(tokens: readonly Token[], from: number, language: ClaimLanguage): number {
  let to = from + 1;
  for (;;) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (token === undefined) return to;
    if (isCapitalised(token) && !isDateWord(token, language)) {
      to += 1;
    } else if (
      token.text === '.' &&
      token.glued &&
      next !== undefined &&
      isCapitalised(next) &&
      isShortened(tokens[to - 1], language)
    ) {
      to += 2;
    } else if (
      (token.text === '-' || token.text === '–') &&
      token.glued &&
      next?.glued &&
      (isCapitalised(next) || isSyllable(tokens, from, to))
    ) {
      to += 2;
    } else if (isDesignation(tokens, to)) {
      to += token.type === 'number' ? 1 : 2;
    } else if (token.text === '&' && next !== undefined && isCapitalised(next)) {
      to += 2;
    } else if (language.names.inside.has(token.lower) && next !== undefined && joinsNames(tokens, from, to, language)) {
      to += 1;
    } else {
      return to;
    }
    if (to - from > 12) return to;
  }
}

function isDateWord({ lower }: Token, { names }: ClaimLanguage): boolean {
  return names.months.has(lower) || names.weekdays.has(lower);
}

/** An initial ("J. Berg") or a title ("Mr. Berg") before its stop. */
function isShortened(before: Token | undefined, { names }: ClaimLanguage): boolean {
  return (
    before !== undefined && (before.text.length === 1 || (before.text.length <= 4 && names.titles.has(before.lower)))
  );
}

/** "G7", "KN-23": digits that belong to a name. */
function isDesignation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.glued !== true) return false;
  return token.type === 'number' || (token.text === '-' && next?.type === 'number' && next.glued);
}

/** "Moon Jae-in": the second half of a given name after a hyphen is small. */
function isSyllable(tokens: readonly Token[], from: number, hyphen: number): boolean {
  const next = tokens[hyphen + 1];
  return hyphen - from >= 2 && next?.type === 'word' && next.text.length <= 4;
}

function joinsNames(tokens: readonly Token[], from: number, at: number, language: ClaimLanguage): boolean {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  const capital =
    next !== undefined &&
    (isCapitalised(next) || (next.lower === 'the' && after !== undefined && isCapitalised(after)));
  if (!capital || next === undefined || language.names.months.has(next.lower)) return false;
  const left = tokens.slice(from, at);
  const body = left.some(({ lower }) => language.names.organisations.has(lower));
  if (word === 'of') return body || (left.length === 1 && !language.names.places.has(left[0]?.lower ?? ''));
  if (word === 'and') {
    if (next.lower === 'the') return false;
    // "Ministry of Trade and Industry", "Food and Drug Administration"
    const following = tokens.slice(at + 1, at + 4);
    return (
      left.some(({ lower }) => language.names.fields.has(lower)) ||
      (left.length === 1 &&
        following.filter(isCapitalised).some(({ lower }) => language.names.organisations.has(lower)) &&
        !language.names.places.has(left[0]?.lower ?? ''))
    );
  }
  if (word === 'for' || word === 'on' || word === 'the') return body;
  return left.length >= 1 && next.lower !== 'the';
}

/** Cuts "South Korean President Joan Hale" into a place and a person. */
function namesWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: ClaimLanguage,
): readonly NameMention[] {
  const { organisations, titles, places, aliases } = language.names;
  const whole = nameOf(tokens, from, to);
  const lower = whole.toLowerCase();
  const mention = (
    start: number,
    end: number,
    name: string,
    kind: NameMention['kind'],
    adjective = false,
  ): NameMention => ({
    from: start,
    to: end,
    name,
    kind,
    adjective,
  });
  const alias = aliases.get(lower);
  if (alias !== undefined)
    return [
      mention(from, to, alias, places.has(alias.toLowerCase()) ? 'place' : 'organisation', isAdjectiveUse(tokens, to)),
    ];
  if (places.has(lower)) return [mention(from, to, whole, 'place')];
  const nation = demonymAt(tokens, from, to, language);
  if (nation !== null && nation.to === to) return [mention(from, to, nation.name, 'place', true)];
  const isBody = (start: number, end: number) =>
    end - start > 1 && tokens.slice(start, end).some(({ lower: word }) => organisations.has(word));
  const holder = holderStart(tokens, from, to, language);
  if (holder !== null && isBody(from, holder) && !isBody(holder - 1, to)) {
    // "Harlow Bank President Joan Hale"
    let end = holder;
    while (end > from + 1 && (titles.has(tokens[end - 1]?.lower ?? '') || tokens[end - 1]?.type === 'mark')) end -= 1;
    return [
      mention(from, end, nameOf(tokens, from, end), 'organisation'),
      mention(holder, to, nameOf(tokens, holder, to), 'person'),
    ];
  }
  if (isBody(from, to)) {
    const body = mention(from, to, whole, 'organisation');
    return nation === null ? [body] : [mention(from, nation.to, nation.name, 'place', true), body];
  }
  const found: NameMention[] = [];
  let start = from;
  // "South Korean", "Russian-Chinese": nations first, then offices, then who holds them.
  for (let next = nation; next !== null; next = start < to ? demonymAt(tokens, start, to, language) : null) {
    found.push(mention(start, next.to, next.name, 'place', true));
    start = next.to;
    while (start < to && tokens[start]?.type === 'mark') start += 1;
  }
  let titled = holder !== null && holder > start;
  if (holder !== null && titled) start = holder;
  while (start < to && (titles.has(tokens[start]?.lower ?? '') || (titled && tokens[start]?.text === '.'))) {
    titled = true;
    start += 1;
  }
  // "Minister of Culture": an office without its holder.
  if (start >= to || (titled && language.names.inside.has(tokens[start]?.lower ?? ''))) return found;
  // "Korean Peninsula", "Angolan Civil War": the adjective belongs to the name.
  if (found.length === 1 && !titled && tokens[start - 1]?.type === 'word') return [mention(from, to, whole, 'other')];
  const name = nameOf(tokens, start, to);
  const first = tokens[start];
  const acronym = first !== undefined && isAcronym(first) && to - start === 1;
  const kind = titled
    ? 'person'
    : places.has(name.toLowerCase())
      ? 'place'
      : acronym || /\d/.test(name)
        ? 'organisation'
        : 'other';
  found.push(mention(start, to, aliases.get(name.toLowerCase()) ?? name, kind));
  return found;
}

/** Where the name of somebody begins behind an office: "Energy Minister Joan Hale". Null without an office. */
function holderStart(tokens: readonly Token[], from: number, to: number, { names }: ClaimLanguage): number | null {
  for (let at = to - 2; at >= from; at -= 1) {
    if (!names.titles.has(tokens[at]?.lower ?? '')) continue;
    const first = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    return to - first <= 4 && first < to && !names.inside.has(tokens[first]?.lower ?? '') ? first : null;
  }
  return null;
}

/** "U.S. officials", "EU rules": an acronym right before a noun in lower case. */
function isAdjectiveUse(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next?.type === 'word' && !isCapitalised(next) && next.lower.length > 3;
}

function demonymAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  { names }: ClaimLanguage,
): { readonly name: string; readonly to: number } | null {
  const first = tokens[from]?.lower ?? '';
  const pair = `${first} ${tokens[from + 1]?.lower ?? ''}`;
  const two =
    from + 2 <= to ? (names.demonyms.get(pair) ?? (names.places.has(pair) ? titleCase(pair) : undefined)) : undefined;
  if (two !== undefined) return { name: two, to: from + 2 };
  const one =
    names.demonyms.get(first) ??
    names.aliases.get(first) ??
    (names.places.has(first) && to > from + 1 ? titleCase(first) : undefined);
  return one === undefined ? null : { name: one, to: from + 1 };
}

/** The words of a name as written, with single spaces and without a trailing stop. */
function nameOf(tokens: readonly Token[], from: number, to: number): string {
  let name = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    name += name === '' || token.glued ? token.text : ` ${token.text}`;
  }
  return name;
}

function titleCase(words: string): string {
  return words.replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
