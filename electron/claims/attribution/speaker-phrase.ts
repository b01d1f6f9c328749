import type { ClaimSentence } from '../claim-sentence.ts';
import type { NameMention } from '../names.ts';
import { plainText } from '../plain-text.ts';
import type { Token } from '../tokens.ts';

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
 * the noun that can speak is kept ("South Korean intelligence"). With `anybody`, the words around have made clear that
 * somebody speaks, and the noun may be any. Null when nobody is there.
 */
export function speakerBetween(
  sentence: ClaimSentence,
  from: number,
  to: number,
  prefer: 'first' | 'last',
  anybody: boolean,
): SpeakerPhrase | null {
  const { tokens, language, lastPerson } = sentence;
  if (from >= to) return null;
  const words = tokens.slice(from, to).filter(({ type }) => type === 'word');
  const only = words.at(prefer === 'last' ? -1 : 0);
  if (only === undefined) return null;
  // "It put the cost at 9 million" speaks for the body named before; without one "it" is nobody.
  if (only.lower === language.speech.it && words.length === 1 && sentence.lastBody !== null && prefer === 'last')
    return { text: sentence.lastBody, canSpeak: true, reports: true, named: false, person: false };
  // "I've" and "you'd" as well.
  if (language.speech.ownPronouns.has(only.lower.replace(/'.*$/, '')) && (words.length === 1 || prefer === 'last'))
    return null;
  if (language.speech.personPronouns.has(only.lower) && (words.length <= 2 || prefer === 'last')) {
    const many = only.lower === language.speech.they;
    const text = many ? sentence.lastBody : lastPerson;
    return { text, canSpeak: true, reports: false, named: false, person: !many };
  }
  const names = sentence.names.filter(
    (name) => name.from >= from && name.to <= to && !name.adjective && !ownsMore(name, to, sentence),
  );
  const person = personAmong(names, tokens, sentence, prefer);
  if (person !== null) return { text: person.name, canSpeak: true, reports: true, named: true, person: true };
  const nouns = speakingNouns(tokens, from, to, language);
  const head =
    (prefer === 'first' ? nouns[0] : (nouns.find((at) => leadsToEnd(at, to, sentence)) ?? nouns.at(-1))) ??
    (anybody && names.length === 0 ? anyHead(tokens, from, to, sentence, prefer) : undefined);
  const body = names.find((name) => isHead(name, from, to, sentence, prefer));
  if (head === undefined && body === undefined) return null;
  const text = phraseText(sentence, from, to, head, body);
  if (text === null || text === '' || holdsVerb(text, sentence)) return null;
  const reports = nouns.some((at) => {
    const noun = tokens[at]?.lower ?? '';
    return language.names.reporting.has(language.singular(noun) ?? noun);
  });
  return { text, canSpeak: true, reports, named: body !== undefined, person: false };
}

/** "citizens must remain" is a clause and nobody. */
function holdsVerb(text: string, { language }: ClaimSentence): boolean {
  return text.split(' ').some((word) => language.speech.finite.has(word) || language.speech.modals.has(word));
}

/** "RedMonk's Stephens": who belongs to somebody else speaks, not the owner. */
function ownsMore({ to }: NameMention, end: number, { tokens, language }: ClaimSentence): boolean {
  return (
    to + 1 < end &&
    /^['’]$/.test(tokens[to]?.text ?? '') &&
    language.speech.possessiveMark.has(tokens[to + 1]?.lower ?? '')
  );
}

/** "researchers at Harlow University": behind the noun only a name follows, tied to it by a preposition. */
function leadsToEnd(noun: number, to: number, { tokens, names, language }: ClaimSentence): boolean {
  const { prepositions, determiners } = language.speech;
  for (let at = noun + 1; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const inName = names.some((name) => name.from <= at && at < name.to && name.from > noun);
    if (!inName && !prepositions.has(word) && !determiners.has(word)) return false;
  }
  return true;
}

/** The last word of a short phrase, or the word before its first preposition: where its noun stands. */
function anyHead(
  tokens: readonly Token[],
  from: number,
  to: number,
  { language }: ClaimSentence,
  prefer: 'first' | 'last',
): number | undefined {
  // "residents who stayed said": the word behind the pronoun is no noun.
  const isClauseVerb = (at: number) =>
    language.details.relatives.has(tokens[at - 1]?.lower ?? '') && language.isParticiple(tokens[at]?.lower ?? '');
  let end = to;
  if (prefer === 'first') {
    const stop = tokens.findIndex(({ lower }, at) => at > from && at < to && language.speech.prepositions.has(lower));
    if (stop !== -1) end = stop;
  }
  const head = tokens[end - 1];
  const ok =
    head?.type === 'word' &&
    !isClauseVerb(end - 1) &&
    !language.stopWords.has(head.lower) &&
    !language.isAdverb(head.lower) &&
    end - from <= 6;
  return ok ? end - 1 : undefined;
}

/** A name speaks when it is the phrase itself: in "the conflict in Kenya" and "the Kenya talks" it is not. */
function isHead(
  name: NameMention,
  from: number,
  to: number,
  { tokens, language }: ClaimSentence,
  prefer: 'first' | 'last',
): boolean {
  if (name.kind === 'other' && name.to - name.from === 1 && /\d/.test(name.name)) return false;
  const before = tokens[name.from - 1]?.lower ?? '';
  if (prefer === 'first') return name.from === from || language.speech.determiners.has(before);
  return name.to === to && (name.from === from || !language.speech.prepositions.has(before));
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
    if (
      language.names.speakers.has(token.lower) ||
      language.names.speakers.has(singular) ||
      language.isPersonNoun(singular)
    )
      found.push(at);
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
): string | null {
  if (head === undefined) return body?.name ?? null;
  if (body !== undefined && body.from <= head && body.to > head) return body.name;
  const { tokens } = sentence;
  const first = tokens[phraseStart(sentence, from, head)];
  const last = tokens[phraseLast(sentence, to, head)];
  if (first === undefined || last === undefined || last.end <= first.start) return null;
  const text = plainText(sentence.raw.slice(first.start - sentence.start, last.end - sentence.start));
  const at = tokens.indexOf(first);
  return beginsSentence(sentence, at) && !isNameAt(sentence, at) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Steps over articles, and over "In a report on Monday," to the noun phrase that holds the head. */
function phraseStart({ tokens, language }: ClaimSentence, from: number, head: number): number {
  const { prepositions } = language.speech;
  let start = from;
  for (let at = head - 1; at >= from; at -= 1) {
    if (!prepositions.has(tokens[at]?.lower ?? '')) continue;
    // "a spokesman for the ministry": the noun before the preposition speaks as well.
    const before = tokens[at - 1];
    const noun = language.singular(before?.lower ?? '') ?? before?.lower ?? '';
    if (at > from && language.names.speakers.has(noun)) continue;
    start = at + 1;
    break;
  }
  while (
    start < head &&
    (isLeadIn(tokens[start], language) ||
      isDroppable(tokens[start]?.lower ?? '', language) ||
      tokens[start]?.type !== 'word')
  )
    start += 1;
  return start;
}

/** The head, a name joined to it ("researchers at Harlow University"), or the nouns right behind it. */
function phraseLast({ tokens, language, names }: ClaimSentence, to: number, head: number): number {
  const { prepositions, conjunctions, finite, modals } = language.speech;
  const joined = names.find((name) => name.from > head && name.from <= head + 3 && name.to <= to && !name.adjective);
  const between = joined === undefined ? [] : tokens.slice(head + 1, joined.from);
  if (
    joined !== undefined &&
    between.length > 0 &&
    between.every(({ lower }) => prepositions.has(lower) || lower === 'the')
  )
    return joined.to - 1;
  const behind = tokens.slice(head + 1, to);
  // "teachers have long said"
  const next = behind[0]?.lower ?? '';
  if (finite.has(next) && !modals.has(next)) return head;
  const nouns =
    behind.length <= 2 &&
    behind.every(
      ({ type, lower }) =>
        type === 'word' && !prepositions.has(lower) && !conjunctions.has(lower) && !/ly$|ed$|ing$/.test(lower),
    );
  return nouns ? to - 1 : head;
}

/** "and other allies", "first the police": what joins the phrase to words before it. */
function isLeadIn(token: Token | undefined, { speech }: ClaimSentence['language']): boolean {
  return token !== undefined && (speech.conjunctions.has(token.lower) || speech.betweenSubjectAndVerb.has(token.lower));
}

/** Articles go; "some analysts" and "several studies" say how many and stay. */
function isDroppable(word: string, { speech, details }: ClaimSentence['language']): boolean {
  return speech.determiners.has(word) && !details.quantifiers.has(word);
}

function beginsSentence({ tokens, bodyStart, language }: ClaimSentence, at: number): boolean {
  const before = tokens[at - 1];
  return (
    at === bodyStart ||
    before?.type === 'mark' ||
    (at === bodyStart + 1 && language.speech.determiners.has(before?.lower ?? ''))
  );
}

function isNameAt({ names }: ClaimSentence, at: number): boolean {
  return names.some(({ from, to }) => from <= at && at < to);
}

/** Where the noun phrase that begins at `from` must have ended. */
export function phraseEnd({ tokens, quoted, names }: ClaimSentence, from: number): number {
  let to = from;
  while (to < tokens.length && to - from < 14) {
    const token = tokens[to];
    // The stop of "Dr. Berg" ends nothing.
    if (names.some((name) => name.from <= to && to < name.to)) {
      to += 1;
      continue;
    }
    if (token === undefined || quoted[to] === true || (token.type === 'mark' && /^[,;:.()“"–—]$/.test(token.text)))
      break;
    to += 1;
  }
  return to;
}
