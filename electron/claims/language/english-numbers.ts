import type { FigureQualifier } from '../figure.ts';
import type { NumberWords } from './claim-language.ts';
import { phrasesIn, phraseTableOf, wordSet } from './phrase-table.ts';

const count = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index * step]);

const qualifier = (means: FigureQualifier, lines: string): [string, FigureQualifier][] =>
  phrasesIn(lines).map((phrase) => [phrase, means]);

export const englishNumbers: NumberWords = {
  decimalMark: '.',
  words: new Map([
    ...count('zero one two three four five six seven eight nine ten eleven twelve', 0),
    ...count('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
    ...count('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ]),
  scales: new Map([
    ['dozen', 12],
    ['hundred', 100],
    ['thousand', 1e3],
    ['lakh', 1e5],
    ['million', 1e6],
    ['crore', 1e7],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['mln', 1e6],
    ['mn', 1e6],
    ['bn', 1e9],
    ['bln', 1e9],
    ['tn', 1e12],
    ['trn', 1e12],
  ]),
  shortScales: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['b', 1e9],
    ['t', 1e12],
  ]),
  magnitudes: new Map([
    ['tens', [10, 100]],
    ['dozens', [24, 100]],
    ['scores', [40, 100]],
    ['hundreds', [100, 1e3]],
    ['thousands', [1e3, 1e4]],
    ['millions', [1e6, 1e7]],
    ['billions', [1e9, 1e10]],
    ['trillions', [1e12, 1e13]],
  ]),
  vagueCounts: new Map([
    ['several', [2, 9]],
    ['few', [2, 5]],
    ['couple', [2, 3]],
    ['many', [3, 9]],
  ]),
  fractions: new Map([
    ['half', 2],
    ['halves', 2],
    ['third', 3],
    ['thirds', 3],
    ['quarter', 4],
    ['quarters', 4],
    ['fourth', 4],
    ['fourths', 4],
    ['fifth', 5],
    ['fifths', 5],
    ['sixth', 6],
    ['sixths', 6],
    ['seventh', 7],
    ['sevenths', 7],
    ['eighth', 8],
    ['eighths', 8],
    ['ninth', 9],
    ['ninths', 9],
    ['tenth', 10],
    ['tenths', 10],
  ]),
  half: 'half',
  everyNth: { every: wordSet(''), ordinals: new Map() },
  ordinalStop: false,
  postcode: null,
  vagueEndings: wordSet('odd something'),
  multiples: new Map([
    ['twice', 2],
    ['double', 2],
    ['triple', 3],
    ['quadruple', 4],
  ]),
  times: wordSet('times'),
  fold: 'fold',
  asMuch: 'as',
  comparedAs: wordSet('many much likely often high large big long fast expensive'),
  comparing: wordSet('more less fewer the that its what their his her'),
  isComparative: (word) =>
    word.length > 4 && word.endsWith('er') && !/^(?:after|under|over|ever|never|rather|other)$/.test(word),
  changedBy: wordSet('by'),
  articles: wordSet('a an'),
  of: 'of',
  and: 'and',
  between: 'between',
  to: 'to',
  or: 'or',
  outOf: ['in', 'out of'],
  from: 'from',
  changesTo: 'to',
  ranging: wordSet('ranging ranged ranges range anywhere varies varied varying'),
  qualifiersBefore: phraseTableOf([
    ...qualifier(
      'max',
      `up to / as many as / as much as / as high as / no more than / not more than / at most / less than / fewer than
      shorter than / younger than / narrower than / weaker than / within / under / below / a maximum of / maximum / at the most / capped at / lower than / smaller than / anything up to
      well below / well under / far below / far under / not exceed / not exceeding / never exceed / cannot exceed / not above / not over / a limit of / a ceiling of`,
    ),
    ...qualifier(
      'min',
      `more than / over / above / exceeding / exceeds / exceeded / at least / no fewer than / no less than / not less than
      longer than / older than / heavier than / wider than / deeper than / taller than / bigger than / hotter than / faster than
      upwards of / upward of / a minimum of / minimum / in excess of / greater than / higher than / larger than / as few as / beyond / well over
      well above / not fewer than / north of / not below / not under / comfortably over / exceed / surpassed / surpasses / surpassing / surpass
      topped / tops / topping / far above / far over / in excess of`,
    ),
    ...qualifier(
      'approx',
      `about / around / approximately / roughly / some / an estimated / estimated / nearly / almost / close to / circa / ca / ca .
      approx / approx . / just over / just under / just above / just below / a little over / a little under / an average of / on the order of / something like / near
      slightly more than / slightly less than / slightly over / slightly under / slightly above / slightly below / a bit over / a bit under / a bit more than / a bit less than
      a little more than / a little less than / just short of / not quite / in the region of / in the order of / getting on for / a shade under / a shade over / a touch under / a touch over
      just more than / just less than / little more than / approaching / virtually / an approximate / more or less / ~ / ≈`,
    ),
    ...qualifier('max', '< / ≤'),
    ...qualifier('min', '> / ≥'),
  ]),
  qualifiersAfter: phraseTableOf([
    ...qualifier(
      'min',
      'or more / or higher / or above / or over / and more / and above / and over / and older / or older / or longer / and up / and upwards / or upwards / plus / at least / at the least / at a minimum',
    ),
    ...qualifier(
      'max',
      'or less / or fewer / or under / or below / and under / and younger / or younger / and below / at most / at the most / at a maximum / maximum',
    ),
    ...qualifier('approx', 'or so / or thereabouts / approximately / give or take / on average'),
  ]),
  labels:
    wordSet(`article articles section sections chapter chapters part parts paragraph paragraphs page pages pp p figure figures fig figs
    table tables box annex appendix exhibit clause clauses title titles rule rules schedule regulation directive resolution recommendation decree law act
    tier tiers level levels category type types phase stage step grade class group version release volume vol issue no nos number numbers
    item question room gate terminal channel route highway line bus flight track episode season round week day lesson unit module model
    note footnote equation step scenario option goal target sdg area zone district ward block building floor platform q h apollo
    covid sars windows iphone formula boeing airbus vitamin omega psalm verse protocol pillar horizon agenda case form bill proposition
    amendment convention issn isbn doi iso din rfc port postcode zip tel phone fax`),
  periodWords: wordSet('past last next previous coming following first final recent another'),
  pointWords: wordSet('ago earlier later before after hence old'),
  enumerating:
    wordSet(`phase way reason factor thing side type kind case part option question point aspect step stage example form category
    sort area theme trend issue goal element dimension pillar principle topic field angle scenario view approach problem challenge
    lesson feature component key word sense perspective fronts front chapter section idea argument respect motive
    criterion criteria power superpower nation front camp hand half other`),
  definite: wordSet('the these those both its his her their our your my all other first last next'),
};
