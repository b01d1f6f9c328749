import type { FigureQualifier } from '../figure.ts';
import type { DetailWords } from './detail-words.ts';
import type { PhraseTable } from './phrase-table.ts';

/**
 * Everything that finding claims must know about one language. Words are in lower case; phrases are words with single
 * spaces. A second language is a second table of this shape and a line in `languages.ts`.
 */
export interface ClaimLanguage {
  /** BCP 47, without a region. */
  readonly id: string;
  /** Nouns are written with capitals, which then tell no names by themselves. */
  readonly nounsAreCapitalised: boolean;
  readonly numbers: NumberWords;
  readonly units: UnitWords;
  readonly names: NameWords;
  readonly speech: SpeechWords;
  readonly outlook: OutlookWords;
  readonly signals: SignalWords;
  readonly details: DetailWords;
  /** Words that carry no topic of their own. */
  readonly stopWords: ReadonlySet<string>;
  /** Connectives that only tie a sentence to the one before: dropped from a statement. */
  readonly connectives: PhraseTable;
  /** The singular of a plural noun; null when the word is no plural. */
  singular(word: string): string | null;
  isAdverb(word: string): boolean;
  isParticiple(word: string): boolean;
  /** A verb that may end a clause behind its auxiliary; in English the auxiliary alone is enough. */
  isInfinitive(word: string): boolean;
  /** `keeping`: a verb in the place of a noun. */
  isGerund(word: string): boolean;
  /** A noun made of a verb: `removal`, `confirmation`. */
  isActNoun(word: string): boolean;
  /** A noun for somebody, as far as its ending tells: `grower`, `chemist`. Singular. */
  isPersonNoun(word: string): boolean;
  /** By its ending; a wrong guess only costs a topic. */
  isAdjective(word: string): boolean;
}

export interface NumberWords {
  readonly decimalMark: '.' | ',';
  /** `seven`, `twenty`: added up with their neighbours. */
  readonly words: ReadonlyMap<string, number>;
  /** `hundred`, `million`, `bn`. */
  readonly scales: ReadonlyMap<string, number>;
  /** Scales that count only right behind a digit or after a currency: `m`, `k`. */
  readonly shortScales: ReadonlyMap<string, number>;
  /** `hundreds`, `millions`: a magnitude without a value. */
  readonly magnitudes: ReadonlyMap<string, readonly [number, number]>;
  /** `several`, `a few` before a scale: how many times. */
  readonly vagueCounts: ReadonlyMap<string, readonly [number, number]>;
  /** `third` and `thirds`: the denominator. */
  readonly fractions: ReadonlyMap<string, number>;
  readonly half: string;
  /** `jeder fünfte`: one part of so many. */
  readonly everyNth: { readonly every: ReadonlySet<string>; readonly ordinals: ReadonlyMap<string, number> };
  /** A stop behind a number makes it an ordinal: `21. November`. */
  readonly ordinalStop: boolean;
  /** Digits that stand before the name of a town; null where they stand elsewhere. */
  readonly postcode: RegExp | null;
  /** `odd`: ends a number that is not exact (`20-odd`). */
  readonly vagueEndings: ReadonlySet<string>;
  /** `twice`: how many times as much. */
  readonly multiples: ReadonlyMap<string, number>;
  /** Stand between a number and a comparison: `three times as many`. */
  readonly times: ReadonlySet<string>;
  /** `fold`: ends a multiple, as in `tenfold`. */
  readonly fold: string;
  /** `as`, before and behind what is compared. */
  readonly asMuch: string;
  /** After the first `as` they show that something is compared: `as many`. */
  readonly comparedAs: ReadonlySet<string>;
  /** After `times` they compare: `more`, `the`. */
  readonly comparing: ReadonlySet<string>;
  isComparative(word: string): boolean;
  /** `rose by 5 to 70`: before the change itself. */
  readonly changedBy: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly of: string;
  readonly and: string;
  readonly between: string;
  readonly to: string;
  readonly or: string;
  /** `one in five`, `two out of three`. */
  readonly outOf: readonly string[];
  /** A number after one of these starts a change, not a range: `rose from 3 to 5`. */
  readonly from: string;
  /** Before the other end of a change: `to` again, or a word of its own. */
  readonly changesTo: string;
  /** `ranging from 3 to 5` is a range after all. */
  readonly ranging: ReadonlySet<string>;
  readonly qualifiersBefore: PhraseTable<FigureQualifier>;
  readonly qualifiersAfter: PhraseTable<FigureQualifier>;
  /** Nouns that a number labels instead of counting: `article 5`, `tier 2`. */
  readonly labels: ReadonlySet<string>;
  /** Before a number they make it part of a date: `the past 5 years`. */
  readonly periodWords: ReadonlySet<string>;
  /** After `years` they make it a point in time: `5 years ago`. */
  readonly pointWords: ReadonlySet<string>;
  /** Nouns that only list (`two ways`, `three phases`): counting them says nothing. */
  readonly enumerating: ReadonlySet<string>;
  /** `the two countries`: a reference, not a count. */
  readonly definite: ReadonlySet<string>;
}

