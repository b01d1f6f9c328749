import type { SourceBlock } from '../library/structure.ts';
import type { Attribution } from './attribution/attribution.ts';
import { turnLabel } from './attribution/turns.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import type { ClaimLanguage } from './language/claim-language.ts';
import { findNames } from './names.ts';
import { plainText } from './plain-text.ts';
import type { ClaimSpan } from './spans.ts';
import { type SentenceWords, sentenceTokens, type TextProfile } from './text-profile.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** How far back a name still tells whom a sentence without one is about, in characters. */
const memory = 450;

/** Goes through a text in order and remembers what the sentences before have introduced. */
export class SentenceReader {
  readonly #text: string;
  readonly #language: ClaimLanguage;
  readonly #profile: TextProfile;
  #lastPerson: string | null = null;
  #lastBody: string | null = null;
  readonly #surnames = new Set<string>();
  #previousQuotation: Attribution | null = null;
  #turn: string | null = null;
  #recent: { readonly name: string; readonly at: number }[] = [];
  #position = 0;
  #listIsDuty = false;
  #headingIsDuty = false;

  constructor(text: string, language: ClaimLanguage, profile: TextProfile) {
    this.#text = text;
    this.#language = language;
    this.#profile = profile;
  }

  /** Names of the lines before the sentence being read. */
  get recentNames(): readonly string[] {
    return this.#recent.filter(({ at }) => this.#position - at <= memory).map(({ name }) => name);
  }

  /** Must be called for every block, in order: headings and lines before lists say what follows. */
  enter(block: SourceBlock, answersQuestion = false): void {
    // A quotation may go on in the next paragraph, but not behind a heading or a question.
    if (block.type !== 'paragraph' && block.type !== 'quote') this.#previousQuotation = null;
    const turn = turnLabel(this.#text, block);
    this.#turn = turn !== null && this.#profile.turns.has(turn) ? turn : null;
    if (this.#turn === null && answersQuestion && block.type === 'paragraph') this.#turn = this.#profile.interviewee;
    if (block.type === 'list-item') return;
    this.#listIsDuty = false;
    if (block.end - block.start > 300) return;
    const line = plainText(this.#text.slice(block.start, block.end));
    // The sentence with the colon leads the list, not the ones before it.
    const lead = line.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? line;
    const leads = (lead.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) =>
      this.#language.signals.dutyLeads.has(word),
    );
    if (block.type === 'heading') this.#headingIsDuty = leads && line.length < 80;
    else this.#listIsDuty = leads && /:$/.test(line);
  }

  read({ start, end, quotations }: ClaimSpan, block: SourceBlock): ClaimSentence {
    this.#position = start;
    const { tokens, names } = this.#words(start, end);
    const quoted = tokens.map(
      (token) =>
        quotations.length > 0 &&
        quotations.some((quotation) => quotation.start <= token.start && token.end <= quotation.end),
    );
    const bodyStart = start === block.start ? labelEnd(tokens) : 0;
    return {
      start,
      end,
      raw: this.#text.slice(start, end),
      tokens,
      quoted,
      quotations,
      // A label is written with capitals throughout; only nations are names there for certain.
      names: names.filter(({ from, kind }) => from >= bodyStart || kind === 'place'),
      block,
      bodyStart,
      underDuty: block.type === 'list-item' && (this.#listIsDuty || this.#headingIsDuty),
      lastPerson: this.#lastPerson,
      lastBody: this.#lastBody,
      previousQuotation: this.#previousQuotation,
      turn: this.#turn,
      toReader: this.#profile.toReader,
      timeless: this.#profile.timeless,
      language: this.#language,
    };
  }

  #words(start: number, end: number): Pick<SentenceWords, 'tokens' | 'names'> {
    const known = this.#profile.words.get(start);
    if (known?.end === end) return known;
    const tokens = sentenceTokens(this.#text, start, end);
    return { tokens, names: findNames(tokens, this.#language, this.#profile.knownNames) };
  }

  /** Remembers the names of a sentence for those that follow. */
  leave({ names, tokens, quotations, quoted }: ClaimSentence, attribution: Attribution | null): void {
    // "Fernando Caudevilla, who", "Elif Kaya won": a name of two words in front of its verb is somebody.
    const { finite } = this.#language.speech;
    const isSubject = (name: string, from: number, to: number) =>
      from <= 1 &&
      /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}[\p{L}'’.-]+ ?){1,2}$/u.test(name) &&
      finite.has(tokens[to]?.lower ?? '');
    for (const { name, kind, from, to } of names) {
      const words = name.split(' ');
      const last = words.at(-1) ?? name;
      if (words.length > 1 && (kind === 'person' || kind === 'other')) this.#surnames.add(last);
      else if (kind === 'other' && this.#surnames.has(name) && from <= 2) this.#lastPerson = name;
      if (
        kind === 'person' ||
        isSubject(name, from, to) ||
        (kind === 'other' && isIntroduced(tokens, to, this.#language))
      )
        this.#lastPerson = name;
      else if (kind !== 'other' || /^\p{Lu}\p{L}+$/u.test(name))
        this.#recent.push({ name, at: tokens[from]?.start ?? 0 });
    }
    if (attribution !== null && attribution.speaker !== null) {
      if (attribution.person) this.#lastPerson = attribution.speaker;
      else this.#lastBody = attribution.speaker;
      // "The owner said": "he" may be nobody else as long as no name has come.
      if (this.#lastPerson === null && isOneHuman(attribution.speaker, this.#language))
        this.#lastPerson = attribution.speaker;
    }
    const ends = quotations.length > 0 || (tokens.length > 0 && quoted.at(-1) === true);
    this.#previousQuotation = ends ? attribution : null;
    if (this.#recent.length > 200) this.#recent = this.#recent.slice(-100);
  }
}

/** "Hofstra, a geographer at the university,", "Kaya, who": somebody, not a thing. */
function isIntroduced(tokens: readonly Token[], to: number, language: ClaimLanguage): boolean {
  if (tokens[to]?.text !== ',') return false;
  const next = tokens[to + 1]?.lower ?? '';
  if (language.details.allows.has(next)) return true;
  if (!language.numbers.articles.has(next)) return false;
  return tokens.slice(to + 2, to + 5).some(({ lower }) => language.isPersonNoun(lower));
}

function isOneHuman(speaker: string, language: ClaimLanguage): boolean {
  const head = speaker.toLowerCase().split(' ').at(-1) ?? '';
  return language.singular(head) === null && language.isPersonNoun(head);
}

/** Index of the first token after "Expected result:"; 0 when the sentence has no such label. */
function labelEnd(tokens: readonly Token[]): number {
  const colon = tokens.findIndex(({ text }, at) => at > 0 && at <= 10 && text === ':');
  const next = tokens[colon + 1];
  if (colon === -1 || next === undefined || !isCapitalised(next) || next.glued) return 0;
  const label = tokens.slice(0, colon);
  return label.some(({ type, text }) => type === 'mark' && !/^[-’'&/()“”]$/.test(text)) ? 0 : colon + 1;
}
