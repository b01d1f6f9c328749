import type { ClaimSentence } from './claim-sentence.ts';
import type { NameMention } from './names.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** A noun phrase as a possible speaker. */
export interface SpeakerPhrase {
  readonly text: string | null;
  /** A name, or a noun for somebody who speaks or writes. */
  readonly canSpeak: boolean;
  /** A study, a report, officials: what they find or show counts as said. */
  readonly reports: boolean;
  readonly named: boolean;
  readonly person: boolean;
}

/**
 * Reads tokens `from` to `to` as the one who speaks. A person's name is enough by itself; otherwise the phrase around
 * the noun that can speak is kept ("South Korean intelligence"). Null when nobody is there.
 */
export function speakerBetween(
  sentence: ClaimSentence,
  from: number,
  to: number,
  prefer: 'first' | 'last',
): SpeakerPhrase | null {
  const { tokens, language, lastPerson } = sentence;
  if (from >= to) return null;
  const words = tokens.slice(from, to).filter(({ type }) => type === 'word');
  const only = words.at(prefer === 'last' ? -1 : 0);
  if (only === undefined) return null;
  if (language.speech.ownPronouns.has(only.lower) && (words.length === 1 || prefer === 'last')) return null;
  if (language.speech.personPronouns.has(only.lower) && (words.length <= 2 || prefer === 'last')) {
    const text = only.lower === 'they' ? null : lastPerson;
    return { text, canSpeak: true, reports: false, named: false, person: true };
  }
  const names = sentence.names.filter((name) => name.from >= from && name.to <= to && !name.adjective);
  const nouns = speakingNouns(tokens, from, to, language);
  const person = personAmong(names, tokens, sentence, prefer);
  if (person !== null) return { text: person.name, canSpeak: true, reports: true, named: true, person: true };
  const body = (prefer === 'first' ? names : [...names].reverse()).find(({ kind }) => kind !== 'other') ?? names.at(-1);
  const head = prefer === 'first' ? nouns[0] : nouns.at(-1);
  if (head === undefined && body === undefined) return null;
  const text = phraseText(sentence, from, to, head, body, prefer);
  return { text, canSpeak: true, reports: true, named: body !== undefined, person: false };
}

/** A person: a name with a title, or two to four capitalised words that are neither a body nor a place. */
function personAmong(
  names: readonly NameMention[],
  tokens: readonly Token[],
  sentence: ClaimSentence,
  prefer: 'first' | 'last',
): NameMention | null {
  const list = prefer === 'first' ? names : [...names].reverse();
  return (
    list.find((name) => {
      if (name.kind === 'person') return true;
      if (name.kind !== 'other') return false;
      const words = name.name.split(' ');
      const plain =
        words.length >= 2 &&
        words.length <= 4 &&
        words.every((word) => /^\p{Lu}[\p{L}'’.-]*$|^(?:de|da|van|von|der|al|bin|del|la)$/u.test(word));
      // "of Kursk Region" after a noun that speaks is where it speaks, not who.
      const before = tokens[name.from - 1]?.lower ?? '';
      return plain && !sentence.language.speech.prepositions.has(before);
    }) ?? null
  );
}

function speakingNouns(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: ClaimSentence['language'],
): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') continue;
    const singular = language.singular(token.lower) ?? token.lower;
    if (language.names.speakers.has(token.lower) || language.names.speakers.has(singular)) found.push(at);
  }
  return found;
}

/** The phrase without articles in front and without what follows its head, such as "familiar with the matter". */
function phraseText(
  sentence: ClaimSentence,
  from: number,
  to: number,
  head: number | undefined,
  body: NameMention | undefined,
  prefer: 'first' | 'last',
): string | null {
  const { tokens, language } = sentence;
  const { determiners, prepositions } = language.speech;
  if (head === undefined) return body?.name ?? null;
  let start = from;
  // "In a report on Monday the ministry": what stands before the last article does not speak.
  if (prefer === 'last') {
    for (let at = head - 1; at > from; at -= 1) {
      const word = tokens[at]?.lower ?? '';
      if (
        prepositions.has(word) &&
        !isCapitalised(
          tokens[at + 1] ?? tokens[at] ?? { type: 'mark', text: '', lower: '', start: 0, end: 0, glued: false },
        )
      ) {
        const speaks = speakingNouns(tokens, from, at, language).length > 0 && word === 'of';
        if (!speaks) start = at + 1;
        break;
      }
    }
    if (prepositions.has(tokens[start]?.lower ?? '')) start = lastDeterminer(tokens, start, head, determiners) ?? start;
  }
  while (start < head && (isDroppable(tokens[start]?.lower ?? '', determiners) || tokens[start]?.type === 'mark'))
    start += 1;
  let end = head + 1;
  // "researchers at MIT", "the Bank of England": a name after a preposition belongs to the phrase.
  const joined = sentence.names.find(
    (name) => name.from > head && name.from <= head + 3 && name.to <= to && !name.adjective,
  );
  if (
    joined !== undefined &&
    tokens.slice(end, joined.from).every(({ lower }) => prepositions.has(lower) || lower === 'the')
  )
    end = joined.to;
  const name = body !== undefined && body.from <= head && body.to > head ? body : undefined;
  if (name !== undefined) return name.name;
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return null;
  const text = sentence.raw
    .slice(first.start - sentence.start, last.end - sentence.start)
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ');
  return isSentenceStart(sentence, start) && !isNameAt(sentence, start)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function lastDeterminer(
  tokens: readonly Token[],
  from: number,
  to: number,
  determiners: ReadonlySet<string>,
): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    if (determiners.has(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

/** Articles go; "some analysts" and "several studies" say how many and stay. */
function isDroppable(word: string, determiners: ReadonlySet<string>): boolean {
  return determiners.has(word) && !/^(?:some|several|many|most|no|all|other|another|few)$/.test(word);
}

function isSentenceStart({ tokens, bodyStart }: ClaimSentence, at: number): boolean {
  return (
    at === bodyStart ||
    tokens[at - 1]?.type === 'mark' ||
    (at > 0 && at <= bodyStart + 1 && /^(?:the|a|an)$/.test(tokens[at - 1]?.lower ?? ''))
  );
}

function isNameAt({ names }: ClaimSentence, at: number): boolean {
  return names.some(({ from, to }) => from <= at && at < to);
}