export interface UnitWords {
  /** Symbols and codes: `$`, `us$`, `eur`. */
  readonly currencySigns: ReadonlyMap<string, string>;
  /** Nouns, singular and plural: `dollars`. */
  readonly currencyNouns: ReadonlyMap<string, string>;
  /** `sq`, `cubic`: what a measure is raised to. */
  readonly powers: ReadonlyMap<string, string>;
  /** `km`, `kwh`, `tonnes`: to the unit's singular noun. */
  readonly measures: ReadonlyMap<string, string>;
  /** After `degree`: `c` to `Celsius`. */
  readonly temperatures: ReadonlyMap<string, string>;
  /** Smallest parts of a currency, in the singular: amounts of money without a currency. */
  readonly coins: ReadonlySet<string>;
  readonly percent: PhraseTable<string>;
  readonly per: ReadonlySet<string>;
  /** Of these the words that mean nothing else: `per`. */
  readonly perAlways: ReadonlySet<string>;
  /** `monthly`, `annually`: to the unit's noun. */
  readonly rates: ReadonlyMap<string, string>;
  /** Units of time, singular. */
  readonly time: ReadonlySet<string>;
  /** Nouns that mean one thing when counted: `troop` to `soldier`. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Nouns that stand for what was counted before (`200 others`): no key. */
  readonly uncounted: ReadonlySet<string>;
  /** Words that end the noun phrase after a number, apart from prepositions and conjunctions. */
  readonly notNouns: ReadonlySet<string>;
  /** What happened to what is counted: word stems to one word for the act. */
  readonly acts: readonly { readonly act: string; readonly words: ReadonlySet<string> }[];
  /** Before a number that has no noun behind it: its noun stands earlier (`numbering 900`, `rose to 900`). */
  readonly linksBack: ReadonlySet<string>;
  /** `put the number at 900`: whoever estimates is not what is counted. */
  readonly estimating: ReadonlySet<string>;
  /** Right behind a number they compare and do not end the phrase: `more`, `fewer`. */
  readonly increments: ReadonlySet<string>;
  /** What an amount of money or a share is: `cost`, `budget`, `rate`. */
  readonly measured: ReadonlySet<string>;
}

export interface NameWords {
  /** `korean` to `Korea`: adjectives of nations, in lower case, to the name. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Country names in lower case. */
  readonly places: ReadonlySet<string>;
  /** One place under several names: `u.s` to `United States`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** `minister`, `analyst`, `study`, `ministry`: what can say something. Singular. */
  readonly speakers: ReadonlySet<string>;
  /** `President`, `Dr`: stand before a person's name and are no part of it. */
  readonly titles: ReadonlySet<string>;
  /** `Ministry`, `Bank`: make a name that of an organisation. */
  readonly organisations: ReadonlySet<string>;
  /** Small words that a name may begin with: `New York`. */
  readonly mayOpen: ReadonlySet<string>;
  /** A noun whose finding counts as saying: `study`, `analysts`. Singular. */
  readonly reporting: ReadonlySet<string>;
  /** Small words before the field of a body, which may be two: `Committee on Trade and Industry`. */
  readonly fields: ReadonlySet<string>;
  /** Small words inside names: `of`, `for`, `de`. */
  readonly inside: ReadonlySet<string>;
  /** Names and abbreviations of the months to their numbers, 1-12. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

export interface SpeechWords {
  /** `said`, `warned`: always speech when somebody stands before or after. */
  readonly verbs: ReadonlySet<string>;
  /** `found`, `added`: speech only with "that", a quotation, or a study as the subject. */
  readonly weakVerbs: ReadonlySet<string>;
  /** `believe`, `doubt`: what somebody thinks; speech with anything behind but a preposition. */
  readonly opinionVerbs: ReadonlySet<string>;
  /** A verb and what follows it that together say something: `called for`, `points out`. */
  readonly pairs: ReadonlySet<string>;
  /** With `at` they estimate: `put the number at 600`. */
  readonly puts: ReadonlySet<string>;
  readonly at: string;
  /** Verbs that are nouns as well or that things can do: `report`, `claim`, `describe`. They need somebody as their subject. */
  readonly nounLike: ReadonlySet<string>;
  /** Forms without an ending, which take many as their subject. */
  readonly bareForms: ReadonlySet<string>;
  /** Verbs that show that a whole clause follows: `is`, `had`, `would`. */
  readonly finite: ReadonlySet<string>;
  /** Pronouns that can only begin a clause. */
  readonly subjectPronouns: ReadonlySet<string>;
  /** Of the pronouns for persons, the one for many, and the one for a body. */
  readonly they: string;
  readonly it: string;
  readonly and: ReadonlySet<string>;
  readonly by: string;
  /** `as` of "as the bishop wrote". */
  readonly as: ReadonlySet<string>;
  /** Before a verb of speech they leave the saying for later: `will say`. */
  readonly modals: ReadonlySet<string>;
  /** With a form of "be" they tell an opinion: `sure`, `convinced`. */
  readonly opinionAdjectives: ReadonlySet<string>;
  /** `to` of "is said to". */
  readonly infinitive: string;
  /** Participles that pass on what is said without saying by whom: `is said to`. */
  readonly hearsay: ReadonlySet<string>;
  /** Passives of an author who passes on what he has heard: `we are told`. */
  readonly toldToUs: ReadonlySet<string>;
  readonly hearsayAdverbs: ReadonlySet<string>;
  /** Participles whose subject speaks: `is quoted as saying`. */
  readonly quotedAs: ReadonlySet<string>;
  /** `view`, `opinion`, `estimate`: what their owner says. */
  readonly views: ReadonlySet<string>;
  /** Before an owner's view: `in`, `it is`. */
  readonly viewLeads: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly possessiveOfMany: string;
  /** What stands between an owner and what is owned. */
  readonly possessiveMark: ReadonlySet<string>;
  /** May stand between a possessive and the view: `own`. */
  readonly own: ReadonlySet<string>;
  readonly that: string;
  readonly according: PhraseTable;
  /** The same behind the name: `dem Bericht zufolge`. */
  readonly postpositions: ReadonlySet<string>;
  readonly inTheWords: PhraseTable;
  /** May stand between a subject and its verb. */
  readonly betweenSubjectAndVerb: ReadonlySet<string>;
  /** Forms of "be": a verb after one of them is passive. */
  readonly passive: ReadonlySet<string>;
  readonly personPronouns: ReadonlySet<string>;
  /** The author and the reader: their saying is no attribution. */
  readonly ownPronouns: ReadonlySet<string>;
  /** `you`, `your` */
  readonly readerPronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
}

/** Words that tell whether something has happened, is expected, or is only possible. */
export interface OutlookWords {
  readonly potential: PhraseTable;
  readonly expected: PhraseTable;
  readonly reported: PhraseTable;
  /** Of these, the ones that leave open whether something is so, not whether it will be. */
  readonly uncertain: ReadonlySet<string>;
  /** A new clause begins: what stands before it does not govern what follows. */
  readonly clauseStarts: ReadonlySet<string>;
}

export interface SignalWords {
  readonly forecast: PhraseTable;
  /** Before "likely" they compare instead of looking ahead. */
  readonly comparing: ReadonlySet<string>;
  readonly possibility: ReadonlySet<string>;
  readonly perfect: string;
  /** `will`, `shall`, also grown together with a pronoun. */
  readonly will: ReadonlySet<string>;
  /** `would`: what a proposal or a condition brings. */
  readonly consequence: string;
  readonly ourselves: ReadonlySet<string>;
  /** `usually`, `in rare cases`: what happens again and again is no forecast. */
  readonly habits: PhraseTable;
  /** `next year`, `in the autumn`: with a present tense they look ahead. */
  readonly timesToCome: PhraseTable;
  /** Verbs of a calendar in the present tense: `begins`, `expires`. */
  readonly schedules: ReadonlySet<string>;
  /** Past forms of frequent verbs. */
  readonly pasts: ReadonlySet<string>;
  /** The verb that forbids with `not`: `do not`. */
  readonly doing: string;
  /** The verb of states and of the passive: `be`. */
  readonly being: string;
  /** Verbs that bring harm about whenever they hold: `causes`, `leads to`. */
  readonly causes: PhraseTable;
  /** `could`, which also tells what somebody was able to do. */
  readonly ability: string;
  readonly not: string;
  readonly genericSubjects: ReadonlySet<string>;
  readonly duty: PhraseTable;
  /** Of the duties those that may also open a condition: `should`. */
  readonly dutyAuxiliaries: ReadonlySet<string>;
  /** Of the duties those whose first word may be a noun: `need to`. */
  readonly dutyNouns: ReadonlySet<string>;
  readonly notDuty: PhraseTable;
  readonly imperatives: ReadonlySet<string>;
  /** Imperatives that are nouns as often: they need an object with a determiner. */
  readonly doubtfulImperatives: ReadonlySet<string>;
  readonly objectStarts: ReadonlySet<string>;
  readonly openingClauses: ReadonlySet<string>;
  /** In a line that leads a list, or in its heading: the items are advice (`governments must:`). */
  readonly dutyLeads: ReadonlySet<string>;
  readonly risk: PhraseTable;
  readonly harm: ReadonlySet<string>;
  readonly harmModals: ReadonlySet<string>;
  readonly definition: PhraseTable;
  readonly copulas: ReadonlySet<string>;
  readonly definingLinks: ReadonlySet<string>;
  /** The text speaking of itself or to its reader: not worth citing. */
  readonly aboutItself: PhraseTable;
  /** Nothing can be cited that begins by pointing back at another sentence. */
  readonly pointingBack: ReadonlySet<string>;
}
